import assert from "node:assert/strict";
import { test } from "node:test";
import { node, tree } from "../fixtures/made-up.ts";
import { aggregateTree } from "./aggregate-tree.ts";
import { chanceOf } from "./chance.ts";
import type { Measured } from "./measured.ts";
import { type Column, minMax, tiedRanks, zScore } from "./normalise.ts";
import { quantile } from "./rank.ts";
import type { MeanKind, Normalisation, UncertaintyQuestion } from "./uncertainty.ts";
import { rankUncertainty } from "./uncertainty.ts";

const index = tree([
	node("T", null),
	node("A", "T", { weight: 2 }),
	node("A.1", "A", { weight: 0.3 }),
	node("A.2", "A", { weight: 0.7, direction: "lower-is-better" }),
	node("B", "T", { weight: 1 }),
	node("B.1", "B"),
	node("B.2", "B"),
	node("B.3", "B"),
]);
const leaves = ["A.1", "A.2", "B.1", "B.2", "B.3"];
const drawn = chanceOf("values");
const columns = new Map(
	leaves.map((code): [string, Column] => [
		code,
		Array.from({ length: 20 }, (_, at) => (code === "B.2" && at === 7 ? null : drawn.uniform())),
	]),
);
const question: UncertaintyQuestion = {
	tree: index,
	columns,
	normalisations: ["min-max", "rank"],
	means: ["arithmetic", "geometric", "harmonic"],
	weightSpread: 0.25,
	runs: 60,
	seed: "ranks",
};

/** The same run through the tree itself, unit after unit. */
function slowly(scale: Normalisation, mean: MeanKind, factors: ReadonlyMap<string, number>) {
	const weighted = tree(
		index.nodes.map((each) => ({
			...each,
			weight: (each.weight ?? 1) * (factors.get(each.code) ?? 1),
			aggregation: leaves.includes(each.code) ? { kind: "given" } : { kind: "mean", mean },
		})),
	);
	const normalised = leaves.map((code) => {
		const turn = code === "A.2" ? -1 : 1;
		const kept = (columns.get(code) ?? []).flatMap((x, at) => (at === 7 ? [] : [(x ?? 0) * turn]));
		if (scale === "rank") return tiedRanks(kept, "average");
		return scale === "z-score" ? zScore(kept) : minMax(kept, { from: 1, to: 10 });
	});
	const scores = Array.from({ length: 19 }, (_, unit) => {
		const measured = new Map(
			leaves.map((code, at): [string, Measured] => [
				code,
				{ kind: "value", value: normalised[at]?.[unit] ?? Number.NaN },
			]),
		);
		const total = aggregateTree(weighted, measured).get("T");
		return total?.kind === "value" ? -total.value : Number.NaN;
	});
	return tiedRanks(scores, "min");
}

test("every run equals the tree aggregated unit by unit with the choices drawn for it", () => {
	const found = rankUncertainty(question);
	const chance = chanceOf("ranks");
	const nominal = slowly("min-max", "arithmetic", new Map());
	const ranks = Array.from({ length: 60 }, () => {
		const scale = question.normalisations[Math.floor(2 * chance.uniform())] ?? "as-is";
		const mean = question.means[Math.floor(3 * chance.uniform())] ?? "arithmetic";
		const factors = new Map(
			index.nodes.slice(1).map(({ code }) => [code, 1 + 0.25 * (2 * chance.uniform() - 1)]),
		);
		return slowly(scale, mean, factors);
	});
	assert.deepEqual(found.leftOut, [7]);
	assert.deepEqual(
		found.units.map(({ unit }) => unit),
		Array.from({ length: 20 }, (_, at) => at).filter((at) => at !== 7),
	);
	for (const [at, unit] of found.units.entries()) {
		const own = ranks.map((run) => run[at] ?? 0).sort((a, b) => a - b);
		assert.equal(unit.nominal, nominal[at]);
		assert.deepEqual(
			[unit.low, unit.median, unit.high],
			[quantile(own, 0.05), quantile(own, 0.5), quantile(own, 0.95)],
		);
	}
	assert.ok(found.meanShift > 0.3);
});

test("where nothing is uncertain no rank moves; the same seed gives the same to the last bit", () => {
	const still = rankUncertainty({
		...question,
		normalisations: ["min-max"],
		means: ["geometric"],
		weightSpread: 0,
	});
	assert.ok(
		still.units.every(
			({ nominal, low, high, mean }) => nominal === low && nominal === high && nominal === mean,
		),
	);
	assert.equal(still.meanShift, 0);
	assert.deepEqual(rankUncertainty(question), rankUncertainty(question));
	assert.notDeepEqual(rankUncertainty(question), rankUncertainty({ ...question, seed: "others" }));
});

test("what cannot be asked is refused with its reason", () => {
	assert.throws(() => rankUncertainty({ ...question, columns: new Map() }), /A\.1 has no column/);
	assert.throws(
		() => rankUncertainty({ ...question, normalisations: ["z-score"], means: ["geometric"] }),
		/above 0/,
	);
	assert.throws(() => rankUncertainty({ ...question, weightSpread: 2 }), RangeError);
	assert.throws(() => rankUncertainty({ ...question, runs: 0 }), RangeError);
	const flat = new Map(columns).set(
		"B.1",
		Array.from({ length: 20 }, () => 1),
	);
	assert.throws(() => rankUncertainty({ ...question, columns: flat }), /does not vary/);
});
