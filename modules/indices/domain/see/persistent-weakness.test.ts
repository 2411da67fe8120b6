import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexTree, Quarter, TreeNode } from "@guong/index-math";
import type { ResultView } from "../result.ts";
import { persistentWeaknesses } from "./persistent-weakness.ts";

const node = (code: string, parent: string | null) =>
	({ code, concept: code, parent }) as unknown as TreeNode;
const tree = (version: string, from: number, to: number | null): IndexTree => ({
	index: "X",
	version,
	from,
	to,
	nodes: [node("T", null), node("A", "T")],
});
const trees = [tree("1", 2015, 2020), tree("2", 2021, null)];
const result = (year: number, computedGroup: Quarter | null, value: number | null = 1): ResultView =>
	({
		year,
		concept: "A",
		code: "A",
		level: 1,
		value,
		computedGroup,
		publishedGroup: null,
	}) as unknown as ResultView;
const comparable = {
	concept: "A",
	fromVersion: "1",
	toVersion: "2",
	verdict: "comparable" as const,
	reason: { vi: "", en: "" },
	stated: true,
	source: "",
};
const find = (groups: readonly [number, Quarter | null][], entries = [comparable]) =>
	persistentWeaknesses(
		{ trees, comparability: entries },
		trees[1] as IndexTree,
		2024,
		groups.map(([year, group]) => result(year, group, group === null ? null : 1)),
	);

test("three of the last five comparable years in the lowest quarter are persistent, two are not", () => {
	const [found] = find([
		[2018, 1],
		[2019, 1],
		[2020, 1],
		[2021, 2],
		[2022, 1],
		[2023, 3],
		[2024, 1],
	]);
	assert.deepEqual(
		[found?.low, found?.years],
		[
			[2020, 2022, 2024],
			[2020, 2021, 2022, 2023, 2024],
		],
	);
	assert.deepEqual(
		find([
			[2020, 1],
			[2021, 2],
			[2022, 1],
			[2023, 3],
			[2024, 2],
		]),
		[],
	);
});

test("years measured otherwise and years without a figure do not count", () => {
	assert.deepEqual(
		find(
			[
				[2018, 1],
				[2019, 1],
				[2020, 1],
				[2023, 1],
				[2024, 2],
			],
			[],
		),
		[],
	);
	const [found] = find([
		[2019, 1],
		[2020, 1],
		[2022, null],
		[2023, 2],
		[2024, 1],
	]);
	assert.deepEqual(found?.years, [2019, 2020, 2023, 2024]);
});
