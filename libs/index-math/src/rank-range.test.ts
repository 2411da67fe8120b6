import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf, normalRows } from "./chance.ts";
import { jointLevel, rankRanges } from "./rank-range.ts";

test("ten intervals that hold together with 90 per cent: levels behind R's quantiles 2.5595512 (Sidak) and 2.5758293 (Bonferroni)", () => {
	// 2 * pnorm(z) - 1 of the two golden cases, R 4.2.2
	assert.ok(Math.abs(jointLevel(0.9, 10, "sidak") - 0.989519258206214) < 1e-13);
	assert.ok(Math.abs(jointLevel(0.9, 10, "bonferroni") - 0.99) < 1e-13);
	assert.equal(jointLevel(0.9, 1, "sidak"), 0.9);
	assert.throws(() => jointLevel(90, 10, "sidak"), RangeError);
	assert.throws(() => jointLevel(0.9, 0, "bonferroni"), RangeError);
});

test("joint ranges hold all true ranks at once in at least 90 of 100 surveys", () => {
	const truth = [6, 5.9, 5.8, 5.5, 5.4, 5, 4.8, 4.7, 4.6, 4];
	const z = 2.55955119379137;
	let held = 0;
	for (const row of normalRows(chanceOf("surveys"), 500, truth.length)) {
		const intervals = new Map(
			truth.map((value, at) => {
				const estimate = value + 0.15 * (row[at] ?? 0);
				return [String(at), { low: estimate - z * 0.15, high: estimate + z * 0.15 }] as const;
			}),
		);
		const ranges = rankRanges(intervals);
		const all = truth.every((_, at) => {
			const { best = 99, worst = 0 } = ranges.get(String(at)) ?? {};
			return best <= at + 1 && at + 1 <= worst;
		});
		if (all) held++;
	}
	assert.ok(held / 500 >= 0.9, `${held} of 500`);
});
