import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexTree, TreeNode } from "@guong/index-math";
import { type Answers, noAnswers } from "./doubts.ts";
import { type Ground, judge, openDoubts } from "./judge.ts";
import { proposeMapping } from "./propose-mapping.ts";
import type { PrintedError, RawFigure, Reading } from "./reading.ts";

const node = (
	code: string,
	concept: string,
	parent: string | null,
	sum: boolean,
	ends: readonly [number, number],
) =>
	({
		...{
			code,
			concept,
			parent,
			weight: null,
			minimum: ends[0],
			maximum: ends[1],
			verified: true,
			source: "",
		},
		label: { vi: `Tên ${concept}`, en: concept },
		direction: "higher-is-better",
		aggregation: { kind: sum ? "sum" : "given" },
		whenMissing: { rule: "strict" },
	}) as TreeNode;

const tree: IndexTree = {
	...{ index: "PAPI", version: "P", from: 2021, to: 2024 },
	nodes: [
		node("TOTAL", "total", null, true, [2, 20]),
		node("D1", "one", "TOTAL", false, [1, 10]),
		node("D2", "two", "TOTAL", false, [1, 10]),
	],
};
const names = { "87": "Đồng Tháp", "82": "Tiền Giang" };
const units = Object.entries(names).map(([code, name]) => ({ id: `vn63:${code}`, code, name }));
const others = [{ id: "vn34:82", code: "82", name: "Đồng Tháp" }];

const figure = (
	unit: string,
	label: string,
	written: string,
	error: PrintedError | null = null,
): RawFigure => ({
	...{ line: unit, address: `${unit} ${label}`, unitTexts: [unit], label, written, error },
});
const reading = (...figures: readonly RawFigure[]): Reading => ({
	...{ layout: "wide", figures, years: [] },
	labels: ["total", "d1", "d2"].map((key) => ({ key, text: key, address: "A1" })),
});
const good = [
	...[
		figure("Đồng Tháp", "total", "9.55"),
		figure("Đồng Tháp", "d1", "4.21"),
		figure("Đồng Tháp", "d2", "5.35"),
	],
	...[
		figure("Tiền Giang", "total", "8.00"),
		figure("Tiền Giang", "d1", "3.00"),
		figure("Tiền Giang", "d2", "5.00"),
	],
];
const ground = (over: Partial<Ground> = {}): Ground => ({
	...{ tree, book: { units, others }, year: 2024, partial: false, sheet: "PAPI 2024", answers: noAnswers },
	labels: { total: "total", d1: "one", d2: "two" },
	earlier: { before: new Map(), largest: new Map() },
	...over,
});
const kinds = (figures: readonly RawFigure[], over: Partial<Ground> = {}) => {
	const { cells, doubts } = judge(reading(...figures), ground(over));
	const ofCells = cells.flatMap((cell) =>
		cell.doubts.map(({ kind }) => `${cell.unitText}/${cell.concept}: ${kind}`),
	);
	return [...ofCells, ...doubts.map(({ kind }) => kind)];
};
const replaced = (...changed: readonly RawFigure[]) =>
	good.map((each) => changed.find(({ address }) => address === each.address) ?? each);

test("figures that agree within the rounding of what was printed raise no doubt", () => {
	assert.deepEqual(kinds(good), []);
});

test("a total beyond the rounding of its parts is doubted and does not stop anything", () => {
	assert.deepEqual(kinds(replaced(figure("Đồng Tháp", "total", "9.59"))), ["Đồng Tháp/total: sum"]);
});

test("0 on a scale that does not reach 0 is no figure: it must be answered with a reason and is never stored", () => {
	const zero = replaced(figure("Đồng Tháp", "d2", "0"));
	assert.deepEqual(kinds(zero), ["Đồng Tháp/two: zero-means-missing"]);
	const asPrinted = { unit: null, reason: null, note: null, asPrinted: true };
	assert.deepEqual(kinds(zero, { answers: { lines: { "Đồng Tháp": asPrinted }, units: {} } }), [
		"Đồng Tháp/two: zero-means-missing",
	]);
	const answers: Answers = {
		lines: { "Đồng Tháp": { unit: null, reason: "withdrawn", note: "nơi công bố rút", asPrinted: false } },
		units: {},
	};
	const { cells } = judge(reading(...zero), ground({ answers }));
	const answered = cells.find(({ unitId, concept }) => unitId === "vn63:87" && concept === "two");
	assert.deepEqual([answered?.value, answered?.missingReason], [null, "withdrawn"]);
	assert.equal(openDoubts({ cells, doubts: [] }), 0);
	// figures of the same line that are there stay
	assert.equal(cells.find(({ concept }) => concept === "one")?.value, "4.21");
});

