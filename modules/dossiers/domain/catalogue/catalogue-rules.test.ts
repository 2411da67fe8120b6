import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf } from "@guong/working-calendar";
import fc from "fast-check";
import { invented } from "../../testing/a-procedure.ts";
import { announcedOnTime, publicOnTime } from "./announcement.ts";
import { countsOf } from "./catalogue-count.ts";
import { onlineLawOn, onlineStanding, owesReason } from "./online-scale.ts";
import { isShorter } from "./proposal.ts";
import { type Days, fitAmong } from "./published-days.ts";
import { sumOfSteps } from "./step-sum.ts";
import type { TimeLimit } from "./version.ts";
import { isUnchanged, versionChanges } from "./version-changes.ts";

const seed = 766;
const dayOf = (number: number): string => new Date(Date.UTC(2025, 6, 1 + number)).toISOString().slice(0, 10);
const someDays = fc
	.tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: 1, max: 300 })))
	.map(([from, length]): Days => ({ from: dayOf(from), to: length === null ? null : dayOf(from + length) }));

/** Publishes one after the other, as the command does. */
function published(all: readonly Days[]): readonly (Days & { readonly id: string })[] {
	let line: readonly (Days & { readonly id: string })[] = [];
	for (const [at, days] of all.entries()) {
		const fitted = fitAmong(days, line);
		if (fitted.kind === "taken") continue;
		line = [
			...line.map((each) => (fitted.ends.includes(each.id) ? { ...each, to: fitted.days.from } : each)),
			{ ...fitted.days, id: `${at}` },
		];
	}
	return line;
}

const on = (line: readonly Days[], day: string) =>
	line.filter(({ from, to }) => from <= day && (to === null || day < to));

test("whatever is published in whatever order, on no day two versions hold and no version is empty", () => {
	fc.assert(
		fc.property(fc.array(someDays, { maxLength: 12 }), fc.integer({ min: -10, max: 800 }), (all, number) => {
			const line = published(all);
			assert.ok(on(line, dayOf(number)).length <= 1);
			assert.ok(line.every(({ from, to }) => to === null || from < to));
			assert.equal(new Set(line.map(({ from }) => from)).size, line.length);
		}),
		{ seed, numRuns: 500 },
	);
});

test("the version published last holds on its first day", () => {
	fc.assert(
		fc.property(fc.array(someDays, { maxLength: 8 }), someDays, (all, last) => {
			const before = published(all);
			fc.pre(before.every(({ from }) => from !== last.from));
			const line = published([...all, last]);
			assert.equal(on(line, last.from)[0]?.from, last.from);
		}),
		{ seed, numRuns: 500 },
	);
});

test("the scale follows the day: 15/8/2022 and 1/7/2026 are the first days of the next", () => {
	assert.deepEqual(["2022-08-14", "2022-08-15", "2026-06-30", "2026-07-01"].map(onlineLawOn), [
		"43/2011",
		"42/2022",
		"42/2022",
		"224/2026",
	]);
});

test("a level announced on one scale is never told on another", () => {
	const old = invented({ online: { law: "43/2011", level: "4" } });
	assert.deepEqual(onlineStanding(old, "2026-11-22"), {
		kind: "other-scale",
		law: "224/2026",
		announced: { law: "43/2011", level: "4" },
	});
	assert.equal(onlineStanding(old, "2020-01-01").kind, "known");
	assert.equal(onlineStanding(invented({ online: null }), "2026-11-22").kind, "unknown");
});

test("a reason is owed for part under Decree 224/2026 only", () => {
	const part = (law: "42/2022" | "224/2026", reason: string | null) =>
		owesReason({ online: { law, level: "part" }, onlineReason: reason });
	assert.deepEqual(
		[part("224/2026", null), part("224/2026", "x"), part("42/2022", null)],
		[true, false, false],
	);
});

const limit = (amount: number, unit: TimeLimit["unit"]) => ({ limit: { amount, unit } });

