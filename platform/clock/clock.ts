import { Temporal } from "temporal-polyfill";

/** Everything here happens in one country with one time zone and no summer time. */
export const timeZone = "Asia/Ho_Chi_Minh";

/** Passed in wherever time matters; nothing reads the machine's clock by itself. */
export interface Clock {
	now(): Temporal.Instant;
	today(): Temporal.PlainDate;
}

export const systemClock: Clock = {
	now: () => Temporal.Now.instant(),
	today: () => Temporal.Now.plainDateISO(timeZone),
};

/** The demo's clock (`--today 2023-05-20`): that day, while the time of day goes on. */
export function clockOn(day: Temporal.PlainDate, running: Clock = systemClock): Clock {
	const now = () =>
		running
			.now()
			.toZonedDateTimeISO(timeZone)
			.with({ year: day.year, month: day.month, day: day.day })
			.toInstant();
	return { now, today: () => day };
}

/** For tests: stands still until told to move. */
export function stoppedClock(at: string): Clock & { set(at: string): void } {
	let instant = Temporal.Instant.from(at);
	return {
		now: () => instant,
		today: () => instant.toZonedDateTimeISO(timeZone).toPlainDate(),
		set(next) {
			instant = Temporal.Instant.from(next);
		},
	};
}
