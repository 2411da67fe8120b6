import assert from "node:assert/strict";
import { test } from "node:test";
import { belongsToSeries, proposedSymbol, seriesFor } from "./number-series.ts";

const series = (kind: string, over: object = {}) => ({
	...{ kind, year: 2026, first: 10, next: 15, closed: null },
	...over,
});
const plan = { paperKind: "KH", year: 2026 } as const;

test("a paper takes its number from the series of its kind, or else from the one for all kinds", () => {
	const [all, plans, decisions] = [series("*"), series("KH"), series("QĐ")];
	assert.equal(seriesFor([all, decisions, plans], plan), plans);
	assert.equal(seriesFor([decisions, all], plan), all);
	assert.equal(
		seriesFor([decisions, series("KH", { closed: {} }), series("*", { year: 2025 })], plan),
		undefined,
	);
});

test("what a series gave or will give cannot be entered by hand; what lies outside it can", () => {
	const open = [series("*")];
	assert.deepEqual(
		[9, 10, 14, 15, 99].map((number) => belongsToSeries(open, plan, number)),
		[false, true, true, true, true],
	);
	const closed = [series("KH", { closed: {} })];
	assert.deepEqual(
		[9, 10, 14, 15].map((number) => belongsToSeries(closed, plan, number)),
		[false, true, true, false],
	);
	assert.equal(belongsToSeries([series("QĐ")], plan, 12), false);
});

test("a symbol is proposed of the kind of paper and the short name of its issuer", () => {
	assert.equal(proposedSymbol("KH", "UBND tỉnh"), "KH-UBND");
	assert.equal(proposedSymbol("QĐ", "SNV"), "QĐ-SNV");
	assert.equal(proposedSymbol("CV", "UBND tỉnh"), "UBND");
	assert.equal(proposedSymbol("KH", null), "");
});