test("hours of work add up to days, days of the calendar add only with their like", () => {
	const whole = { amount: 2, unit: "working-day" } as const;
	assert.deepEqual(sumOfSteps([limit(4, "working-hour"), limit(12, "working-hour")], whole), {
		kind: "sum",
		sum: { amount: 16, unit: "working-hour" },
		against: "same",
	});
	assert.deepEqual(sumOfSteps([limit(4, "working-hour"), limit(1, "working-day")], whole), {
		kind: "sum",
		sum: { amount: 12, unit: "working-hour" },
		against: "less",
	});
	assert.equal(sumOfSteps([limit(1, "day"), limit(1, "working-day")], whole).kind, "not-added");
	assert.equal(sumOfSteps([limit(1, "working-day"), { limit: null }], whole).kind, "not-added");
	assert.equal(sumOfSteps([{ limit: null }], whole).kind, "none");
	const calendar = sumOfSteps([limit(3, "day")], whole);
	assert.equal(calendar.kind === "sum" && calendar.against, null);
	const more = sumOfSteps([limit(3, "working-day")], whole);
	assert.equal(more.kind === "sum" && more.against, "more");
});

test("less time is less in the same kind of days", () => {
	const three = { amount: 3, unit: "working-day" } as const;
	assert.ok(isShorter({ amount: 4, unit: "working-hour" }, three));
	assert.ok(!isShorter(three, three));
	assert.ok(!isShorter({ amount: 1, unit: "day" }, three));
	assert.ok(!isShorter(three, null));
});

test("what changes from version to version is told by name", () => {
	const before = invented({ documents: [paper("Tờ khai"), paper("Bản cam kết")] });
	const after = {
		...before,
		owner: "Sở Tư pháp",
		documents: [{ ...paper("Tờ khai"), copies: 2 }, paper("Bản vẽ")],
	};
	assert.deepEqual(versionChanges(before, after), {
		fields: ["owner"],
		parts: [{ part: "documents", added: ["Bản vẽ"], removed: ["Bản cam kết"], changed: ["Tờ khai"] }],
	});
	assert.ok(isUnchanged(versionChanges(before, before)));
});

function paper(name: string) {
	return { name, copies: 1, original: false, required: true, form: null, note: null };
}

const calendar = calendarOf({
	weekend: [6, 7],
	rules: [],
	years: [2025, 2026].map((year) => ({ year, status: "official", notices: [], note: null, days: [] })),
});

test("announced and public on time are counted in working days, and a missing day is not known", () => {
	// 01/07/2025 is a Tuesday: five working days before it is Tuesday 24/06
	const own = { from: "2025-07-01", unitId: "vn34:82" };
	assert.equal(announcedOnTime({ ...own, announcedOn: "2025-06-24" }, calendar), true);
	assert.equal(announcedOnTime({ ...own, announcedOn: "2025-06-25" }, calendar), false);
	assert.equal(announcedOnTime({ ...own, unitId: null, announcedOn: "2025-06-24" }, calendar), false);
	assert.equal(announcedOnTime({ ...own, announcedOn: null }, calendar), null);
	const public_ = (publishedOn: string | null) =>
		publicOnTime({ announcedOn: "2025-06-24", publishedOn }, calendar);
	assert.deepEqual([public_("2025-07-01"), public_("2025-07-02"), public_(null)], [true, false, null]);
});

test("what is not known is in neither part of a count", () => {
	const counts = countsOf(
		[
			invented({ announcedOn: null }),
			invented({ unitId: "vn34:82", online: { law: "42/2022", level: "whole" } }),
			invented({ online: { law: "224/2026", level: "part" }, onlineReason: null, laws: [] }),
			invented({ fees: [{ name: "Phí", amount: "1", note: null, law: null }], onlinePayment: null }),
		],
		"2026-11-22",
		calendar,
	);
	assert.deepEqual(counts.onlineWhole, { numerator: 2, denominator: 3, unknown: 1 });
	assert.deepEqual(counts.onlinePart, { numerator: 1, denominator: 3, unknown: 1 });
	assert.deepEqual(counts.fullContent, { numerator: 3, denominator: 4, unknown: 0 });
	assert.deepEqual(counts.onlinePayment, { numerator: 0, denominator: 0, unknown: 1 });
	assert.deepEqual(counts.announcedOnTime, { numerator: 1, denominator: 3, unknown: 1 });
	assert.deepEqual(counts.reasonOwed, { numerator: 1, denominator: 1, unknown: 0 });
});
