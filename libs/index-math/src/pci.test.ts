import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { aggregateTree } from "./aggregate-tree.ts";
import { checkSums } from "./check-sums.ts";
import { faultsOfTree } from "./faults.ts";
import type { Ends, Measured } from "./measured.ts";
import type { IndexTree, TreeNode } from "./tree.ts";

// VCCI's published figures, province by province; see fixtures/SOURCE.md.

const linesOf = (name: string) => {
	const [head = "", ...lines] = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8")
		.trimEnd()
		.split("\n");
	const columns = head.split(",");
	return lines.map((line) => new Map(line.split(",").map((cell, at) => [columns[at] as string, cell])));
};

const node = (code: string, parent: string | null, more: Partial<TreeNode>): TreeNode => ({
	code,
	concept: code,
	parent,
	label: { vi: code, en: code },
	weight: null,
	minimum: 1,
	maximum: 10,
	direction: "higher-is-better",
	aggregation: { kind: "given" },
	whenMissing: { rule: "strict" },
	verified: true,
	source: "VCCI",
	...more,
});

const concepts = [
	"entry",
	"land",
	"transparency",
	"time",
	"informal",
	"bias",
	"proactivity",
	"support",
	"labor",
	"legal",
];
const versions = [
	{ version: "PCI2006", from: 2006, to: 2008, weights: [5, 5, 15, 10, 5, 5, 15, 15, 15, 10] },
	{ version: "PCI2009", from: 2009, to: 2012, weights: [10, 5, 20, 15, 10, 0, 10, 5, 20, 5] },
	{ version: "PCI2013", from: 2013, to: 2021, weights: [5, 5, 20, 5, 10, 5, 5, 20, 20, 5] },
];
const trees = versions.map(
	({ weights, ...version }): IndexTree => ({
		index: "PCI",
		...version,
		nodes: [
			node("weighted", null, {
				minimum: 10,
				maximum: 100,
				aggregation: { kind: "weighted-sum", factor: 10, offset: 0 },
			}),
			...concepts.flatMap((concept, at) => {
				const weight = weights[at] ?? 0;
				return weight === 0 ? [] : [node(concept, "weighted", { weight: weight / 100 })];
			}),
		],
	}),
);

test("the three trees of weights have no fault", () => {
	for (const tree of trees) assert.deepEqual(faultsOfTree(tree), []);
});

test("PCI totals of 2006-2016 follow from their sub-indices, and those of 2011 as published do not", () => {
	const largest = new Map<number, number>();
	for (const line of linesOf("pci-2006-2016.csv")) {
		const year = Number(line.get("year"));
		const tree = trees.find(({ from, to }) => from <= year && year <= (to ?? year));
		assert.ok(tree);
		const values = new Map(
			concepts
				.concat("weighted")
				.flatMap((code) => (line.get(code) ? [[code, Number(line.get(code))] as const] : [])),
		);
		const [check, ...others] = checkSums(tree, values, 1e-5);
		assert.ok(check && others.length === 0, `${year} ${line.get("unit_code")}`);
		assert.equal(check.agrees, Math.abs(check.gap) <= 1e-5);
		largest.set(year, Math.max(largest.get(year) ?? 0, Math.abs(check.gap)));
	}
	assert.deepEqual([...largest.keys()], [2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016]);
	for (const [year, gap] of largest) {
		if (year === 2011) assert.equal(gap.toFixed(2), "0.55");
		else assert.ok(gap <= 1e-5, `${year}: ${gap}`);
	}
});

/** Widths of the ranges, found by regression on the workbooks: a fifth over the slope printed there. */
const slopes: Readonly<Record<number, readonly number[]>> = {
	2013: [0.313283, 0.594167, 0.322737, 0.325097, 0.64],
	2014: [0.313283, 0.581734, 0.322737, 0.301205, 0.545026],
	2015: [0.313283, 0.581734, 0.322737, 0.301205, 0.507828],
	2016: [0.313283, 0.581734, 0.322737, 0.301205, 0.507828],
};
const indicators = ["others_pay", "over_ten_percent", "harassment", "result_as_expected", "acceptable"];

const informal: IndexTree = {
	index: "PCI",
	version: "PCI2013",
	from: 2013,
	to: 2021,
	nodes: [
		node("sub_index", null, { aggregation: { kind: "weighted-sum", factor: 9, offset: 1 } }),
		...indicators.map((code, at) =>
			node(code, "sub_index", {
				minimum: 0,
				maximum: 1,
				weight: 1 / 5,
				direction: at < 3 ? "lower-is-better" : "higher-is-better",
				aggregation: { kind: "min-max", floor: 0, ceiling: 1, range: { kind: "expanding" }, beyond: "keep" },
			}),
		),
	],
};

test("sub-index 5, informal charges: 1 + 9 times five min-max indicators gives back all 252 published scores", () => {
	assert.deepEqual(faultsOfTree(informal), []);
	const lines = linesOf("pci-informal-2013-2016.csv");
	for (const [text, own] of Object.entries(slopes)) {
		const ofYear = lines.filter((line) => line.get("year") === text);
		assert.equal(ofYear.length, 63);
		const measured = (line: Map<string, string>) =>
			new Map(
				indicators.map((code): [string, Measured] => [
					code,
					{ kind: "value", value: Number(line.get(code)) },
				]),
			);
		const score = (line: Map<string, string>, lift: number) => {
			const ends = new Map(
				own.map((slope, at): [string, Ends] => {
					const lowest = at === 0 ? lift : 0;
					return [indicators[at] as string, { lowest, highest: lowest + 1 / 5 / slope }];
				}),
			);
			const total = aggregateTree(informal, measured(line), ends).get("sub_index");
			assert.ok(total?.kind === "value");
			return total.value;
		};
		// the widths are known, the sum of the five lower ends is not: one province fixes it, sixty-two must follow
		const [first] = ofYear;
		assert.ok(first);
		const lift = (Number(first.get("sub_index")) - score(first, 0)) / (9 * (own[0] as number));
		for (const line of ofYear) {
			const gap = score(line, lift) - Number(line.get("sub_index"));
			assert.ok(Math.abs(gap) < 2e-5, `${text} ${line.get("unit_code")}: ${gap}`);
		}
	}
});
