import type { LaidOutTable } from "../layout.ts";
import { type Line, linesIn } from "./lines.ts";

/**
 * Lines of a text in which tables stand: those of a table that holds figures or tasks are left out, those of a table
 * that only places boxes (header, signature) are taken cell by cell.
 */
export function withoutTables(
	text: string,
	lines: readonly Line[],
	data: readonly LaidOutTable[],
	boxes: readonly LaidOutTable[],
): Line[] {
	if (data.length === 0 && boxes.length === 0) return [...lines];
	const done = new Set<LaidOutTable>();
	const result: Line[] = [];
	for (const line of lines) {
		const within = (table: LaidOutTable) =>
			line.outerStart >= table.start && line.outerStart < Math.max(table.end, table.start + 1);
		if (data.some(within)) {
			result.push({ ...line, kind: "blank" });
			continue;
		}
		const box = boxes.find(within);
		if (!box) result.push(line);
		else if (!done.has(box)) {
			done.add(box);
			result.push(...cellLines(text, box, line));
		}
	}
	return result;
}

const lineBreak = /<br\s*\/?>|\n/gi;

function cellLines(text: string, table: LaidOutTable, at: Line): Line[] {
	const lines: Line[] = [];
	for (const cell of table.rows.flat()) {
		for (const { start, end } of cell.pieces) {
			let from = start;
			for (const hit of [...text.slice(start, end).matchAll(lineBreak)].map(({ index, 0: mark }) => ({
				index: start + index,
				length: mark.length,
			}))) {
				lines.push(...linesIn(text.slice(from, hit.index), from, at.number));
				from = hit.index + hit.length;
			}
			lines.push(...linesIn(text.slice(from, end), from, at.number));
		}
		lines.push({ ...at, kind: "blank" });
	}
	return lines;
}
