import type { Clock } from "#platform/clock/clock.ts";

export interface DeskContext {
	readonly clock: Clock;
	/** network address, or the job's name */
	readonly from: string;
}
