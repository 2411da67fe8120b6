import { treeOfYear } from "@guong/index-math";
import { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import { type Judged, judge } from "../../domain/import/judge.ts";
import { proposeMapping } from "../../domain/import/propose-mapping.ts";
import { readFigures } from "../../domain/import/read-figures.ts";
import type { FoundLabel, Layout, Statistic } from "../../domain/import/reading.ts";
import { isUnitText } from "../../domain/import/recognise-units.ts";
import { importProblem } from "../../import/errors.ts";
import type { ImportMapping, ImportRow } from "../../import/tables.ts";
import { findMapping } from "../../store/imports.ts";
import { indexTrees } from "../trees.ts";
import { earlierResults, unitBook } from "./import-ground.ts";
import { readImportFile } from "./read-import-file.ts";

export type FileOfYear = Pick<
	ImportRow,
	"index_code" | "year" | "unit_system" | "units_on" | "partial" | "sheet" | "answers"
>;

export interface Wished {
	/** null: as the sheet looks */
	readonly layout: Layout | null;
	readonly statistic: Statistic;
	/** null: proposed */
	readonly labels: ImportMapping["labels"] | null;
}

export interface JudgedFile {
	readonly sheet: string | null;
	readonly sheets: readonly string[];
	readonly mapping: ImportMapping;
	readonly labels: readonly FoundLabel[];
	readonly judged: Judged;
}

/** The tree that holds for the year; a tree of other years would give codes another meaning. */
export async function treeForImport(db: ReadDb, index: string, year: number) {
	const tree = treeOfYear(await indexTrees(db, index), year);
	if (!tree) throw importProblem("import-no-tree", { index, year });
	return tree;
}

/** Reads a file as wished, proposes what its labels stand for, and doubts what it holds. */
export async function judgeFile(
	db: ReadDb,
	bytes: Uint8Array,
	of: FileOfYear,
	wished: Wished,
): Promise<JudgedFile> {
	const { index_code: index, year, partial, answers } = of;
	const tree = await treeForImport(db, index, year);
	const file = await readImportFile(bytes, year, of.sheet);
	if (file.refusal)
		throw importProblem("import-file-unreadable", { vi: file.refusal.vi, en: file.refusal.en });
	const book = await unitBook(db, of.unit_system, Temporal.PlainDate.from(of.units_on));
	const how = { year, statistic: wished.statistic, isUnit: (text: string) => isUnitText(book, text) };
	const reading = readFigures(file.grid, how, wished.layout);
	const proposed = proposeMapping(reading.labels, tree, await findMapping(db, index, reading.layout));
	const said = Object.entries(wished.labels ?? {}).filter(([key]) => key in proposed);
	const labels = { ...proposed, ...Object.fromEntries(said) };
	const earlier = await earlierResults(db, { index, year, version: tree.version });
	const ground = { tree, book, year, partial, sheet: file.sheet, labels, answers, earlier };
	return {
		sheet: file.sheet,
		sheets: file.sheets,
		mapping: { layout: reading.layout, statistic: wished.statistic, labels },
		labels: reading.labels,
		judged: judge(reading, ground),
	};
}
