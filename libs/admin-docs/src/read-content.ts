import { bodyListAt } from "./bodies/body-list.ts";
import { kindOfLine } from "./head/kinds.ts";
import type { Attached } from "./head/zones.ts";
import { type Outline, type OutlineNode, outlineOf, pseudoNode } from "./outline/outline.ts";
import type { PaperParts } from "./paper-parts.ts";
import type { AppendixTable } from "./reading.ts";
import type { ReadTable } from "./tables/read-table.ts";
import { targetsOfTable } from "./tables/table-targets.ts";
import { tasksOfTable } from "./tables/table-tasks.ts";
import type { Draft, Given } from "./tasks/draft.ts";
import { readTasks, type TasksRead } from "./tasks/read-tasks.ts";
import type { TaskContext } from "./tasks/task-context.ts";

export interface Content extends TasksRead {
	readonly nodes: readonly OutlineNode[];
	readonly appendices: readonly AppendixTable[];
}

/** What a paper's body, the plan attached to it and its tables give to do. */
export function readContent(
	parts: PaperParts,
	context: TaskContext,
	isPaper: boolean,
	givesWork: boolean,
): Content {
	if (!givesWork) return nothingGivenToDo;
	const root = addressedRoot(parts, context, isPaper);
	const outlines = [
		outlineOf(parts.zones.body, context.bodies, root),
		...attachedOutlines(parts.zones.attached, context),
	];
	const reads = outlines.map((outline) => readTasks(outline, context));
	const nodes = outlines.flatMap((outline) => outline.nodes);
	const tables = parts.tables.map((table) => tableContent(table, nodes, parts, context));
	const given = new Map<OutlineNode, Given>();
	for (const read of reads) for (const [node, own] of read.given) given.set(node, own);
	const drafts = [...reads.flatMap((read) => read.drafts), ...tables.flatMap((table) => table.drafts)];
	return {
		drafts: drafts.sort((a, b) => startOf(a) - startOf(b)),
		statements: reads.flatMap((read) => read.statements),
		targets: [...reads.flatMap((read) => read.targets), ...tables.flatMap((table) => table.targets)],
		given,
		appendixMentions: reads.flatMap((read) => read.appendixMentions),
		nodes,
		appendices: tables.map(({ appendix }) => appendix),
	};
}

const asks = /(?:yêu cầu|đề nghị|giao|chỉ đạo) (?=\p{L})/gu;
const nothingElse =
	/^[\s,]*(?:(?:quan tâm|tập trung|khẩn trương|nghiêm túc|chỉ đạo|phối hợp|tổ chức|triển khai|thực hiện),? ?)*(?:(?:nghiêm |tốt |ngay |đồng bộ )?(?:các|một số|những) (?:nhiệm vụ|nội dung|công việc|giải pháp|việc)[^:;.]{0,80})?:\s*$/u;

/** "… đề nghị UBND các tỉnh thực hiện một số nội dung sau:" names who does what follows without a heading of its own. */
function addressedRoot({ zones }: PaperParts, { bodies }: TaskContext, isPaper: boolean): OutlineNode {
	const root = pseudoNode("", isPaper ? "root" : "quiet-root");
	const last = zones.preamble.at(-1);
	const cue = last && [...last.passage.fold.matchAll(asks)].at(-1);
	if (!last || !cue) return root;
	const from = cue.index + cue[0].length;
	const list = bodyListAt(last.passage, from, bodies);
	const named = list.bodies.filter(({ body }) => body.key !== "co-quan-lien-quan");
	const whole = list.bodies[0]?.from === from && nothingElse.test(last.passage.fold.slice(list.end));
	return whole && named.length === list.bodies.length ? { ...root, paragraph: last, leads: named } : root;
}

const nothingGivenToDo: Content = {
	drafts: [],
	statements: [],
	targets: [],
	given: new Map(),
	appendixMentions: [],
	nodes: [],
	appendices: [],
};

const startOf = (draft: Draft): number => draft.passage.offsets[draft.from] ?? 0;

/** A plan put in force by a decision is read like a plan; an appendix only where its title speaks of work. */
function attachedOutlines(attached: readonly Attached[], context: TaskContext): Outline[] {
	return attached.flatMap((one, i) => {
		const first = one.paragraphs.findIndex(({ label }) => label !== null && label.style !== "dash");
		if (first < 0) return [];
		const head = [one.title, ...one.paragraphs.slice(0, first)].map(({ passage }) => passage.fold).join(" ");
		if (one.kind === "paper" && !/^(?:KH|CTr|ĐA|PA)$/.test(kindOfLine(one.title.passage.words)?.kind ?? ""))
			return [];
		if (one.kind === "appendix" && !/nhiệm vụ|phân công|kế hoạch|giải pháp|công việc/u.test(head)) return [];
		const end = one.paragraphs.findIndex(({ passage }) => /^(?:nơi nhận|tm\.|kt\.)/u.test(passage.fold));
		const body = one.paragraphs.slice(first, end < 0 ? undefined : end);
		return [outlineOf(body, context.bodies, pseudoNode(one.kind === "appendix" ? `PL${i + 1}` : ""))];
	});
}

function tableContent(
	table: ReadTable,
	nodes: readonly OutlineNode[],
	parts: PaperParts,
	context: TaskContext,
) {
	const before = nodes.filter(({ paragraph }) => paragraph && paragraph.start < table.start).at(-1);
	const inAttached = parts.zones.tail.length > 0 && table.start > (parts.zones.tail[0]?.start ?? 0);
	const node = before && !inAttached ? before : pseudoNode(`PL${table.number}`);
	const drafts = table.holds === "tasks" ? tasksOfTable(table, node, context) : [];
	const title = titleAbove(table, parts);
	const appendix: AppendixTable = {
		table: table.number,
		title,
		columns: table.columns,
		rows: table.rows.length,
		tasks: drafts.length,
	};
	return { drafts, targets: targetsOfTable(table, context), appendix };
}

function titleAbove(table: ReadTable, parts: PaperParts): string | null {
	const above = parts.paragraphs.filter(({ end }) => end <= table.start).slice(-4);
	const title =
		above.find(({ passage }) => /^(?:phụ lục|phụ biểu|biểu|bảng)/u.test(passage.fold)) ?? above.at(-1);
	return title?.passage.words ?? null;
}
