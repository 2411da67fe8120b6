import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import {
	choiceColumn,
	type Fault,
	numberColumn,
	parseRows,
	type RowOf,
	readTable,
	textColumn,
} from "#platform/spreadsheet/index.ts";
import { bodyFinder, foldName, isAskedNotOrdered } from "../../domain/body-names.ts";
import { timeOfWords } from "../../domain/deadline-of-words.ts";
import type { Measure, NamedBody, TaskText } from "../../domain/task.ts";
import { taskFaults } from "../../domain/task-faults.ts";
import { taskFaultSentence } from "../../plan/errors.ts";
import { pasteMessages } from "../../plan/paste-messages.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { nameableBodies } from "./nameable-bodies.ts";

/** Heads of columns as appendices of plans write them. */
export const taskColumns = {
	heading: textColumn({ names: ["Nhóm nhiệm vụ", "Nhóm", "Mục", "Lĩnh vực"], max: 300 }),
	text: textColumn({
		names: [
			"Nội dung nhiệm vụ",
			"Nhiệm vụ",
			"Nội dung",
			"Nội dung công việc",
			"Nhiệm vụ, giải pháp",
			"Công việc",
		],
		required: true,
		max: 4000,
	}),
	lead: textColumn({
		names: ["Cơ quan chủ trì", "Chủ trì", "Đơn vị chủ trì", "Cơ quan thực hiện", "Đơn vị thực hiện"],
		max: 4000,
	}),
	coordinate: textColumn({ names: ["Cơ quan phối hợp", "Phối hợp", "Đơn vị phối hợp"], max: 4000 }),
	time: textColumn({
		names: ["Thời hạn", "Thời hạn hoàn thành", "Thời gian", "Thời gian hoàn thành", "Thời gian thực hiện"],
		max: 300,
	}),
	output: textColumn({ names: ["Kết quả đầu ra", "Kết quả", "Sản phẩm", "Sản phẩm đầu ra"], max: 1000 }),
	measure: textColumn({ names: ["Chỉ tiêu đo", "Chỉ tiêu", "Đo cái gì"], max: 300 }),
	unit: textColumn({ names: ["Đơn vị đo", "Đơn vị tính"], max: 60 }),
	target: numberColumn({ names: ["Mức phải đạt", "Mức đạt"] }),
	funds: numberColumn({ names: ["Kinh phí", "Kinh phí cần (đồng)"], min: 0 }),
	priority: choiceColumn({
		names: ["Việc cần làm ngay", "Ưu tiên"],
		choices: { yes: ["Có", "x", "1"], no: ["Không", "0"] },
	}),
} as const;
type Row = RowOf<typeof taskColumns>;

export interface TaskTableReading {
	/** empty as long as one fault refuses */
	readonly tasks: readonly TaskText[];
	readonly refusals: readonly Fault[];
	readonly doubts: readonly Fault[];
	/** how many rows with tasks stand in it */
	readonly rows: number;
}

export interface SentTable {
	readonly bytes: Uint8Array;
	/** name of the file; null: pasted */
	readonly file: string | null;
	/** rows that were put before what was pasted, so that rows are called as the person sees them */
	readonly added: number;
}

/** A table of tasks as somebody sends it, with everything that is wrong or unclear in it, row by row. Nothing is dropped. */
export async function readTaskTable(
	db: ReadDb,
	plan: StoredPlan,
	sent: SentTable,
	today: Temporal.PlainDate,
): Promise<TaskTableReading> {
	const parsed = parseRows(await readTable(sent.bytes, { columns: taskColumns }), taskColumns);
	const find = bodyFinder(await nameableBodies(db, plan.unitId, today));
	const known = new Map<string, readonly NamedBody[]>();
	const bodies = (written: string | null) => {
		if (written === null) return [];
		const found = known.get(written) ?? find(written);
		known.set(written, found);
		return found;
	};
	const read = parsed.rows.map(({ number, values }) => {
		const row = number - sent.added;
		const task = taskOf(values, { bodies, year: plan.year, place: placeOf(sent, row) });
		return { task, faults: faultsOf(task, values, row) };
	});
	const faults = [
		...parsed.faults.map((fault) => ({ ...fault, row: Math.max(0, fault.row - sent.added) })),
		...read.flatMap((one) => one.faults),
	].sort((a, b) => a.row - b.row);
	const refusals = faults.filter((fault) => fault.weight === "refusal");
	const doubts = faults.filter((fault) => fault.weight === "doubt");
	return {
		tasks: refusals.length > 0 ? [] : read.map(({ task }) => task),
		refusals,
		doubts,
		rows: read.length,
	};
}