test("out of range, blank, no figure and twice the same unit each stop with their own name", () => {
	const odd = [
		...replaced(
			figure("Đồng Tháp", "d1", "12.3"),
			figure("Tiền Giang", "d1", ""),
			figure("Tiền Giang", "d2", "n.a."),
		),
		{ ...figure("Đồng Tháp", "d2", "5.35"), address: "Z9", line: "9" },
	];
	assert.deepEqual(kinds(odd), [
		"Đồng Tháp/total: sum",
		"Đồng Tháp/one: out-of-range",
		"Tiền Giang/one: blank",
		"Tiền Giang/two: not-a-figure",
		"Đồng Tháp/two: duplicate",
	]);
});

test("a unit that the file does not have is asked for, and answered with a row that says why", () => {
	const half = good.slice(0, 3);
	assert.deepEqual(kinds(half), ["units-missing"]);
	assert.deepEqual(kinds(half, { partial: true }), []);
	const answers: Answers = { lines: {}, units: { "vn63:82": { reason: "withdrawn", note: null } } };
	const { cells, doubts } = judge(reading(...half), ground({ answers }));
	assert.deepEqual(doubts, []);
	assert.deepEqual(
		cells.slice(3).map(({ unitId, value, missingReason }) => [unitId, value, missingReason]),
		Array(3).fill(["vn63:82", null, "withdrawn"]),
	);
});

test("codes that are all those of the other system are not taken for those of the year", () => {
	const coded = ["total", "d1", "d2"].map((label) => figure("82", label, "5.00"));
	assert.ok(kinds(coded).includes("other-system"));
});

test("a change larger than any before is doubted", () => {
	const earlier = {
		before: new Map([["one", new Map([["vn63:87", 3.1]])]]),
		largest: new Map([["one", 1.1]]),
	};
	assert.deepEqual(kinds(good, { earlier }), ["Đồng Tháp/one: jump"]);
	assert.deepEqual(kinds(good, { earlier: { ...earlier, largest: new Map([["one", 1.11]]) } }), []);
});

test("an interval printed as 95 % that spans 1.645 standard errors is really one of 90 %", () => {
	const printed = (half: number) => ({ standardError: 0.2, low: 4.21 - half, high: 4.21 + half, level: 95 });
	const { cells } = judge(reading(...replaced(figure("Đồng Tháp", "d1", "4.21", printed(0.329)))), ground());
	assert.deepEqual(cells[1]?.doubts, [{ kind: "interval-level", printed: 95, real: 90 }]);
	assert.deepEqual([cells[1]?.level, cells[1]?.multiplier], [95, 1.645]);
	assert.deepEqual(kinds(replaced(figure("Đồng Tháp", "d1", "4.21", printed(0.392)))), []);
});

test("a tab with another year, a label nobody reads and two labels for one part are told", () => {
	const labels = { total: "total", d1: "one", d2: "one" };
	const { doubts } = judge(reading(...good), ground({ sheet: "PAPI 2011", labels }));
	assert.deepEqual(
		doubts.map(({ kind }) => kind),
		["label-twice", "sheet-year"],
	);
	assert.ok(kinds(good, { labels: { total: "", d1: "one", d2: "two" } }).includes("total-unread"));
});

test("labels are proposed by what was decided before, by code, and by their words", () => {
	const keys = ["tong diem", "chi so noi dung 1 ten noi dung", "ten two", "ghi chu"];
	const found = keys.map((key) => ({ key, text: key, address: "A1" }));
	assert.deepEqual(proposeMapping(found, tree, {}), {
		"tong diem": "total",
		"chi so noi dung 1 ten noi dung": "one",
		"ten two": "two",
		"ghi chu": "",
	});
	assert.equal(proposeMapping(found, tree, { "ghi chu": "two" })["ghi chu"], "");
	assert.equal(proposeMapping(found, tree, { "ten two": "", "ghi chu": "two" })["ghi chu"], "two");
	assert.equal(proposeMapping(found, tree, { "ghi chu": "gone" })["ghi chu"], "");
});
