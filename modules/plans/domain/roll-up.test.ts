import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareExact, exact, textOf } from "./exact.ts";
import {
	addMeasures,
	addTallies,
	measureSumOf,
	noWork,
	rateOf,
	type StatedValue,
	summaryOf,
	talliesWithBelow,
	tallyOf,
} from "./roll-up.ts";
import { standings } from "./standing.ts";

const seeded = { seed: 20261122, numRuns: 300 };
const standing = fc.constantFrom(...standings);

/** A list and a way to cut it: each item goes to one of five parts. */
const cut = <T>(item: fc.Arbitrary<T>) =>
	fc.array(fc.tuple(item, fc.integer({ min: 0, max: 4 })), { maxLength: 60 }).map((pairs) => ({
		whole: pairs.map(([each]) => each),
		parts: [0, 1, 2, 3, 4].map((part) => pairs.filter(([, at]) => at === part).map(([each]) => each)),
	}));

const decimal = fc
	.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
	.map(([whole, fraction]) => exact(`${whole}.${String(fraction).padStart(2, "0")}`));
const count: fc.Arbitrary<StatedValue | null> = fc.option(
	decimal.map((value) => ({ as: "count" as const, value })),
);
const rate: fc.Arbitrary<StatedValue | null> = fc.option(
	fc
		.tuple(decimal, decimal)
		.map(([numerator, denominator]) => ({ as: "rate" as const, numerator, denominator })),
);

test("the sum of the parts is the whole, however the work is cut", () => {
	fc.assert(
		fc.property(cut(standing), ({ whole, parts }) => {
			assert.deepEqual(addTallies(parts.map(tallyOf)), tallyOf(whole));
		}),
		seeded,
	);
});

test("the groups a reader sees add to all, and nothing is in two", () => {
	fc.assert(
		fc.property(fc.array(standing), (work) => {
			const { all, done, doneLate, late, waiting, ownerless, stopped, inHand } = summaryOf(tallyOf(work));
			assert.equal(all, work.length);
			assert.equal(done + late + waiting + ownerless + stopped + inHand, all);
			assert.ok(doneLate <= done && inHand >= 0);
		}),
		seeded,
	);
});

test("counts and rates of the parts add to those of the whole, to the last decimal", () => {
	for (const [as, value] of [
		["count", count],
		["rate", rate],
	] as const)
		fc.assert(
			fc.property(cut(value), ({ whole, parts }) => {
				const added = addMeasures(
					as,
					parts.map((part) => measureSumOf(as, part)),
				);
				const direct = measureSumOf(as, whole);
				assert.equal(added.expected, direct.expected);
				assert.equal(added.given, direct.given);
				for (const field of ["sum", "numerator", "denominator"] as const) {
					const [a, b] = [added[field], direct[field]];
					assert.ok(a === null || b === null ? a === b : compareExact(a, b) === 0, field);
				}
			}),
			seeded,
		);
});

test("what is missing is not nought: it lowers how many gave a value and leaves the sum alone", () => {
	fc.assert(
		fc.property(fc.array(count), fc.nat({ max: 20 }), (stated, more) => {
			const before = measureSumOf("count", stated);
			const after = measureSumOf("count", [...stated, ...Array(more).fill(null)]);
			assert.deepEqual(after.sum, before.sum);
			assert.equal(after.given, before.given);
			assert.equal(after.expected, before.expected + more);
			if (before.given === 0) assert.equal(after.sum, null);
		}),
		seeded,
	);
});

test("a rate of many is sums over sums, not the mean of rates", () => {
	const small: StatedValue = { as: "rate", numerator: exact("1"), denominator: exact("1") };
	const large: StatedValue = { as: "rate", numerator: exact("0"), denominator: exact("99") };
	assert.equal(rateOf(measureSumOf("rate", [small, large])), 0.01);
});

test("over nought, or with nobody's value, there is no rate", () => {
	const none: StatedValue = { as: "rate", numerator: exact("0"), denominator: exact("0") };
	assert.equal(rateOf(measureSumOf("rate", [none])), null);
	assert.equal(rateOf(measureSumOf("rate", [null])), null);
});

test("values that do not add are never added", () => {
	const value = (text: string): StatedValue => ({ as: "value", value: exact(text) });
	const sum = measureSumOf("value", [value("4.5"), value("3.5"), null]);
	assert.deepEqual(sum, {
		as: "value",
		expected: 3,
		given: 2,
		sum: null,
		numerator: null,
		denominator: null,
	});
});

test("no work at all is a tally of noughts", () => {
	assert.deepEqual(tallyOf([]), noWork);
	assert.equal(summaryOf(noWork).all, 0);
});

test("decimals are read and written without passing through a float", () => {
	for (const text of ["0.1", "43.20", "-0.05", "12", "0"]) assert.equal(textOf(exact(text)), text);
});

test("the plan at the top has the work of every plan below it, each once, in whatever shape the tree is", () => {
	const tree = fc.array(fc.tuple(fc.nat(), fc.array(standing, { maxLength: 5 })), {
		minLength: 1,
		maxLength: 25,
	});
	fc.assert(
		fc.property(tree, (made) => {
			// each plan answers one that was made before it
			const plans = made.map(([above], index) => ({
				id: String(index),
				parentId: index === 0 ? null : String(above % index),
			}));
			const own = new Map(made.map(([, work], index) => [String(index), tallyOf(work)]));
			const all = talliesWithBelow(plans, own);
			assert.deepEqual(all.get("0"), tallyOf(made.flatMap(([, work]) => work)));
			for (const { id } of plans) {
				const below = plans
					.filter(({ parentId }) => parentId === id)
					.map((child) => all.get(child.id) ?? noWork);
				assert.deepEqual(all.get(id), addTallies([own.get(id) ?? noWork, ...below]));
			}
		}),
		seeded,
	);
});

test("a ring of plans counts each of them once", () => {
	const plans = [
		{ id: "a", parentId: "b" },
		{ id: "b", parentId: "a" },
	];
	const own = new Map(["a", "b"].map((id) => [id, tallyOf(["done"])]));
	assert.equal(talliesWithBelow(plans, own).get("a")?.done, 2);
});
