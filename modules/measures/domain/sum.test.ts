import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Amount, DistributionFact, FlowFact, StockFact } from "./fact.ts";
import { medianClass, sumOfDistributions, sumOfFlows, sumOfStocks } from "./sum.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const asOf = Temporal.Instant.from("2026-03-02T02:00:00Z");
const seed = 20261122;

const place = (id: string, within: readonly string[] = ["vn"], over: object = {}) => ({
	...{ level: "unit" as const, id, name: { vi: id, en: id }, from: null, to: null, within },
	...over,
});
const known = (numerator: bigint, denominator: bigint | null): Amount => ({
	is: "known",
	numerator,
	denominator,
});
const told = { measure: "m", asOf, doubts: [], illustrative: false };
const flow = (id: string, amount: Amount, days = ["2026-01-01", "2026-01-31"]): FlowFact => ({
	...told,
	adds: "flow",
	place: place(id),
	days: { from: day(days[0] ?? ""), to: day(days[1] ?? "") },
	amount,
});
const stock = (id: string, on: string, amount = known(3n, null)): StockFact => ({
	...told,
	adds: "stock",
	place: place(id),
	on: day(on),
	amount,
});

const parts = fc.record({ numerator: fc.bigInt(0n, 500n), denominator: fc.bigInt(1n, 900n) });

test("however units and months are grouped, the sum is the same numerator over the same denominator", () => {
	const grid = fc.array(fc.array(parts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
	const months = [
		["2026-01-01", "2026-01-31"],
		["2026-02-01", "2026-02-28"],
		["2026-03-01", "2026-03-31"],
	];
	fc.assert(
		fc.property(grid, (units) => {
			const facts = units.flatMap((of, unit) =>
				of.map(({ numerator, denominator }, month) =>
					flow(`u${unit}`, known(numerator, denominator), months[month]),
				),
			);
			const all = units.flat();
			const whole = sumOfFlows(facts);
			assert.ok(typeof whole === "object" && whole.amount.is === "known");
			assert.equal(
				whole.amount.numerator,
				all.reduce((sum, one) => sum + one.numerator, 0n),
			);
			assert.equal(
				whole.amount.denominator,
				all.reduce((sum, one) => sum + one.denominator, 0n),
			);
			assert.deepEqual(sumOfFlows(facts.toReversed()), whole);
		}),
		{ seed },
	);
});

test("what is missing stays missing: it is no nought, and it is told how many are unknown", () => {
	const missing: Amount = { is: "missing", why: "not-known" };
	const some = sumOfFlows([flow("a", known(1n, 2n)), flow("b", missing)]);
	assert.deepEqual(some, { amount: known(1n, 2n), facts: 2, unknown: 1 });
	const none = sumOfFlows([flow("a", { is: "missing", why: "nothing" }), flow("b", missing)]);
	assert.deepEqual(none, { amount: missing, facts: 2, unknown: 1 });
	const nowhere = sumOfFlows([flow("a", { is: "missing", why: "nothing" })]);
	assert.deepEqual(nowhere, { amount: { is: "missing", why: "nothing" }, facts: 1, unknown: 0 });
	assert.equal(sumOfFlows([]), "nothing-to-add");
});

test("the same ground is never counted twice: not the same days again, not a ward beside its province", () => {
	assert.equal(sumOfFlows([flow("a", known(1n, 2n)), flow("a", known(1n, 2n))]), "same-ground-twice");
	const ward = { ...flow("ward", known(1n, 2n)), place: place("ward", ["province", "vn"]) };
	assert.equal(sumOfFlows([ward, flow("province", known(5n, 6n))]), "same-ground-twice");
	const later = flow("province", known(5n, 6n), ["2026-02-01", "2026-02-28"]);
	assert.notEqual(sumOfFlows([ward, later]), "same-ground-twice");
});

test("a unit and the one that took over from it are never added, even where their days do not meet", () => {
	const old = { ...flow("old", known(1n, 2n), ["2025-01-01", "2025-06-30"]) };
	const heir = { ...flow("new", known(1n, 2n), ["2025-07-01", "2025-12-31"]) };
	const former = { ...old, place: place("old", ["vn"], { to: day("2025-07-01") }) };
	const successor = { ...heir, place: place("new", ["vn"], { from: day("2025-07-01") }) };
	assert.equal(sumOfFlows([former, successor]), "predecessor");
	assert.notEqual(sumOfFlows([former, { ...heir, place: place("other") }]), "predecessor");
});

test("a stock adds over units on one day and never over days", () => {
	const sum = sumOfStocks([stock("a", "2026-03-01"), stock("b", "2026-03-01")]);
	assert.deepEqual(sum, { amount: known(6n, null), facts: 2, unknown: 0 });
	assert.equal(sumOfStocks([stock("a", "2026-03-01"), stock("b", "2026-03-02")]), "different-days");
	assert.equal(sumOfStocks([stock("a", "2026-03-01"), stock("a", "2026-03-01")]), "same-ground-twice");
});

test("facts of two measures are never added", () => {
	const other = { ...flow("b", known(1n, 2n)), measure: "other" };
	assert.equal(sumOfFlows([flow("a", known(1n, 2n)), other]), "different-measures");
});

const classes = [0, 5, 10, 15, 30];
const distribution = (id: string, minutes: readonly number[]): DistributionFact => ({
	...told,
	adds: "distribution",
	place: place(id),
	days: { from: day("2026-01-01"), to: day("2026-01-31") },
	classes,
	counts: classes.map((from, index) =>
		BigInt(minutes.filter((each) => each >= from && each < (classes[index + 1] ?? Infinity)).length),
	),
	why: null,
});

test("the median of many places is the class of the middle one of all, not a mean of medians", () => {
	const waits = fc.array(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 30 }), {
		minLength: 1,
		maxLength: 6,
	});
	fc.assert(
		fc.property(waits, (desks) => {
			const sum = sumOfDistributions(desks.map((minutes, index) => distribution(`d${index}`, minutes)));
			assert.ok(typeof sum === "object");
			const all = desks.flat().sort((a, b) => a - b);
			const median = medianClass(sum);
			if (all.length === 0) return assert.equal(median, null);
			const middle = all[Math.ceil(all.length / 2) - 1] ?? -1;
			assert.ok(median && middle >= median.from && middle < (median.below ?? Infinity));
		}),
		{ seed },
	);
});
