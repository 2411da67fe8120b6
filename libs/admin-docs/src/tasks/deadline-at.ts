import type { Deadline } from "../reading.ts";

/** A time limit, where it stands in a clause. */
export interface DeadlineAt {
	readonly value: Deadline;
	readonly from: number;
	readonly to: number;
	readonly confidence: number;
}

/** What the paper itself settles: when it was issued, and the year it is for. */
export interface DeadlineContext {
	/** ISO day of issue, or null */
	readonly issued: string | null;
	readonly year: number | null;
}
