import type { Clock } from "../clock/clock.ts";
import { httpProblem } from "./errors.ts";

/**
 * Token buckets in memory: `times` at once, refilled evenly over `minutes`.
 * One a process; behind several processes the limit is that many times larger, which is still a limit.
 */
export interface RateLimit {
	/** Takes one turn of `key`, or throws `http/too-often` with the seconds to wait. */
	take(key: string, times: number, minutes: number): void;
}

interface Bucket {
	level: number;
	at: number;
}

/** Old keys are dropped beyond this many, so that strangers cannot fill the memory. */
const mostKeys = 50_000;

export function rateLimit(clock: Clock): RateLimit {
	const buckets = new Map<string, Bucket>();
	return {
		take(key, times, minutes) {
			const now = clock.now().epochMilliseconds;
			const perMillisecond = times / (minutes * 60_000);
			const bucket = buckets.get(key) ?? { level: times, at: now };
			// A clock that jumps back must not lock anybody out: time passed is never negative.
			const level = Math.min(times, bucket.level + Math.max(0, now - bucket.at) * perMillisecond);
			if (level < 1) {
				buckets.set(key, { level, at: now });
				throw httpProblem("too-often", { seconds: Math.ceil((1 - level) / perMillisecond / 1000) });
			}
			buckets.delete(key);
			buckets.set(key, { level: level - 1, at: now });
			if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value as string);
		},
	};
}

export const noRateLimit: RateLimit = { take() {} };
