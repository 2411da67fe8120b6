import assert from "node:assert/strict";
import { test } from "node:test";
import { fixture } from "../fixtures/golden-case.ts";
import { aggregateTree } from "./aggregate-tree.ts";
import { checkSums, roundingTolerance } from "./check-sums.ts";
import { explainNode } from "./explain.ts";
import { faultsOfTree } from "./faults.ts";
import type { Measured } from "./measured.ts";
import type { IndexTree } from "./tree.ts";

const { tree, communeExemptions } = JSON.parse(fixture("service-index-766.json")) as {
	readonly tree: IndexTree;
	readonly communeExemptions: { readonly counts: "full-marks"; readonly codes: readonly string[] };
};
const metrics = tree.nodes.filter(({ aggregation }) => aggregation.kind === "share-of-maximum");
const share = (numerator: number, denominator: number): Measured => ({
	kind: "share",
	numerator,
	denominator,
});
const measuredWith = (others: Measured, own: Record<string, Measured> = {}) =>
	new Map([...metrics.map(({ code }) => [code, others] as const), ...Object.entries(own)]);
const pointsOf = (code: string, measured: ReadonlyMap<string, Measured>) => {
	const score = aggregateTree(tree, measured).get(code);
	return score?.kind === "value" ? Number(score.value.toFixed(10)) : score?.reason;
};

test("the tree of Decision 766 has no fault: 18, 20, 22, 18 and 22 points make 100", () => {
	assert.deepEqual(faultsOfTree(tree), []);
	const groups = tree.nodes.filter(({ parent }) => parent === "TOTAL");
	assert.deepEqual(
		groups.map(({ code, maximum }) => `${code} ${maximum}`),
		["CKMB 18", "TDGQ 20", "DVTT 22", "MDHL 18", "MDSH 22"],
	);
	assert.equal(pointsOf("TOTAL", measuredWith(share(1, 1))), 100);
	assert.equal(pointsOf("TOTAL", measuredWith(share(0, 1))), 0);
});

test("half of everything: thresholds give more than half where full marks come early", () => {
	const half = measuredWith(share(50, 100));
	// worked by hand: 2 × .5/.8 + 4 × .5 + 6 × .5/.5 = 9.25; 6 × .5 + 2 × .5/.8 + 2.5 × .5 = 5.5
	assert.equal(pointsOf("ONLINE_PROVISION", half), 9.25);
	assert.equal(pointsOf("ONLINE_PAYMENT", half), 5.5);
	assert.deepEqual(
		["CKMB", "TDGQ", "DVTT"].map((code) => pointsOf(code, half)),
		[9, 10, 14.75],
	);
	// 3 + 3 + 6 × .5/.9; 3 + 2 + 1 + 2 × .5/.8 + 2 + 1 + 1
	assert.equal(pointsOf("MDHL", half), Number((6 + 3 / 0.9).toFixed(10)));
	assert.equal(pointsOf("MDSH", half), 11.25);
});

test("full marks come early: re-use from 80, satisfaction from 90, online use from 50, provision in part from 80 per cent", () => {
	for (const [code, per, points] of [
		["REUSED_DIGITIZED_DATA", 80, 2],
		["DOSSIER_RECEIVING_SATISFACTION", 90, 6],
		["ONLINE_PROVISION_C", 50, 6],
		["ONLINE_PROVISION_A", 80, 2],
		["ONLINE_PAYMENT_B", 80, 2],
	] as const) {
		const of = (numerator: number) =>
			pointsOf(code, measuredWith(share(1, 1), { [code]: share(numerator, 100) }));
		assert.equal(of(per), points, code);
		assert.equal(of(100), points, code);
		assert.ok(Number(of(per - 1)) < points, code);
	}
});

test("online payment is capped at 10 though its parts may earn 10.5", () => {
	const measured = measuredWith(share(1, 1));
	assert.equal(pointsOf("ONLINE_PAYMENT", measured), 10);
	assert.equal(explainNode(tree, "ONLINE_PAYMENT", measured).calculation, "Math.min(10, (6 + 2 + 2.5))");
});

test("nothing over nothing: petitions earn full marks, satisfaction none, all others are missing and take their group along", () => {
	const none = share(0, 0);
	const with0 = (code: string) => pointsOf(code, measuredWith(share(1, 1), { [code]: none }));
	assert.equal(with0("PETITION_PROCESSING_ON_TIME"), 6);
	assert.equal(with0("PETITION_HANDLING_SATISFACTION"), 6);
	assert.equal(with0("DOSSIER_RECEIVING_SATISFACTION"), 0);
	const scores = aggregateTree(tree, measuredWith(share(1, 1), { ON_TIME: none }));
	assert.deepEqual(scores.get("ON_TIME"), { kind: "missing", reason: "no-cases", because: [] });
	assert.deepEqual(scores.get("TDGQ"), { kind: "missing", reason: "children-missing", because: ["ON_TIME"] });
	assert.deepEqual(scores.get("TOTAL"), { kind: "missing", reason: "children-missing", because: ["TDGQ"] });
	// a metric the portal does not show is missing too, never 0
	assert.equal(pointsOf("MDSH", new Map()), "children-missing");
});

test("what does not apply to a commune counts its maximum, and says so", () => {
	const exempt = Object.fromEntries(
		communeExemptions.codes.map((code): [string, Measured] => [
			code,
			{ kind: "not-applicable", counts: communeExemptions.counts },
		]),
	);
	const scores = aggregateTree(tree, measuredWith(share(0, 1), exempt));
	// 12 + 6 + 6 + 2 + 2 of the metrics that do not apply, nothing else
	assert.deepEqual(scores.get("TOTAL"), { kind: "value", value: 28, note: null });
	assert.deepEqual(scores.get("ONLINE_PROVISION"), {
		kind: "value",
		value: 12,
		note: { kind: "not-applicable", counts: "full-marks" },
	});
});

test("timeliness depends on its denominator: of dossiers received, or of those settled", () => {
	const of = (denominator: number) =>
		pointsOf("TDGQ", measuredWith(share(1, 1), { ON_TIME: share(900, denominator) }));
	assert.deepEqual([of(1000), of(950)], [18, Number(((20 * 900) / 950).toFixed(10))]);
});

test("groups as the portal showed them add up to the total: single figures of three provinces", () => {
	// Khánh Hòa 2022, Đồng Tháp 2024, Đồng Tháp up to 05/10/2026 (provision and payment were columns of their own then); dichvucong.gov.vn
	for (const [total, ...groups] of [
		[65.06, 9.24, 19.05, 6.9, 17.68, 12.19],
		[73.13, 11.73, 19.27, 11.55, 18, 12.58],
		[68.11, 11.46, 17.63, 8.88 + 6.37, 14.1, 9.67],
	] as const) {
		const codes = ["CKMB", "TDGQ", "DVTT", "MDHL", "MDSH"];
		const values = new Map([
			["TOTAL", total] as const,
			...codes.map((code, at) => [code, groups[at] ?? 0] as const),
		]);
		const [check] = checkSums(tree, values, roundingTolerance(2));
		assert.equal(check?.agrees, true, `${total}`);
	}
});
