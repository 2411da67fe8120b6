import assert from "node:assert/strict";
import { test } from "node:test";
import { generatorOf } from "../chance/generator.ts";
import { categoryColumn, tableOf } from "../columns/data-table.ts";
import { designOf } from "../design/design-of.ts";
import { combine, linearMap } from "../estimate/combine.ts";
import { estimate } from "../estimate/estimate.ts";
import { means } from "../estimate/means.ts";
import { independenceTest } from "./independence.ts";
import { regression } from "./regression.ts";

const chance = generatorOf("models");
const n = 200;
const draw = (make: (row: number) => number) => Float64Array.from({ length: n }, (_, row) => make(row));
const group = draw(() => chance.below(2));
const y = draw((row) => 5 + 2 * (group[row] as number) + chance.uniform());
const happened = draw((row) => (chance.uniform() < 0.3 + 0.3 * (group[row] as number) ? 1 : 0));
const table = tableOf({ psu: draw((row) => Math.floor(row / 8)), w: draw(() => 1 + 9 * chance.uniform()) });
const design = designOf(table, { convention: "test", stages: [{ unit: "psu" }], weights: "w" });
const x = { names: ["one", "group"], columns: [new Float64Array(n).fill(1), group] };
const near = (a: number | null | undefined, b: number | null | undefined) =>
	assert.ok(Math.abs((a ?? 0) - (b ?? 1)) < 1e-9 * Math.abs(b ?? 1), `${a}, wanted ${b}`);

const masks = [0, 1].map((level) => Uint8Array.from(group, (value) => (value === level ? 1 : 0)));
const difference = (values: Float64Array) =>
	estimate(
		design,
		linearMap(
			combine(masks.map((mask) => means({ names: ["y"], columns: [values] }, mask))),
			["difference"],
			[[-1, 1]],
		),
	);

test("a regression on a group is the difference of the group's means, error included", () => {
	const found = estimate(design, regression(y, x, "gaussian", null));
	const wanted = difference(y);
	near(found.values[1], wanted.values[0]);
	near(found.standardErrors[1], wanted.standardErrors[0]);
});

test("a logit regression on a group gives the odds of its shares; a log regression the ratio of its means", () => {
	const shares = masks.map(
		(mask) => estimate(design, means({ names: ["p"], columns: [happened] }, mask)).values[0] ?? 0,
	);
	const logit = (p: number) => Math.log(p / (1 - p));
	const binomial = estimate(design, regression(happened, x, "binomial", null));
	near(binomial.values[1], logit(shares[1] ?? 0) - logit(shares[0] ?? 0));
	const poisson = estimate(design, regression(happened, x, "poisson", null));
	near(poisson.values[1], Math.log((shares[1] ?? 0) / (shares[0] ?? 1)));
});

test("a simple random sample has Pearson's chi-square, nearly; dependence is found, independence is not", () => {
	const column = (values: Float64Array) => categoryColumn([...values].map(String));
	const simple = designOf(tableOf({ w: new Float64Array(n).fill(3) }), {
		convention: "simple",
		stages: [{}],
		weights: "w",
	});
	const counts = [0, 0, 0, 0];
	for (let row = 0; row < n; row += 1) {
		const cell = 2 * (group[row] as number) + (happened[row] as number);
		counts[cell] = (counts[cell] as number) + 1;
	}
	const [a = 0, b = 0, c = 0, d = 0] = counts;
	const pearson = (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
	const found = independenceTest(simple, column(group), column(happened), "rao-scott-chi-square");
	near(found.statistic, pearson);
	assert.ok(found.p < 0.001);
	const noise = draw(() => chance.below(3));
	for (const statistic of ["rao-scott-f", "rao-scott-chi-square", "wald", "adjusted-wald"] as const) {
		assert.ok(independenceTest(design, column(noise), column(group), statistic).p > 0.01, statistic);
		assert.ok(independenceTest(design, column(happened), column(group), statistic).p < 0.05, statistic);
	}
});
