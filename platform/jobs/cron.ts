import { type ParsedCronItem, parseCronItem } from "graphile-worker";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "../clock/clock.ts";
import type { Schedule } from "../http/module-wiring.ts";

/** A minute as the scheduler of graphile-worker sees it: in UTC, without its year. */
interface Minute {
	readonly min: number;
	readonly hour: number;
	readonly date: number;
	readonly month: number;
	readonly dow: number;
}

const oneDay = 24 * 60 * 60 * 1000;

/**
 * Schedules in the country's time for a scheduler that only knows UTC. A machine that was off makes up
 * for the last day; however many runs were missed, one is queued (same key).
 */
export function cronItems(schedule: readonly Schedule[], now: () => Temporal.Instant): ParsedCronItem[] {
	return schedule.map(({ job, cron }) => {
		const item = parseCronItem({
			task: job,
			match: cron,
			identifier: `${job} ${cron}`,
			options: { backfillPeriod: oneDay, jobKey: `schedule ${job}`, jobKeyMode: "preserve_run_at" },
		});
		const { match } = item;
		return { ...item, match: (minute) => match(inCountryTime(minute, now())) };
	});
}

/** The same minute on the clocks of the country; its year is the one that lies nearest to now. */
export function inCountryTime({ min, hour, date, month, dow }: Minute, now: Temporal.Instant): Minute {
	const year = now.toZonedDateTimeISO("UTC").year;
	const candidates = [year - 1, year, year + 1]
		.map((candidate) =>
			Temporal.Instant.fromEpochMilliseconds(Date.UTC(candidate, month - 1, date, hour, min)),
		)
		.filter((instant) => instant.toZonedDateTimeISO("UTC").dayOfWeek % 7 === dow);
	const distance = (instant: Temporal.Instant) => Math.abs(instant.epochMilliseconds - now.epochMilliseconds);
	const [nearest] = candidates.sort((a, b) => distance(a) - distance(b));
	if (!nearest) throw new RangeError(`no year near ${now} has a ${date}/${month} on day ${dow} of the week`);
	const local = nearest.toZonedDateTimeISO(timeZone);
	return {
		min: local.minute,
		hour: local.hour,
		date: local.day,
		month: local.month,
		dow: local.dayOfWeek % 7,
	};
}
