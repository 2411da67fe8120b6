import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import { type Recipe, type RecipeRecord, recordOf, replay, runRecipe } from "./recipe.ts";

const index = tree([
	node("T", null, { aggregation: { kind: "weighted-sum", factor: 10, offset: 0 } }),
	node("A", "T", { weight: 0.3 }),
	node("B", "T", { weight: 0.7 }),
]);
const points = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const list = fc.array(points, { minLength: 3, maxLength: 9 });
const seed = fc.string({ unit: "grapheme", maxLength: 8 });
const pairs = (values: readonly number[]) => values.map((value, at) => [String(at), value] as const);
const recipes: fc.Arbitrary<Recipe> = fc.oneof(
	fc.tuple(points, points).map(
		([a, b]): Recipe => ({
			kind: "scores",
			tree: index,
			measured: [
				["A", { kind: "value", value: a }],
				["B", { kind: "value", value: b }],
			],
			ends: [],
		}),
	),
	list.map((values): Recipe => ({ kind: "ranks", values: pairs(values), best: "highest" })),
	fc.tuple(points, points, points, points).map(
		([a, b, c, d]): Recipe => ({
			kind: "change",
			tree: index,
			code: "T",
			earlier: [["A", a] as const, ["B", b] as const, ["T", 3 * a + 7 * b] as const],
			later: [["A", c] as const, ["B", d] as const, ["T", 3 * c + 7 * d] as const],
		}),
	),
	fc.tuple(list, seed).map(
		([values, own]): Recipe => ({
			kind: "rank-simulation",
			units: values.map((estimate) => ({ estimate, error: 1 })),
			runs: 20,
			seed: own,
			top: 2,
		}),
	),
	fc.tuple(list, seed).map(
		([values, own]): Recipe => ({
			kind: "uncertainty",
			tree: index,
			columns: [
				["A", values],
				["B", values.map((x) => x / 3)],
			],
			normalisations: ["rank", "as-is"],
			means: ["arithmetic"],
			weightSpread: 0.25,
			runs: 20,
			seed: own,
		}),
	),
	list.map(
		(values): Recipe => ({
			kind: "base-rate",
			values: values.map((value, at) => ({ unit: String(at >> 1), year: 2019 + (at & 1), value })),
			pairs: [{ from: 2019, to: 2020 }],
			question: { rise: 1, asOf: "2021-06-01" },
			publishedOn: [
				[2019, null],
				[2020, "2021-04-14"],
			],
		}),
	),
);

test("a record written as JSON and read again replays to the last bit, whatever its fields' order", () => {
	const kinds = new Set<string>();
	fc.assert(
		fc.property(recipes, (recipe) => {
			kinds.add(recipe.kind);
			const record = recordOf(recipe);
			const read = JSON.parse(JSON.stringify(record)) as RecipeRecord;
			assert.deepEqual(replay(read), { same: true, digest: record.digest });
			const turned = Object.fromEntries(Object.entries(read.recipe).reverse()) as Recipe;
			assert.equal(replay({ ...read, recipe: turned }).same, true);
		}),
		{ seed: 20241122, numRuns: 200 },
	);
	assert.equal(kinds.size, 6);
});

test("whoever touches recipe or result is found out", () => {
	const recipe = { kind: "ranks", values: pairs([3, 1, 2]), best: "highest" } as const;
	const record = recordOf(recipe);
	assert.equal(replay(record).same, true);
	assert.equal(replay({ ...record, recipe: { ...recipe, best: "lowest" } }).same, false);
	const better = record.result.map(([id, rank]) => [id, { ...rank, rank: 1 }] as const);
	assert.equal(replay({ ...record, result: better }).same, false);
});

test("the digest of one record stands here, so that another release that computes otherwise is noticed", () => {
	const record = recordOf({
		kind: "rank-simulation",
		units: [43.96, 44.25, 41.66].map((estimate, at) => ({ estimate, error: [0.158, 0.887, 0.193][at] ?? 0 })),
		runs: 1000,
		seed: "Gương",
		top: 1,
	});
	assert.equal(record.digest, "4bcfd57519f7455b2ed4c962b248feaa192f0264188873e96f2907941a157cc7");
	assert.deepEqual(
		runRecipe(record.recipe).map(({ amongTop }) => amongTop),
		record.result.map(({ amongTop }) => amongTop),
	);
});

test("what JSON cannot hold, an unknown kind and another format are refused", () => {
	assert.throws(() => recordOf({ kind: "ranks", values: [["a", Number.NaN]], best: "highest" }), RangeError);
	assert.throws(() => runRecipe({ kind: "guess" } as unknown as Recipe), /No such recipe: guess/);
	const record = recordOf({ kind: "ranks", values: [["a", 1]], best: "highest" });
	assert.throws(() => replay({ ...record, format: "other/1" } as unknown as RecipeRecord), RangeError);
});
