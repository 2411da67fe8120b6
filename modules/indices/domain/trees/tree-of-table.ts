import type { Aggregation, TreeNode } from "@guong/index-math";
import { freeConcept } from "./concept-of-label.ts";
import { inTreeOrder } from "./edit-tree.ts";
import { figureOf, type RuleKind, readRule } from "./rule-fields.ts";

/** One row of a tree as a table: what people have in the annex of the decision. */
export interface TreeRow {
	/** as the spreadsheet program shows it */
	readonly row: number;
	readonly code: string;
	/** "": the longest other code that this one begins with, or the total */
	readonly parent: string;
	readonly label: string;
	readonly labelEn: string;
	readonly maximum: number | null;
	readonly weight: number | null;
	/** words of the rule; "": a sum where there are parts, else given */
	readonly rule: string;
}

export interface RowFault {
	readonly row: number;
	readonly kind: "code-form" | "code-twice" | "parent-unknown" | "rule-unknown" | "second-total" | "circle";
	readonly typed: string;
}

export interface TreeOfTable {
	readonly nodes: readonly TreeNode[];
	readonly faults: readonly RowFault[];
}

export const codeForm = /^[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,19}$/u;

/**
 * Rows of a table as a tree; every row that cannot be used is named. A thing whose name stands in `before` keeps the
 * concept it has there, so that years stay joined.
 */
export function treeOfTable(
	rows: readonly TreeRow[],
	{ before, source }: { readonly before: readonly TreeNode[]; readonly source: string },
): TreeOfTable {
	const faults: RowFault[] = [];
	const codes = new Set<string>();
	for (const { row, code } of rows) {
		if (!codeForm.test(code)) faults.push({ row, kind: "code-form", typed: code });
		else if (codes.has(code)) faults.push({ row, kind: "code-twice", typed: code });
		codes.add(code);
	}
	const parents = new Map(rows.map((row) => [row.code, parentOf(row, codes)]));
	const withParts = new Set(parents.values());
	const nameOf = concepts(before);
	const nodes: TreeNode[] = [];
	let total: string | null = null;
	for (const row of rows) {
		const parent = parents.get(row.code) ?? null;
		if (parent === null && total !== null)
			faults.push({ row: row.row, kind: "second-total", typed: row.code });
		if (parent === null) total ??= row.code;
		if (parent !== null && !codes.has(parent))
			faults.push({ row: row.row, kind: "parent-unknown", typed: parent });
		if (goesRound(parents, row.code)) faults.push({ row: row.row, kind: "circle", typed: row.code });
		const rule = ruleOfWords(row.rule, withParts.has(row.code));
		if (!rule) faults.push({ row: row.row, kind: "rule-unknown", typed: row.rule });
		nodes.push(nodeOf(row, { parent, source, concept: nameOf(row.label), rule: rule ?? { kind: "given" } }));
	}
	return { nodes: inTreeOrder(nodes), faults: faults.sort((a, b) => a.row - b.row) };
}

function nodeOf(
	row: TreeRow,
	said: {
		readonly parent: string | null;
		readonly source: string;
		readonly concept: string;
		readonly rule: Aggregation;
	},
): TreeNode {
	return {
		code: row.code,
		concept: said.concept,
		parent: said.parent,
		label: { vi: row.label, en: row.labelEn || row.label },
		weight: row.weight,
		minimum: row.maximum === null ? null : 0,
		maximum: row.maximum,
		direction: "higher-is-better",
		aggregation: said.rule,
		whenMissing: { rule: "strict" },
		verified: true,
		source: said.source,
	};
}

/** "1.1.2" hangs on "1.1", "1.1" on "1", "1" on the total: the row without a point that is written TONG, TOTAL or 0. */
function parentOf({ code, parent }: TreeRow, codes: ReadonlySet<string>): string | null {
	if (parent !== "") return parent;
	for (let end = code.lastIndexOf("."); end > 0; end = code.lastIndexOf(".", end - 1))
		if (codes.has(code.slice(0, end))) return code.slice(0, end);
	const total = ["TONG", "TOTAL", "0"].find((name) => codes.has(name));
	return total === undefined || total === code ? null : total;
}

function goesRound(parents: ReadonlyMap<string, string | null>, start: string): boolean {
	const passed = new Set<string>();
	for (let code: string | null = start; code !== null; code = parents.get(code) ?? null) {
		if (passed.has(code)) return true;
		passed.add(code);
	}
	return false;
}

function concepts(before: readonly TreeNode[]): (label: string) => string {
	const known = new Map(before.map((node) => [fold(node.label.vi), node.concept]));
	const taken = new Set<string>();
	return (label) => {
		const old = known.get(fold(label));
		const reserved = new Set([...taken, ...known.values()]);
		const concept = old !== undefined && !taken.has(old) ? old : freeConcept(label, reserved);
		taken.add(concept);
		return concept;
	};
}

const fold = (text: string): string => text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();

const kinds: readonly (readonly [RegExp, RuleKind])[] = [
	[/^(cộng|tổng|sum)( đến .*)?$/, "sum"],
	[/^(tỷ lệ|tỉ lệ|share)( từ .*)?$/, "share-of-maximum"],
	[/^(bậc|thang bậc|step)/, "step-table"],
	[/^(xếp loại|loại|category)/, "category-scores"],
	[/^(hài lòng|điều tra|khảo sát|positive)/, "positive-share"],
	[/^(trung bình|mean)$/, "mean"],
	[/^(có trọng số|weighted)$/, "weighted-sum"],
	[/^(nhập điểm|chấm điểm|given)$/, "given"],
];

/** "tỷ lệ từ 80", "bậc 50=0,5; 80=1", "xếp loại A=100; B=60", "cộng đến 10", "hài lòng", "chấm điểm". */
function ruleOfWords(words: string, hasParts: boolean): Aggregation | null {
	const text = fold(words);
	if (text === "") return { kind: hasParts ? "sum" : "given" };
	const kind = kinds.find(([form]) => form.test(text))?.[1];
	if (!kind) return null;
	const pairs = words.slice(words.search(/\S+\s*[=:]/));
	const last = /(?:đến|từ)\s+([\d.,]+)\s*%?$/.exec(text)?.[1] ?? "";
	if (last !== "" && figureOf(last) === null) return null;
	const read = readRule(kind, {
		toi_da: last,
		du_diem_tu: last,
		khong_phat_sinh: "thieu",
		bac: pairs,
		loai: pairs,
		he_so: "1",
		trung_binh: "arithmetic",
	});
	return "rule" in read ? read.rule : null;
}
