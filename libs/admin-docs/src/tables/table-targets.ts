import { nodesOfHeading } from "../indices/name-nodes.ts";
import type { Found, Target } from "../reading.ts";
import { readNumber } from "../tasks/measure.ts";
import type { TaskContext } from "../tasks/task-context.ts";
import { placeOf } from "../text/passage.ts";
import type { ReadTable } from "./read-table.ts";

const figure = /^\D{0,12}?(\d{1,3}(?:[.,]\d{1,4})?) ?(điểm|%)?\D{0,12}$/u;

/** Rows that set a figure for a place in an index. */
export function targetsOfTable(table: ReadTable, context: TaskContext): Found<Target>[] {
	if (table.holds !== "targets") return [];
	const column = (meaning: "target" | "baseline" | "node" | "content" | "measure") =>
		table.columns.indexOf(meaning);
	const named = [column("node"), column("content"), column("measure")].find((at) => at >= 0) ?? -1;
	return table.rows.flatMap(({ number, cells }) => {
		const cell = cells[column("target")];
		const name = cells[named];
		const hit = cell && figure.exec(cell.passage.fold.trim());
		if (!cell || !name || !hit) return [];
		const own = nodesOfHeading(name.passage.fold, context.target.ofPaper)[0];
		const total = /tổng/u.test(name.passage.fold) ? context.target.ofPaper[0] : undefined;
		const node = own ?? (total ? { index: total, node: "TOTAL" } : null);
		const earlier = figure.exec(cells[column("baseline")]?.passage.fold.trim() ?? "");
		const target: Target = {
			node: node && { ...node, basis: "explicit" },
			what: name.passage.words.trim(),
			comparison: "at-least",
			value: readNumber(hit[1] as string),
			unit: hit[2] ?? (node ? "điểm" : null),
			year: context.target.year,
			increase: null,
			baseline: earlier ? readNumber(earlier[1] as string) : null,
			baselineImplied: null,
			baselineYear: context.target.baselineYear,
			group: null,
			level: null,
			also: [],
		};
		const place = placeOf(cell.passage, context.lineOf, {
			table: table.number,
			row: number,
			column: column("target") + 1,
		});
		return [{ value: target, raw: cell.passage.words, place, confidence: node ? 0.9 : 0.6 }];
	});
}
