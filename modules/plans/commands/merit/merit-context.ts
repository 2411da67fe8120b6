import type { Clock } from "#platform/clock/clock.ts";

export interface MeritContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
	/** address of this installation, for letters */
	readonly origin: string;
}
