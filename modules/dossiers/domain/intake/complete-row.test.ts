import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { completeRow, type TimeBook } from "./complete-row.ts";
import { readRow, type ToldCells } from "./read-row.ts";
import { SeenCodes } from "./seen-codes.ts";

const place = { bodyId: "u/b", unitId: "u", provinceId: "p" };
const book: TimeBook = {
	closing: () => "16:30:00",
	days: (due, end) => (end > due ? { lateDays: 1, earlyDays: 0 } : { lateDays: 0, earlyDays: 0 }),
	rules: () => "118/2025",
};
const ground = { stateWords: new Map<string, string>(), now: { day: "2026-11-22", time: "09:00:00" } };
const told: ToldCells = {
	code: "H-0001",
	body: "b",
	receivedAt: "02/11/2026 08:10",
	dueAt: "06/11/2026",
	settledAt: "06/11/2026",
};
function written(over: ToldCells) {
	const { row, faults } = readRow({ ...told, ...over }, ground);
	assert.ok(row, JSON.stringify(faults));
	return completeRow(row, place, null, book);
}

test("a date without hours ends with the office; a result without hours on that day was in time", () => {
	const row = written({});
	assert.equal(row.due_at, "2026-11-06T16:30:00+07:00");
	assert.equal(row.settled_at, row.due_at);
	assert.deepEqual([row.late_days, row.state, row.outcome], [0, "settled", "granted"]);
	assert.equal(written({ dueAt: "06/11/2026 10:00" }).settled_at, "2026-11-06T10:00:00+07:00");
	assert.equal(written({ settledAt: "06/11/2026 17:10" }).late_days, 1);
	assert.equal(written({ settledAt: "07/11/2026" }).settled_at, "2026-11-07T16:30:00+07:00");
});

test("a moved date keeps the first beside it, and an honest day on the new date is in time", () => {
	const row = written({ newDueAt: "10/11/2026", settledAt: "10/11/2026" });
	assert.deepEqual(
		[row.first_due_at, row.due_at, row.settled_at, row.extensions, row.late_days],
		["2026-11-06T16:30:00+07:00", "2026-11-10T16:30:00+07:00", "2026-11-10T16:30:00+07:00", 1, 0],
	);
});

test("nothing of a row stands before what it follows from, and open ones have no end", () => {
	const evening = written({ receivedAt: "06/11/2026 18:00", settledAt: "" });
	assert.deepEqual(
		[evening.due_at, evening.settled_at, evening.ended_at, evening.late_days, evening.outcome],
		["2026-11-06T18:00:00+07:00", null, null, null, null],
	);
	const withdrawn = written({ settledAt: "", endedAt: "05/11/2026", state: "Rút hồ sơ" });
	assert.deepEqual(
		[withdrawn.state, withdrawn.settled_at, withdrawn.ended_at, withdrawn.outcome],
		["stopped", null, "2026-11-05T16:30:00+07:00", null],
	);
	const refused = written({ settledAt: "06/11/2026 09:00", state: "Không đủ điều kiện giải quyết" });
	assert.deepEqual([refused.state, refused.outcome], ["settled", "ineligible"]);
	const handed = written({ deliveredAt: "06/11/2026", wantsPost: "có" });
	assert.deepEqual([handed.state, handed.delivered_how], ["delivered", "post"]);
	assert.ok((handed.delivered_at ?? "") >= (handed.settled_at ?? ""));
});

test("codes that were seen are known with their row, as a plain map would know them", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 9_000 }),
			(figures) => {
				const seen = new SeenCodes();
				const plain = new Map<string, number>();
				for (const [at, figure] of figures.entries()) {
					const code = `000.00.20-${figure}`;
					assert.equal(seen.see(code, at + 1), plain.get(code) ?? null);
					if (!plain.has(code)) plain.set(code, at + 1);
				}
			},
		),
		{ seed: 7, numRuns: 20 },
	);
});
