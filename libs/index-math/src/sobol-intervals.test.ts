import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf } from "./chance.ts";
import { runSobol, sobolIndices } from "./sobol.ts";
import { sobolIntervals } from "./sobol-intervals.ts";

/** y = 4 x1 + 2 x2: 0.8 and 0.2 of the variance, nothing together; the third does nothing. */
const model = ([x = 0, y = 0]: readonly number[]) => 4 * x + 2 * y;
const truth = [0.8, 0.2, 0];

function outputsOf(seed: string, n: number) {
	const chance = chanceOf(seed);
	const rows = () => Array.from({ length: n }, () => [chance.uniform(), chance.uniform(), chance.uniform()]);
	return runSobol(rows(), rows(), model);
}

test("90 per cent intervals hold the true total index in about 90 of 100 experiments", () => {
	let [held, of] = [0, 0];
	for (let k = 0; k < 100; k++) {
		const found = sobolIntervals(outputsOf(`experiment ${k}`, 150), {
			chance: chanceOf(`resamples ${k}`),
			resamples: 200,
			level: 0.9,
		});
		for (const [factor, wanted] of truth.entries()) {
			if (wanted === 0) continue;
			const { low = 1, high = 0 } = found?.[factor]?.totalInterval ?? {};
			of++;
			if (low <= wanted && wanted <= high) held++;
		}
	}
	assert.ok(held / of > 0.83 && held / of < 0.96, `${held} of ${of}`);
});

test("indices are those without intervals; a wider level gives wider ends; more rows narrower ones", () => {
	const of = (n: number, level: number) =>
		sobolIntervals(outputsOf("one", n), { chance: chanceOf("again"), resamples: 300, level }) ?? [];
	const [few, wide, many] = [of(100, 0.9), of(100, 0.99), of(2000, 0.9)];
	assert.deepEqual(
		few.map(({ first, total }) => ({ first, total })),
		sobolIndices(outputsOf("one", 100)),
	);
	const width = (each: (typeof few)[number] | undefined) =>
		(each?.firstInterval.high ?? 0) - (each?.firstInterval.low ?? 0);
	assert.ok(width(wide[0]) > width(few[0]));
	assert.ok(width(many[0]) < width(few[0]) / 2);
	// a factor that does nothing has nothing in any resample
	assert.deepEqual(few[2]?.totalInterval, { low: 0, high: 0 });
});

test("an output that never varies has no intervals; a level beyond 0 to 1 is refused", () => {
	const still = { a: [1, 1], b: [1, 1], mixed: [[1, 1]] };
	const options = { chance: chanceOf("-"), resamples: 10, level: 0.9 };
	assert.equal(sobolIntervals(still, options), null);
	assert.throws(() => sobolIntervals(still, { ...options, level: 90 }), RangeError);
});
