import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOfTree } from "@guong/index-math";
import { type TreeRow, treeOfTable } from "./tree-of-table.ts";

const row = (
	number: number,
	code: string,
	label: string,
	maximum: number,
	over: Partial<TreeRow> = {},
): TreeRow => ({
	row: number,
	code,
	parent: "",
	label,
	labelEn: "",
	maximum,
	weight: null,
	rule: "",
	...over,
});
const read = (rows: readonly TreeRow[], before: Parameters<typeof treeOfTable>[1]["before"] = []) =>
	treeOfTable(rows, { before, source: "Quyết định 12/QĐ-UBND" });

const annex = [
	row(3, "TONG", "Tổng điểm", 10),
	row(4, "1", "Chỉ đạo điều hành", 6),
	row(5, "1.1", "Kế hoạch cải cách hành chính", 2, { rule: "xếp loại A=100; B=60; C=0" }),
	row(6, "1.2", "Hồ sơ giải quyết đúng hạn", 4, { rule: "tỷ lệ từ 95" }),
	row(7, "2", "Mức độ hài lòng", 4, { rule: "hài lòng" }),
];

test("an annex with numbers alone becomes a tree without faults: 1.1 hangs on 1, 1 on the total", () => {
	const { nodes, faults } = read(annex);
	assert.deepEqual(faults, []);
	assert.deepEqual(
		nodes.map(({ code, parent, aggregation }) => [code, parent, aggregation.kind]),
		[
			["TONG", null, "sum"],
			["1", "TONG", "sum"],
			["1.1", "1", "category-scores"],
			["1.2", "1", "share-of-maximum"],
			["2", "TONG", "positive-share"],
		],
	);
	assert.deepEqual(faultsOfTree({ index: "X", version: "X", from: 2026, to: null, nodes }), []);
	assert.deepEqual(nodes.find(({ code }) => code === "1.2")?.aggregation, {
		kind: "share-of-maximum",
		fullFrom: 0.95,
		noCases: "missing",
	});
});

test("rows out of order are put below their parents", () => {
	const { nodes, faults } = read([...annex].reverse());
	assert.deepEqual(faults, []);
	assert.equal(nodes[0]?.code, "TONG");
	assert.deepEqual(faultsOfTree({ index: "X", version: "X", from: 2026, to: null, nodes }), []);
});

test("each row that cannot be used is named by its number", () => {
	const { faults } = read([
		...annex,
		row(8, "1.1", "Trùng mã", 1),
		row(9, "a b", "Mã lạ", 1, { parent: "TONG" }),
		row(10, "3", "Cha lạ", 1, { parent: "9" }),
		row(11, "4", "Quy tắc lạ", 1, { rule: "tùy tâm" }),
		row(12, "5", "Vòng", 1, { parent: "6" }),
		row(13, "6", "Vòng", 1, { parent: "5" }),
	]);
	assert.deepEqual(
		faults.map(({ row, kind }) => [row, kind]),
		[
			[8, "code-twice"],
			[9, "code-form"],
			[10, "parent-unknown"],
			[11, "rule-unknown"],
			[12, "circle"],
			[13, "circle"],
		],
	);
});

test("a name of the version before keeps its concept though its number changed", () => {
	const before = read(annex).nodes.map((node) => ({ ...node, concept: `cu.${node.code}` }));
	const { nodes } = read([row(3, "TONG", "Tổng điểm", 4), row(4, "1", "Mức độ  hài lòng", 4)], before);
	assert.deepEqual(
		nodes.map(({ concept }) => concept),
		["cu.TONG", "cu.2"],
	);
});
