import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "../clock/clock.ts";
import { cronItems, inCountryTime } from "./cron.ts";

const digest = (instant: Temporal.Instant, zone: string) => {
	const { minute, hour, day, month, dayOfWeek } = instant.toZonedDateTimeISO(zone);
	return { min: minute, hour, date: day, month, dow: dayOfWeek % 7 };
};
const at = (text: string) => Temporal.Instant.from(text);

test("a schedule for six in the morning fires at six in Ha Noi, not at six in Greenwich", () => {
	const [item] = cronItems([{ job: "organisation/close-year", cron: "0 6 * * *" }], () =>
		at("2026-03-01T00:00:00Z"),
	);
	assert.equal(item?.match(digest(at("2026-02-28T23:00:00Z"), "UTC")), true);
	assert.equal(item?.match(digest(at("2026-03-01T06:00:00Z"), "UTC")), false);
});

test("the first of the month and new year's day are those of the country", () => {
	const [first] = cronItems([{ job: "a/b", cron: "30 0 1 1 *" }], () => at("2026-12-31T17:30:00Z"));
	assert.equal(first?.match(digest(at("2026-12-31T17:30:00Z"), "UTC")), true);
	assert.equal(first?.match(digest(at("2027-01-01T00:30:00Z"), "UTC")), false);
});

test("a minute in UTC without its year becomes that minute in the country, within a day of now", () => {
	const minute = fc.integer({ min: at("2020-01-01T00:00:00Z").epochMilliseconds / 60_000, max: 40_000_000 });
	fc.assert(
		fc.property(minute, fc.integer({ min: -1440, max: 1440 }), (minutes, distance) => {
			const instant = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000);
			const now = instant.add({ minutes: distance });
			assert.deepEqual(inCountryTime(digest(instant, "UTC"), now), digest(instant, timeZone));
		}),
		{ seed: 20_261_122 },
	);
});

test("runs that were missed are made up for once, not one by one", () => {
	const [item] = cronItems([{ job: "a/b", cron: "*/5 * * * *" }], () => at("2026-03-01T00:00:00Z"));
	assert.equal(item?.options.backfillPeriod, 86_400_000);
	assert.equal(item?.options.jobKey, "schedule a/b");
});

test("a schedule that cannot be read is refused at the start", () => {
	assert.throws(() => cronItems([{ job: "a/b", cron: "61 * * * *" }], () => at("2026-03-01T00:00:00Z")));
});
