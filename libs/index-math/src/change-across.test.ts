import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { node, tree } from "../fixtures/made-up.ts";
import { pciTreeOf, pciValues } from "../fixtures/pci.ts";
import { decomposeChange } from "./change.ts";
import { type ChangeAcross, changeAcross } from "./change-across.ts";
import type { IndexTree } from "./tree.ts";

const names = ["a", "b", "c", "d"] as const;
const version = (weights: readonly (number | null)[], offset: number): IndexTree =>
	tree([
		node("T", null, { aggregation: { kind: "weighted-sum", factor: 10, offset } }),
		...names.flatMap((code, at) => {
			const weight = weights[at] ?? null;
			return weight === null ? [] : [node(code, "T", { weight })];
		}),
	]);
const total = (found: ChangeAcross) =>
	found.effects.reduce(
		(sum, { fromScore, fromWorth, fromStructure }) => sum + fromScore + fromWorth + fromStructure,
		found.fromOffset + found.remainder,
	);

const some = fc.option(fc.double({ min: 0.05, max: 1, noNaN: true }), { nil: null });
const weights = fc.tuple(fc.double({ min: 0.1, max: 1, noNaN: true }), some, some, some);
const points = fc.tuple(...names.map(() => fc.double({ min: 1, max: 10, noNaN: true })));
const offset = fc.integer({ min: 0, max: 3 });
const side = fc.tuple(weights, points, offset);
const valuesOf = ([w, x, own]: readonly [readonly (number | null)[], readonly number[], number]) => {
	const sum = names.reduce((all, _, at) => all + (w[at] ?? 0) * (x[at] ?? 0), 0);
	return new Map<string, number>([
		["T", own + 10 * sum],
		...names.map((code, at) => [code, x[at] ?? 0] as const),
	]);
};

test("effects of scores, weights and structure add up to the change exactly; there and back is the same, turned", () => {
	fc.assert(
		fc.property(side, side, (before, after) => {
			const [from, to] = [version(before[0], before[2]), version(after[0], after[2])];
			const found = changeAcross(from, to, "t", valuesOf(before), valuesOf(after));
			const back = changeAcross(to, from, "t", valuesOf(after), valuesOf(before));
			assert.ok(found && back);
			assert.ok(Math.abs(total(found) - found.change) < 1e-9);
			assert.ok(Math.abs(found.remainder) < 1e-9);
			for (const effect of found.effects) {
				const turned = back.effects.find(({ concept }) => concept === effect.concept);
				assert.ok(Math.abs(effect.fromScore + (turned?.fromScore ?? 9)) < 1e-9);
				assert.ok(Math.abs(effect.fromWorth + (turned?.fromWorth ?? 9)) < 1e-9);
				assert.ok(Math.abs(effect.fromStructure + (turned?.fromStructure ?? 9)) < 1e-9);
			}
		}),
		{ seed: 20241122 },
	);
});

test("within one version it is the decomposition by parts, and nothing comes from weights or structure", () => {
	fc.assert(
		fc.property(side, points, (before, laterPoints) => {
			const same = version(before[0], before[2]);
			const [x, y] = [valuesOf(before), valuesOf([before[0], laterPoints, before[2]])];
			const found = changeAcross(same, same, "t", x, y);
			const parts = decomposeChange(same, "T", x, y)?.parts ?? [];
			assert.deepEqual(
				found?.effects.map(({ fromScore }) => fromScore.toFixed(9)),
				parts.map(({ amount }) => amount.toFixed(9)),
			);
			assert.ok(
				found?.effects.every(({ fromWorth, fromStructure }) => fromWorth === 0 && fromStructure === 0),
			);
		}),
		{ seed: 20241122 },
	);
});

test("PCI 2012 to 2013, new weights and an added part: the change of every total is explained to 1e-5", () => {
	const [old, now] = [pciTreeOf(2012), pciTreeOf(2013)];
	const before = pciValues(2012);
	let looked = 0;
	for (const [unit, values] of pciValues(2013)) {
		const found = changeAcross(old, now, "weighted", before.get(unit) ?? new Map(), values);
		assert.ok(found && Math.abs(found.remainder) <= 2e-5, unit);
		assert.ok((found.effects.find(({ concept }) => concept === "bias")?.fromStructure ?? 0) > 0);
		looked++;
	}
	assert.equal(looked, 63);
});

test("nothing is taken apart where a value is missing or the rule is no sum", () => {
	const same = version([0.5, 0.5, null, null], 0);
	const values = valuesOf([[0.5, 0.5, null, null], [1, 2, 3, 4], 0]);
	assert.equal(changeAcross(same, same, "t", new Map(), values), null);
	assert.equal(changeAcross(same, same, "a", values, values), null);
	const mean = tree([node("T", null, { aggregation: { kind: "mean", mean: "arithmetic" } }), node("a", "T")]);
	assert.equal(changeAcross(mean, mean, "t", values, values), null);
});
