import assert from "node:assert/strict";
import { test } from "node:test";
import { generatorOf } from "../chance/generator.ts";
import { tableOf } from "../columns/data-table.ts";
import { designOf } from "../design/design-of.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { estimate } from "../estimate/estimate.ts";
import { means, totals } from "../estimate/means.ts";
import { SurveyProblem } from "../fault.ts";
import { withReplicates } from "../replicate/make-replicates.ts";
import { calibrate } from "./calibrate.ts";
import { postStratify } from "./post-stratify.ts";
import { rake } from "./rake.ts";
import { trimWeights } from "./trim.ts";

const chance = generatorOf("calibration");
const n = 120;
const draw = (make: () => number) => Float64Array.from({ length: n }, make);
const [sex, age] = [
	Int32Array.from(draw(() => chance.below(2))),
	Int32Array.from(draw(() => chance.below(3))),
];
const income = draw(() => 10 + 20 * chance.uniform());
const y = income.map((x) => 3 * x + 10 * chance.uniform());
const psu = Float64Array.from({ length: n }, (_, row) => Math.floor(row / 6));
const table = tableOf({ psu, w: draw(() => 5 + 10 * chance.uniform()) });
const design = designOf(table, { convention: "test", stages: [{ unit: "psu" }], weights: "w" });
const replicated = withReplicates(design, { method: "jk1" });

const indicator = (codes: Int32Array, level: number) =>
	Float64Array.from(codes, (code) => (code === level ? 1 : 0));
const bySex = { cellOfRow: sex, labels: ["0", "1"], totals: [640, 560] };
const byAge = { cellOfRow: age, labels: ["0", "1", "2"], totals: [300, 500, 400] };
const x = {
	names: ["men", "women", "income"],
	columns: [indicator(sex, 0), indicator(sex, 1), income],
};
const known = [640, 560, 24_500];
const errorsOf = (sample: SampleDesign, columns: readonly Float64Array[]) =>
	estimate(sample, totals({ names: columns.map(String), columns }, null));

const calibrated: Readonly<Record<string, (sample: SampleDesign) => SampleDesign>> = {
	linear: (sample) => calibrate(sample, x, known),
	raking: (sample) => calibrate(sample, x, known, { distance: "raking" }),
	logit: (sample) => calibrate(sample, x, known, { distance: "logit", bounds: { least: 0.3, greatest: 3 } }),
	bounded: (sample) => calibrate(sample, x, known, { bounds: { least: 0.3, greatest: 3 } }),
};

test("calibrated totals are the population's and have no variance, linearised or replicated", () => {
	for (const [name, run] of Object.entries(calibrated)) {
		for (const sample of [design, replicated]) {
			const found = errorsOf(run(sample), x.columns);
			for (const [j, total] of known.entries()) {
				assert.ok(Math.abs((found.values[j] ?? 0) - total) < 1e-7 * total, `${name} total ${j}`);
				assert.ok((found.standardErrors[j] ?? 1) < 1e-6, `${name} error ${j}: ${found.standardErrors[j]}`);
			}
		}
	}
});

test("what the known totals explain leaves the variance of another variable smaller", () => {
	const before = errorsOf(design, [y]).standardErrors[0] ?? 0;
	const after = errorsOf(calibrate(design, x, known), [y]).standardErrors[0] ?? 0;
	assert.ok(after < before / 5, `${after} of ${before}`);
});

test("methods that must agree do: cells = linear on cells, margins one after another = raking on margins", () => {
	const cells = postStratify(design, bySex);
	const regression = calibrate(design, { names: ["0", "1"], columns: x.columns.slice(0, 2) }, [640, 560]);
	const raked = rake(design, [bySex, byAge]);
	const margins = {
		names: ["s0", "s1", "a1", "a2"],
		columns: [...x.columns.slice(0, 2), indicator(age, 1), indicator(age, 2)],
	};
	const together = calibrate(design, margins, [640, 560, 500, 400], { distance: "raking" });
	for (const [a, b] of [
		[cells, regression],
		[raked, together],
	] as const) {
		for (let row = 0; row < n; row += 1) {
			assert.ok(Math.abs((a.weights[row] as number) / (b.weights[row] as number) - 1) < 1e-9);
		}
		const [one, other] = [a, b].map((sample) =>
			estimate(sample, means({ names: ["y"], columns: [y] }, null)),
		);
		assert.ok(Math.abs((one?.standardErrors[0] ?? 0) / (other?.standardErrors[0] ?? 1) - 1) < 1e-9);
	}
});

test("weights stay within the bounds", () => {
	for (const name of ["logit", "bounded"]) {
		const sample = calibrated[name]?.(design) as SampleDesign;
		for (let row = 0; row < n; row += 1) {
			const g = (sample.weights[row] as number) / (design.weights[row] as number);
			assert.ok(g >= 0.3 - 1e-12 && g <= 3 + 1e-12);
		}
	}
});

test("one ratio for all people of a unit, where wanted", () => {
	const sample = calibrate(design, x, known, { stage: 1 });
	const g = Array.from(sample.weights, (weight, row) => weight / (design.weights[row] as number));
	for (let row = 0; row < n; row += 1) assert.ok(Math.abs((g[row] ?? 0) - (g[row - (row % 6)] ?? 1)) < 1e-12);
});

test("what cannot be reached is refused, never silent", () => {
	const code = (run: () => unknown) => {
		try {
			run();
		} catch (error) {
			assert.ok(error instanceof SurveyProblem, String(error));
			return error.faults[0]?.code;
		}
		return "nothing";
	};
	const tight = { least: 0.99, greatest: 1.01 };
	assert.equal(
		code(() => calibrate(design, x, known, { distance: "logit", bounds: tight })),
		"calibration-not-reached",
	);
	assert.equal(
		code(() => calibrate(design, x, known, { bounds: tight })),
		"calibration-not-reached",
	);
	assert.equal(
		code(() => calibrate(design, x, known, { distance: "logit" })),
		"bounds-wrong",
	);
	assert.equal(
		code(() => calibrate(design, x, [1])),
		"matrix-shape",
	);
	assert.equal(
		code(() => postStratify(design, { ...bySex, totals: [640, 0] })),
		"cell-without-population",
	);
	const extra = { ...bySex, labels: ["0", "1", "2"], totals: [640, 500, 60] };
	assert.equal(
		code(() => postStratify(design, extra)),
		"population-without-sample",
	);
	assert.equal(
		code(() => rake(design, [bySex, { ...byAge, totals: [1, 2, 3] }])),
		"totals-do-not-match",
	);
	const twice = { names: ["a", "b"], columns: [income, income] };
	assert.equal(
		code(() => calibrate(design, twice, [1, 2])),
		"matrix-singular",
	);
});

test("trimming keeps the sum of weights", () => {
	const sum = (weights: Float64Array) => weights.reduce((total, weight) => total + weight, 0);
	const sample = trimWeights(design, 7, 13);
	assert.ok(Math.abs(sum(sample.weights) - sum(design.weights)) < 1e-9);
	assert.equal(
		sample.weights.filter((weight) => weight === 13).length,
		design.weights.filter((w) => w > 13).length,
	);
});
