import assert from "node:assert/strict";
import { test } from "node:test";
import { postStratify } from "../calibrate/post-stratify.ts";
import { generatorOf } from "../chance/generator.ts";
import { tableOf } from "../columns/data-table.ts";
import { groupingOf } from "../columns/grouping.ts";
import { designOf } from "../design/design-of.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { withReplicates } from "../replicate/make-replicates.ts";
import { type MeanTable, meanTable, totalTable } from "./mean-table.ts";
import { rowByRowTable } from "./row-by-row-table.ts";

// 6 provinces × 4 districts × 15 people, three variables with gaps, a group of two that cuts across districts.
const chance = generatorOf("mean table");
const rows = 360;
const draw = (make: () => number) => Float64Array.from({ length: rows }, make);
const table = tableOf({
	prov: Float64Array.from({ length: rows }, (_, row) => Math.floor(row / 60)),
	dist: Float64Array.from({ length: rows }, (_, row) => Math.floor(row / 15)),
	sex: draw(() => chance.below(2)),
	w: draw(() => 1 + chance.uniform()),
});
const gappy = () => draw(() => (chance.uniform() < 0.2 ? Number.NaN : chance.below(10)));
const variables = { names: ["a", "b", "c"], columns: [gappy(), gappy(), gappy()] };
const maps = {
	names: ["score", "gap"],
	coefficients: [
		[0.5, 0.3, 0.2],
		[1, -1, 0],
	],
};
const design = designOf(table, {
	convention: "test",
	stages: [{ unit: "dist", strata: ["prov"] }],
	weights: "w",
});
const cells = { cellOfRow: groupingOf(table, ["sex"]).codes, labels: ["0", "1"], totals: [400, 500] };

function sameAsRowByRow(sample: SampleDesign, by: readonly string[]): void {
	const grouping = groupingOf(table, by);
	const quick = meanTable(sample, variables, grouping, maps);
	const slow = rowByRowTable(sample, variables, grouping, maps, "mean");
	same(quick, slow, String(by));
	const totals = rowByRowTable(sample, variables, grouping, { names: [], coefficients: [] }, "total");
	same(totalTable(sample, variables, grouping), totals, `${by} totals`);
}

function same(quick: MeanTable, slow: ReturnType<typeof rowByRowTable>, by: string): void {
	for (const [at, value] of quick.values.entries()) {
		const wanted = slow.values[at] as number;
		assert.ok(Math.abs(value - wanted) < 1e-12 * Math.max(1, Math.abs(wanted)), `${by} value ${at}`);
		const error = Math.sqrt(slow.variances[at] as number);
		assert.ok(
			Math.abs((quick.standardErrors[at] as number) - error) < 1e-11 * Math.max(1, error),
			`${by} error ${at}`,
		);
	}
	assert.deepEqual(quick.answers, slow.answers);
}

test("the table in one pass is the table row by row: provinces, groups across districts, maps, post-strata, replicates", () => {
	const post = postStratify(design, cells);
	const replicated = withReplicates(design, { method: "jkn" });
	for (const sample of [design, post, replicated, postStratify(replicated, cells)]) {
		for (const by of [["prov"], ["sex"], ["prov", "sex"], []]) sameAsRowByRow(sample, by);
	}
});

test("the same input gives the same bits", () => {
	const grouping = groupingOf(table, ["prov"]);
	assert.deepEqual(
		meanTable(design, variables, grouping, maps),
		meanTable(design, variables, grouping, maps),
	);
});

test("a group in which nobody answered has no mean, and so have its maps; the others stay", () => {
	const silent = variables.columns.map((column, j) =>
		j === 0 ? column.map((y, row) => (row < 60 ? Number.NaN : y)) : column,
	);
	const found = meanTable(
		design,
		{ names: variables.names, columns: silent },
		groupingOf(table, ["prov"]),
		maps,
	);
	const first = [...found.values.subarray(0, 5)].map(Number.isNaN);
	assert.deepEqual(first, [true, false, false, true, true]);
	assert.ok(Number.isNaN(found.standardErrors[3]));
	assert.equal(found.answers[0], 0);
	assert.ok([...found.values.subarray(5)].every(Number.isFinite));
});

test("degrees of freedom by group are units less strata of the group", () => {
	assert.deepEqual(
		meanTable(design, variables, groupingOf(table, ["prov"])).degreesOfFreedom,
		[3, 3, 3, 3, 3, 3],
	);
	assert.deepEqual(meanTable(design, variables, groupingOf(table, ["sex"])).degreesOfFreedom, [18, 18]);
});