interface Around {
	readonly bodies: (written: string | null) => readonly NamedBody[];
	readonly year: number;
	readonly place: string;
}

function taskOf(row: Row, { bodies, year, place }: Around): TaskText {
	const lead = bodies(row.lead);
	const { deadline, recurrence } = timeOfWords(row.time ?? "", year);
	const leads = isGroup(row.lead) ? "each" : "one";
	// one body leads; who is named after it helps
	const [first, ...others] = lead;
	const coordinate = [...(leads === "one" ? others : []), ...bodies(row.coordinate)];
	return {
		heading: row.heading,
		text: row.text ?? "",
		kind: first && isAskedNotOrdered(first.written) ? "request" : "order",
		leads,
		lead: leads === "each" ? lead : first ? [first] : [],
		coordinate,
		field: null,
		priority: row.priority === "yes",
		output: row.output,
		measure: measureOf(row),
		fundsNeeded: row.funds,
		fundsAllotted: null,
		fundsSpent: null,
		deadline,
		deadlineWords: row.time,
		recurrence,
		nodes: [],
		placeInPaper: place,
		fromTaskId: null,
		continuesTaskId: null,
	};
}

/** "UBND các xã, phường": each of them does it for itself. */
const isGroup = (written: string | null): boolean =>
	written !== null && /\b(cac|moi|cap xa)\b/.test(foldName(written));

const measureOf = (row: Row): Measure | null =>
	row.measure === null
		? null
		: {
				label: row.measure,
				unit: row.unit,
				as: row.unit === "%" ? "rate" : "count",
				target: row.target,
				code: null,
			};

const placeOf = ({ file }: SentTable, row: number): string =>
	file === null ? pasteMessages.vi.place(row) : pasteMessages.vi.placeInFile(file.slice(0, 200), row);

function faultsOf(task: TaskText, row: Row, number: number): readonly Fault[] {
	const faults: Fault[] = taskFaults(task)
		.filter(({ field }) => field !== "text")
		.map((fault) => ({
			...{ row: number, cell: "", code: "unwanted", weight: "refusal", typed: "" },
			...{ vi: taskFaultSentence(fault, "vi"), en: taskFaultSentence(fault, "en") },
		}));
	const doubt = (typed: string, say: (words: typeof pasteMessages.vi) => string) =>
		faults.push({
			...{ row: number, cell: "", code: "unwanted", weight: "doubt", typed },
			...{ vi: say(pasteMessages.vi), en: say(pasteMessages.en) },
		});
	if (task.lead.length === 0) doubt("", (words) => words.noLead);
	for (const body of [...task.lead, ...task.coordinate])
		if (body.bodyId === null) doubt(body.written, (words) => words.unknownBody);
	if (task.leads === "one" && row.lead !== null && task.coordinate.length > 0 && hasSeveral(task, row))
		doubt(row.lead, (words) => words.severalLeads(task.lead[0]?.written ?? ""));
	if (!timeOfWords(row.time ?? "", 2000).understood) doubt(row.time ?? "", (words) => words.unclearTime);
	return faults;
}

/** More bodies coordinate than the column of coordinating bodies names: they came from the column of leads. */
const hasSeveral = (task: TaskText, row: Row): boolean =>
	task.coordinate.some(
		({ written }) => row.lead?.includes(written) === true && !row.coordinate?.includes(written),
	);
