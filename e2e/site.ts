/** A running site that tests may look at. */
export interface Site {
	readonly origin: string;
	stop(): Promise<void>;
}
