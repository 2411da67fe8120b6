import { bodyListAt, foundBodies } from "../bodies/body-list.ts";
import { nodesOfHeading } from "../indices/name-nodes.ts";
import type { OutlineNode } from "../outline/outline.ts";
import type { BodyFound, ColumnMeaning } from "../reading.ts";
import { applyField } from "../tasks/apply-field.ts";
import { deadlineIn } from "../tasks/deadline.ts";
import type { Draft } from "../tasks/draft.ts";
import type { MetadataField } from "../tasks/metadata.ts";
import { recurrenceIn } from "../tasks/recurrence.ts";
import { splitActions } from "../tasks/split-actions.ts";
import type { TaskContext } from "../tasks/task-context.ts";
import { beginsAction } from "../tasks/verbs.ts";
import { labelAt } from "../text/labels.ts";
import { type Passage, trimmed } from "../text/passage.ts";
import type { ReadCell, ReadTable } from "./read-table.ts";

const fields: Readonly<Partial<Record<ColumnMeaning, MetadataField>>> = {
	lead: "lead",
	coordinators: "coordinators",
	deadline: "deadline",
	output: "output",
	funds: "funds",
	measure: "measure",
	target: "measure",
};

/** Rows of a table of tasks. A row with words in the content column only, or merged across, is a group's heading. */
export function tasksOfTable(table: ReadTable, node: OutlineNode, context: TaskContext): Draft[] {
	const content = table.columns.indexOf("content");
	const drafts: Draft[] = [];
	let group: Passage[] = [];
	const named = table.columns.indexOf("node");
	for (const [i, { number, cells }] of table.rows.entries()) {
		const own = cells[content];
		if (isGroup(cells, content) || standsOver(cells, table.rows[i + 1]?.cells, content)) {
			const heading = own ?? cells.find((cell) => cell && cell.passage.words.trim() !== "");
			if (heading) group = regroup(group, heading.passage);
			continue;
		}
		if (!own || own.passage.words.trim() === "") continue;
		// a name that stands once for the rows below it
		const name = cells[named];
		if (name && name.passage.words.trim() !== "") group = [...group.slice(0, 1), name.passage];
		const goesOn =
			own.ownRow !== number - 1 ||
			(cells[0] !== own &&
				!hasWords(cells, fields, table.columns) &&
				drafts.length > 0 &&
				/^\p{Ll}/u.test(own.passage.words.trim()));
		if (goesOn && own.ownRow !== number - 1) {
			widen(drafts, own, cells, table, context);
			continue;
		}
		for (const [from, to] of actionsOf(own.passage, context)) {
			const draft = emptyDraft(
				own.passage,
				from,
				to,
				node,
				number,
				{ table: table.number, row: number, column: content + 1 },
				nodesOf(cells, table, group, context),
			);
			fill(draft, cells, table, context);
			drafts.push(draft);
		}
	}
	return drafts;
}

function isGroup(cells: readonly (ReadCell | null)[], content: number): boolean {
	const filled = cells.filter((cell) => cell && cell.passage.words.trim() !== "");
	const kinds = new Set(filled);
	if (kinds.size === 0) return true;
	const [first] = kinds;
	if (kinds.size === 1 && first)
		return first.columns > 1 || cells[content] !== first || /^[IVX]+\b|^[A-H]\b/.test(first.passage.words);
	const ordinal = cells[0];
	const rest = [...kinds].filter((cell) => cell !== ordinal);
	return (
		kinds.size === 2 &&
		rest.length === 1 &&
		(/^\s*(?:[IVX]+|[A-H])\.?\s*$/.test(ordinal?.passage.words ?? "") || (rest[0]?.columns ?? 1) > 1)
	);
}

/** "1 | Công khai, minh bạch | | |" above "1.1 | …": a number and a name that is no instruction. */
function standsOver(
	cells: readonly (ReadCell | null)[],
	next: readonly (ReadCell | null)[] | undefined,
	content: number,
): boolean {
	const filled = cells.filter((cell, i) => i !== 0 && cell && cell.passage.words.trim() !== "");
	const own = cells[content];
	if (!own || filled.some((cell) => cell !== own)) return false;
	const ordinal = cells[0]?.passage.words.trim().replace(/\.$/, "") ?? "";
	const below = next?.[0]?.passage.words.trim() ?? "";
	return (ordinal !== "" && below.startsWith(`${ordinal}.`)) || !beginsAction(own.passage.fold.trim(), 0);
}

function regroup(group: readonly Passage[], heading: Passage): Passage[] {
	const isTop = /^\s*(?:[IVX]+|[A-H])[.\s)]/.test(heading.words) || group.length > 1;
	return isTop ? [heading] : [...group, heading].slice(-2);
}

