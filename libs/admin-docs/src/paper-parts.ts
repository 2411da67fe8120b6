import type { Repairs } from "./doubts/of-paper.ts";
import { type Zones, zonesOf } from "./head/zones.ts";
import type { LaidOutTable, LaidOutText } from "./layout.ts";
import { tablesInText } from "./tables/find-tables.ts";
import { type ReadTable, readTables } from "./tables/read-table.ts";
import { type Line, linesOf } from "./text/lines.ts";
import { normaliseText } from "./text/normalise.ts";
import { type Paragraph, paragraphsOf } from "./text/paragraphs.ts";
import { type LineFinder, lineFinder } from "./text/passage.ts";
import { repaired, type Slip, slipsIn } from "./text/slips.ts";
import { withoutTables } from "./text/table-lines.ts";

/** A paper taken apart: lines, paragraphs put together and put right, zones, tables. */
export interface PaperParts {
	readonly text: string;
	readonly lines: readonly Line[];
	readonly paragraphs: readonly Paragraph[];
	readonly repairs: readonly Repairs[];
	readonly zones: Zones;
	/** tables that hold data; boxes of the header are not among them */
	readonly tables: readonly ReadTable[];
	readonly lineOf: LineFinder;
}

export function paperParts(input: LaidOutText): PaperParts {
	const text = normaliseText(input.text);
	const lines = linesOf(text);
	// offsets of tables mean the text as it was handed over; once it had to be changed they mean nothing
	const drawn = (text === input.text ? input.tables : null) ?? tablesInText(text);
	const read = readTables(text, drawn);
	const data = read.filter((table) => table.holds !== "other" || isLarge(drawn[table.number - 1]));
	const isData = (_: LaidOutTable, i: number) => data.some(({ number }) => number === i + 1);
	const boxes = drawn.filter((table, i) => !isData(table, i));
	const written = paragraphsOf(text, withoutTables(text, lines, drawn.filter(isData), boxes));
	const repairs = written.map(({ passage }) => ({ passage, slips: slipsIn(passage) }));
	const paragraphs = written.map((paragraph, i) => withRepairs(paragraph, repairs[i]?.slips ?? []));
	return {
		text,
		lines,
		paragraphs,
		repairs,
		zones: zonesOf(paragraphs),
		tables: data,
		lineOf: lineFinder(text),
	};
}

/** Three columns and three rows: not the two boxes at the head of a paper. */
const isLarge = (table: LaidOutTable | undefined): boolean =>
	table !== undefined && table.rows.length >= 3 && table.rows.some((row) => row.length >= 3);

const withRepairs = (paragraph: Paragraph, slips: readonly Slip[]): Paragraph =>
	slips.length === 0 ? paragraph : { ...paragraph, passage: repaired(paragraph.passage, slips) };
