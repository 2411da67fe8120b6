import type { TreeNode } from "@guong/index-math";
import { type Fault, numberColumn, parseRows, readTable, textColumn } from "#platform/spreadsheet/index.ts";
import { type RowFault, type TreeRow, treeOfTable } from "../domain/trees/tree-of-table.ts";

const columns = {
	code: textColumn({ names: ["Mã", "Mã số", "STT", "TT"], required: true, max: 40 }),
	parent: textColumn({ names: ["Mã cha", "Mục cha", "Thuộc mục"], max: 40 }),
	label: textColumn({
		names: ["Tên", "Nội dung", "Tiêu chí", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần"],
		required: true,
	}),
	labelEn: textColumn({ names: ["Tên tiếng Anh", "English"] }),
	maximum: numberColumn({ names: ["Điểm tối đa", "Điểm chuẩn", "Điểm"], min: 0 }),
	weight: numberColumn({ names: ["Trọng số"], min: 0 }),
	rule: textColumn({ names: ["Cách tính", "Quy tắc", "Cách chấm điểm"] }),
} as const;

export interface ReadTree {
	readonly nodes: readonly TreeNode[];
	/** what is wrong with cells and the file, and with rows as parts of a tree */
	readonly faults: readonly (Pick<Fault, "row" | "cell" | "vi" | "en"> | RowFault)[];
}

/** The annex of a decision as a tree, with everything that is wrong in it; doubts about cells do not stop it. */
export async function readTreeTable(
	bytes: Uint8Array,
	ground: { readonly before: readonly TreeNode[]; readonly source: string },
): Promise<ReadTree> {
	const parsed = parseRows(await readTable(bytes, { columns }), columns);
	const cells = parsed.faults.filter((fault) => fault.weight === "refusal");
	if (cells.length > 0) return { nodes: [], faults: cells };
	const rows = parsed.rows.map(
		({ number, values }): TreeRow => ({
			row: number,
			code: values.code ?? "",
			parent: values.parent ?? "",
			label: values.label ?? "",
			labelEn: values.labelEn ?? "",
			maximum: values.maximum,
			weight: values.weight,
			rule: values.rule ?? "",
		}),
	);
	return treeOfTable(rows, ground);
}
