import { cell, paragraph } from "./blocks.ts";
import type { Grid, GridCell, GridRow } from "./laid-out-paper.ts";
import { listed } from "./lay-out-tasks.ts";
import { textWidths } from "./page.ts";
import { romanNumeral } from "./roman-numeral.ts";
import { taskTimes } from "./task-times.ts";
import { taskWords } from "./words/task-words.ts";
import type { TaskGroup, WrittenTask } from "./written-task.ts";

/** STT | Nội dung, nhiệm vụ | Chỉ số, tiêu chí | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm */
const widths = [13, 60, 35, 38, 40, 32, 34];
/** Tasks as the table of an appendix: head repeated on every page, no row over two pages, groups as rows across. */
export function layOutTaskTable(groups: readonly TaskGroup[], caption: string): Grid {
	const { columns } = taskWords;
	const heads = [
		columns.ordinal,
		columns.text,
		columns.nodes,
		columns.leads,
		columns.coordinators,
		columns.times,
		columns.output,
	];
	let ordinal = 0;
	return {
		type: "grid",
		lines: true,
		caption,
		columns: widths.map((width) => (width * textWidths.landscape) / 252),
		headRows: 1,
		rows: [
			row(heads.map((head) => cell(paragraph("tableHead", head)))),
			...groups.flatMap((group, i) => [
				groupRow(romanNumeral(i + 1), group.heading),
				...group.tasks.map((task) => taskRow(++ordinal, task)),
			]),
		],
	};
}

const row = (cells: readonly GridCell[]): GridRow => ({ mayBreak: false, cells });

const groupRow = (ordinal: string, heading: string): GridRow =>
	row([cell(paragraph("tableHead", ordinal)), { columns: 6, blocks: [paragraph("tableGroup", heading)] }]);

function taskRow(ordinal: number, task: WrittenTask): GridRow {
	const text = (words: string | null) => cell(paragraph("tableText", words ?? ""));
	return row([
		cell(paragraph("tableCentre", String(ordinal))),
		text(task.text),
		text(task.nodes.length === 0 ? null : task.nodes.join("; ")),
		text(listed(task.leads)),
		text(listed(task.coordinators)),
		text(taskTimes(task)),
		text(task.output),
	]);
}
