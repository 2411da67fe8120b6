import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexTree, TreeNode } from "@guong/index-math";
import { Temporal } from "temporal-polyfill";
import type { EditionView } from "./edition.ts";
import { type ProfileData, profile } from "./profile.ts";
import { type ResultView, type Spread, shownGroup, shownRank } from "./result.ts";

const node = (code: string, parent: string | null): TreeNode => ({
	code,
	concept: code.toLowerCase(),
	parent,
	label: { vi: code, en: code },
	weight: null,
	minimum: 1,
	maximum: 10,
	direction: "higher-is-better",
	aggregation: parent === null ? { kind: "sum" } : { kind: "given" },
	whenMissing: { rule: "strict" },
	verified: true,
	source: "invented",
});
const tree: IndexTree = {
	index: "X",
	version: "1",
	from: 2020,
	to: null,
	nodes: [node("T", null), node("A", "T"), node("B", "T")],
};
const edition = (year: number): EditionView => ({
	index: "X",
	year,
	version: "1",
	publishedOn: null,
	publishedOnSource: null,
	asOf: null,
	unitsOn: Temporal.PlainDate.from(`${year}-12-31`),
	ranksPublished: false,
	unitSystem: "vn63" as const,
	partial: false,
	groupSource: null,
	note: null,
	source: { id: "s", publisher: "p", title: "t", file: "f", licence: "l" },
});
const result = (
	year: number,
	code: string,
	value: number | null,
	more: Partial<ResultView> = {},
): ResultView => ({
	index: "X",
	year,
	unitId: "u",
	concept: code.toLowerCase(),
	code,
	level: code === "T" ? 0 : 1,
	value,
	published: value === null ? null : String(value),
	origin: "published",
	missing: value === null ? { reason: "withdrawn", note: null } : null,
	error: null,
	publishedRank: null,
	computedRank: null,
	publishedGroup: null,
	computedGroup: null,
	sourceId: "s",
	...more,
});
const data = (more: Partial<ProfileData> = {}): ProfileData => ({
	index: "X",
	trees: [tree],
	comparability: [],
	editions: [2020, 2021, 2022].map(edition),
	spreads: new Map(),
	...more,
});
const withError = (standardError: number) => ({
	error: { standardError, low: null, high: null, levelPrinted: null, multiplier: null },
});
const noiseOf = (before: Partial<ResultView>, after: Partial<ResultView>) =>
	profile(data(), "u", [result(2020, "T", 42, before), result(2021, "T", 42.6, after)]).years.at(-1)?.total
		?.change?.noise;

test("whether a change is more than noise is unknown unless both years have a standard error", () => {
	assert.deepEqual(noiseOf({}, {}), { kind: "unknown" });
	assert.deepEqual(noiseOf(withError(0.2), {}), { kind: "unknown" });
	assert.deepEqual(noiseOf({}, withError(0.2)), { kind: "unknown" });
});

test("with both errors the change is held against 1.96 times the error of a difference", () => {
	// sqrt(0.16^2 + 0.12^2) = 0.2, times 1.96 is 0.39: 0.6 lies beyond
	const beyond = noiseOf(withError(0.16), withError(0.12));
	assert.ok(beyond?.kind === "known" && beyond.beyond);
	assert.equal(beyond.halfWidth.toFixed(3), "0.392");
	// Hà Giang's error of 2023, 0.887, in both years: 2.46
	const within = noiseOf(withError(0.886877), withError(0.886877));
	assert.ok(within?.kind === "known" && !within.beyond);
	assert.equal(within.halfWidth.toFixed(2), "2.46");
});

test("no change reaches over a missing year, and the missing year stays in the profile", () => {
	const years = profile(data(), "u", [
		result(2020, "T", 42),
		result(2021, "T", null),
		result(2022, "T", 43),
	]).years;
	assert.deepEqual(
		years.map(({ edition, total }) => [edition.year, total?.change]),
		[
			[2020, null],
			[2021, null],
			[2022, null],
		],
	);
	assert.equal(years[1]?.total?.result.missing?.reason, "withdrawn");
});

test("points lost are against the best of the year, and the change of the total is that of its parts", () => {
	const spread = (concept: string, highest: number): [string, Spread] => [
		concept,
		{
			year: 2021,
			concept,
			units: 3,
			absent: 0,
			mean: 5,
			lowest: 1,
			q1: 2,
			median: 5,
			q3: 7,
			highest,
			lowestUnitIds: ["v"],
			highestUnitIds: ["w"],
		},
	];
	const spreads = new Map([[2021, new Map([spread("a", 8), spread("b", 6)])]]);
	const rows = [
		...[result(2020, "T", 9), result(2020, "A", 4), result(2020, "B", 5)],
		...[result(2021, "T", 11.5), result(2021, "A", 5.5), result(2021, "B", 6)],
	];
	const year = profile(data({ spreads }), "u", rows).years.at(-1);
	assert.deepEqual(
		year?.components.map(({ result, lost }) => [result.code, lost]),
		[
			["A", 2.5],
			["B", 0],
		],
	);
	assert.deepEqual(
		[...(year?.decomposition?.parts ?? [])],
		[
			["A", 1.5],
			["B", 1],
		],
	);
	assert.equal(year?.decomposition?.remainder, 0);
});

test("the publisher's rank and group come before ours, and say whose they are", () => {
	const both = result(2021, "T", 42, {
		publishedRank: { rank: 9, of: 63 },
		computedRank: { rank: 8, of: 61, tied: 2 },
		publishedGroup: 3,
		computedGroup: 4,
	});
	assert.deepEqual(shownRank(both), { rank: 9, of: 63, by: "publisher" });
	assert.deepEqual(shownGroup(both), { group: 3, by: "publisher" });
	const ours = { ...both, publishedRank: null, publishedGroup: null };
	assert.deepEqual(shownRank(ours), { rank: 8, of: 61, by: "us" });
	assert.deepEqual(shownGroup(ours), { group: 4, by: "us" });
	assert.equal(shownRank(result(2021, "T", null)), null);
	assert.equal(shownGroup(result(2021, "T", null)), null);
});