const hasWords = (
	cells: readonly (ReadCell | null)[],
	wanted: typeof fields,
	columns: readonly ColumnMeaning[],
): boolean =>
	cells.some(
		(cell, i) => wanted[columns[i] ?? "unknown"] !== undefined && (cell?.passage.words.trim() ?? "") !== "",
	);

/** Each sentence or clause with an action of its own is a task, as in running text. */
function actionsOf(passage: Passage, context: TaskContext): (readonly [number, number])[] {
	const label = labelAt(passage.words.trimStart());
	const start = passage.words.length - passage.words.trimStart().length + (label?.length ?? 0);
	const breaks = [start, ...lineBreaks(passage, start), passage.words.length];
	const actions = breaks.slice(0, -1).flatMap((from, i) => {
		const mark = /^[\s]*(?:[-+•*–]\s*)?/u.exec(passage.words.slice(from))?.[0].length ?? 0;
		return splitActions(passage, from + mark, breaks[i + 1] as number, context.bodies);
	});
	if (actions.length > 0) return actions.map(({ from, to }) => [from, to]);
	const [from, to] = trimmed(passage.words, start, passage.words.length);
	return to > from ? [[from, to]] : [];
}

/** Lines of a cell that begin with a bullet or an instruction; other line breaks are those of a narrow column. */
function lineBreaks({ words, fold, offsets }: Passage, from: number): number[] {
	const found: number[] = [];
	for (let at = from + 1; at < words.length; at++) {
		const [before, here] = [offsets[at - 1] as number, offsets[at] as number];
		const broken = before < 0 || (here >= 0 && here - before >= 4);
		if (!broken) continue;
		const next = fold.slice(at, at + 60).trimStart();
		if (
			/^[-+•*–]\s/u.test(next) ||
			(/^\p{Lu}/u.test(words.slice(at, at + 60).trimStart()) && beginsAction(next, 0))
		)
			found.push(at);
	}
	return found;
}

function nodesOf(
	cells: readonly (ReadCell | null)[],
	table: ReadTable,
	group: readonly Passage[],
	context: TaskContext,
) {
	const column = table.columns.indexOf("node");
	const named = column >= 0 ? nodesOfHeading(cells[column]?.passage.fold ?? "", context.target.ofPaper) : [];
	if (named.length > 0) return named;
	for (const heading of [...group].reverse()) {
		const found = nodesOfHeading(heading.fold, context.target.ofPaper);
		if (found.length > 0) return found;
	}
	return [];
}

function emptyDraft(
	passage: Passage,
	from: number,
	to: number,
	node: OutlineNode,
	paragraph: number,
	cell: Draft["cell"],
	tableNodes: Draft["tableNodes"],
): Draft {
	return {
		passage,
		from,
		to,
		node,
		paragraph,
		umbrella: false,
		section: node.path,
		leads: [],
		leadBasis: "not_stated",
		coordinators: [],
		deadline: null,
		recurrence: null,
		outputNamed: null,
		funds: null,
		measureNamed: null,
		cell,
		tableNodes,
	};
}

function fill(
	draft: Draft,
	cells: readonly (ReadCell | null)[],
	table: ReadTable,
	context: TaskContext,
): void {
	const words = {
		...draft.passage,
		fold: draft.passage.fold.slice(draft.from, draft.to),
		words: draft.passage.words.slice(draft.from, draft.to),
		offsets: draft.passage.offsets.slice(draft.from, draft.to),
	};
	const deadline = deadlineIn(words.fold, context.deadline);
	const recurrence = recurrenceIn(words.fold);
	if (deadline) draft.deadline = { at: deadline, passage: words };
	if (recurrence) draft.recurrence = { at: recurrence, passage: words };
	table.columns.forEach((meaning, i) => {
		const field = fields[meaning];
		const cell = cells[i];
		if (field && cell && cell.passage.words.trim() !== "") applyField(draft, cell.passage, field, context);
	});
	if (draft.leads.length > 0) draft.leadBasis = "table";
}

/** A merged content cell with several rows of bodies or results: they belong to the same tasks. */
function widen(
	drafts: readonly Draft[],
	own: ReadCell,
	cells: readonly (ReadCell | null)[],
	table: ReadTable,
	context: TaskContext,
): void {
	for (const draft of drafts.filter(({ passage }) => passage === own.passage)) {
		table.columns.forEach((meaning, i) => {
			const cell = cells[i];
			if (!cell || (meaning !== "lead" && meaning !== "coordinators")) return;
			const found = foundBodies(
				cell.passage,
				bodyListAt(cell.passage, 0, context.bodies).bodies,
				context.lineOf,
			);
			if (meaning === "lead") draft.leads = merge(draft.leads, found);
			else draft.coordinators = merge(draft.coordinators, found);
		});
	}
}

const merge = (before: BodyFound[], more: readonly BodyFound[]): BodyFound[] => [
	...before,
	...more.filter(({ value }) => !before.some((one) => one.value.key === value.key)),
];
