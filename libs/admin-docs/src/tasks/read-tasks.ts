import type { BodyAt } from "../bodies/body-context.ts";
import { bodyListAt, foundBodies } from "../bodies/body-list.ts";
import { isClosing } from "../head/zones.ts";
import { nodesOfHeading } from "../indices/name-nodes.ts";
import { assignedBodies, type Entry, type Outline, type OutlineNode } from "../outline/outline.ts";
import type { BodyFound, Found, Statement, Target } from "../reading.ts";
import { isTargetStatement, targetsIn } from "../targets/targets.ts";
import { type Passage, partOf, placeOf } from "../text/passage.ts";
import { applyField } from "./apply-field.ts";
import { assignmentIn } from "./assignment.ts";
import { deadlineIn, deadlineOfCell } from "./deadline.ts";
import { type Draft, type Given, nothingGiven } from "./draft.ts";
import { type MetadataField, metadataAt, metadataParts } from "./metadata.ts";
import {
	appendixMention,
	beforeHelpers,
	emptyLeadIn,
	fundsSentence,
	isWithin,
	ordersWork,
	prose,
	sharesOut,
	toldTo,
	withoutColon,
} from "./paragraph-cues.ts";
import { recurrenceIn } from "./recurrence.ts";
import { splitActions } from "./split-actions.ts";
import type { TaskContext } from "./task-context.ts";
import { beginsAction } from "./verbs.ts";

export interface TasksRead {
	readonly drafts: readonly Draft[];
	readonly statements: readonly Statement[];
	readonly targets: readonly Found<Target>[];
	readonly given: ReadonlyMap<OutlineNode, Given>;
	/** "(Có Phụ lục kèm theo)" */
	readonly appendixMentions: readonly Passage[];
}

export function readTasks(outline: Outline, context: TaskContext): TasksRead {
	const reader = new TaskReader(context);
	const parents = new Set(outline.nodes.map(({ parent }) => parent));
	outline.entries.forEach((entry, i) => {
		reader.read(entry, parents.has(entry.node), i);
	});
	return reader;
}

class TaskReader implements TasksRead {
	readonly drafts: Draft[] = [];
	readonly statements: Statement[] = [];
	readonly targets: Found<Target>[] = [];
	readonly given = new Map<OutlineNode, Given>();
	readonly appendixMentions: Passage[] = [];
	/** drafts that a line like "Thời gian: …" is about */
	private group: { start: number; container: OutlineNode } | null = null;
	private settled = 0;

	constructor(private readonly context: TaskContext) {}

	read(entry: Entry, hasChildren: boolean, number: number): void {
		const { node, paragraph, textFrom } = entry;
		const { passage } = paragraph;
		const { fold } = passage;
		const metadata = metadataAt(fold, textFrom);
		if (appendixMention.test(fold) && passage.words.length < 200) {
			this.appendixMentions.push(passage);
			return;
		}
		if (isClosing(fold)) return;
		if (node.kind === "objectives" || node.kind === "requirements") {
			this.state(entry);
			return;
		}
		if (metadata && node.kind !== "assessment") {
			for (const part of metadataParts(passage, textFrom)) this.describe(part.passage, part, node, passage);
			return;
		}
		this.group = null;
		if (node.kind === "assessment" || (node.kind === "plain" && !ordersWork(entry, this.context.bodies)))
			return;
		if (this.aims(entry)) return;
		if (
			node.kind === "funds" &&
			(fundsSentence.test(fold) || !beginsAction(fold, textFrom)) &&
			node.leads.length === 0 &&
			bodyListAt(passage, textFrom, this.context.bodies).bodies.length === 0
		)
			return;
		if (prose.test(fold)) return;
		this.work(entry, hasChildren, number);
	}

	private state({ node, paragraph, textFrom }: Entry): void {
		const part = partOf(paragraph.passage, textFrom, paragraph.passage.words.length);
		this.statements.push({
			kind: node.kind === "requirements" ? "requirement" : "objective",
			text: part.words.trim(),
			place: placeOf(part, this.context.lineOf),
			section: node.path,
		});
		this.targets.push(...targetsIn(paragraph.passage, this.context.target, this.context.lineOf));
	}

	/** Paragraphs that set a figure to be reached and give no work. */
	private aims({ node, paragraph, textFrom }: Entry): boolean {
		const { passage } = paragraph;
		const named = nodesOfHeading(passage.fold.slice(0, 90), this.context.target.ofPaper).length > 0;
		const labelled = node.style === "paren-number" || node.kind === "targets" || node.kind === "plain";
		const noWork = node.kind === "targets" && !beginsAction(passage.fold, textFrom);
		const isTarget =
			isTargetStatement(passage.fold.slice(textFrom), noWork || (named && labelled)) &&
			(labelled || !beginsAction(passage.fold, textFrom) || /^phấn đấu/u.test(passage.fold));
		if (!isTarget && !noWork) return false;
		this.targets.push(...targetsIn(passage, this.context.target, this.context.lineOf));
		return true;
	}

	private work({ node, paragraph, textFrom }: Entry, hasChildren: boolean, number: number): void {
		const { passage } = paragraph;
		const { bodies } = this.context;
		const runIn = textFrom === 0 && node.heading ? assignedBodies(paragraph, bodies) : null;
		const start = runIn && !runIn.whole ? runIn.textFrom : textFrom;
		if (runIn?.whole) {
			this.giveLeads(node, passage, runIn.bodies);
			return;
		}
		const leadIn = /:\s*$/.test(passage.words);
		const actions = splitActions(passage, start, passage.words.length, bodies);
		if (leadIn && actions.length > 1) actions.pop();
		else if (leadIn && hasChildren && this.onlyNames(passage, start, node)) return;
		else if (leadIn && !hasChildren && !beginsAction(passage.fold, start)) return;
		let leads: readonly BodyAt[] = runIn && !runIn.whole ? runIn.bodies : [];
		let together: BodyFound[] = [];
		const first = this.drafts.length;
		for (const action of actions) {
			if (isClosing(passage.fold.slice(action.from))) break;
			const metadata = metadataAt(passage.fold, action.from);
			if (metadata) {
				const value = partOf(passage, metadata.from, action.to);
				for (const draft of this.drafts.slice(first)) applyField(draft, value, metadata.field, this.context);
				continue;
			}
			const acting = leads[0]?.body.level ?? this.levelAbove(node) ?? null;
			const assigned = assignmentIn(passage, action.from, action.to, bodies, acting);
			if (assigned.lasting) leads = assigned.leads;
			const own = assigned.leads.length > 0 ? assigned.leads : leads;
			const coordinators = foundBodies(passage, assigned.coordinators, this.context.lineOf);
			if (assigned.together) together = coordinators;
			const to = leadIn ? withoutColon(passage.fold, assigned.from, action.to) : action.to;
			if (to - assigned.from < 8) continue;
			this.add(passage, { from: assigned.from, to, context: action.from }, node, number, {
				leads: foundBodies(passage, own, this.context.lineOf),
				coordinators: coordinators.length > 0 ? coordinators : together,
				umbrella: leadIn && actions.length === 1 && hasChildren,
			});
			this.applyBrackets(passage, assigned.from, to);
		}
		if (hasChildren && (leadIn || node.paragraph === paragraph))
			this.handDown(node, foundBodies(passage, leads, this.context.lineOf), together);
	}

	/** "Phòng Nội vụ chủ trì, phối hợp với … thực hiện các nhiệm vụ sau:" gives no work of its own, but names for what follows. */
	private onlyNames(passage: Passage, from: number, node: OutlineNode): boolean {
		const { bodies, lineOf } = this.context;
		const told = from + (toldTo.exec(passage.fold.slice(from, from + 40))?.[0].length ?? 0);
		const names = bodyListAt(passage, told, bodies);
		const subject = names.bodies[0]?.from === told ? names.end : from;
		const helpers = subject + (beforeHelpers.exec(passage.fold.slice(subject))?.[0].length ?? 0);
		const helping = bodyListAt(passage, helpers, bodies);
		const rest = helping.bodies.length > 0 ? helping.end : helpers;
		if (!emptyLeadIn.test(passage.fold.slice(rest))) return false;
		const assigned = assignmentIn(passage, from, passage.words.length, bodies, this.levelAbove(node));
		this.handDown(
			node,
			foundBodies(passage, assigned.leads, lineOf),
			foundBodies(passage, assigned.coordinators, lineOf),
		);
		return true;
	}

	/** "… (Chủ trì: Sở Nội vụ; thời gian: quý II)" at the end of a task. */
	private applyBrackets(passage: Passage, from: number, to: number): void {
		const inner = /\(([^()]{6,240})\)\s*$/.exec(passage.fold.slice(from, to));
		const draft = this.drafts.at(-1);
		if (!inner || !draft) return;
		let at = from + inner.index + 1;
		for (const part of (inner[1] as string).split(";")) {
			const metadata = metadataAt(passage.fold, at);
			const end = at + part.length;
			if (metadata && metadata.from < end)
				applyField(draft, partOf(passage, metadata.from, end), metadata.field, this.context);
			at = end + 1;
		}
	}

	private levelAbove(node: OutlineNode | null) {
		for (let at = node; at; at = at.parent) {
			const level = (at.leads[0]?.body ?? this.given.get(at)?.leads[0]?.value)?.level;
			if (level) return level;
		}
		return null;
	}

	private add(
		passage: Passage,
		range: { from: number; to: number; context: number },
		node: OutlineNode,
		paragraph: number,
		own: { leads: BodyFound[]; coordinators: BodyFound[]; umbrella: boolean },
	): void {
		const words = partOf(passage, range.context, range.to);
		const deadline = deadlineIn(words.fold, this.context.deadline);
		const recurrence = recurrenceIn(words.fold);
		this.drafts.push({
			passage,
			from: range.from,
			to: range.to,
			node,
			paragraph,
			umbrella: own.umbrella,
			section: node.path,
			cell: null,
			tableNodes: [],
			leads: own.leads,
			leadBasis: own.leads.length > 0 ? "explicit" : "not_stated",
			coordinators: own.coordinators,
			deadline: deadline && { at: deadline, passage: words },
			recurrence: recurrence && { at: recurrence, passage: words },
			outputNamed: null,
			funds: null,
			measureNamed: null,
		});
	}

	/** Bodies named by an item hold for the bullets below it. */
	private handDown(node: OutlineNode, leads: BodyFound[], coordinators: BodyFound[]): void {
		if (leads.length === 0 && coordinators.length === 0) return;
		const given = this.given.get(node) ?? nothingGiven();
		if (leads.length > 0) given.leads = leads;
		if (coordinators.length > 0) given.coordinators = coordinators;
		this.given.set(node, given);
	}

	private giveLeads(node: OutlineNode, passage: Passage, bodies: readonly BodyAt[]): void {
		const given = this.given.get(node) ?? nothingGiven();
		given.leads = foundBodies(passage, bodies, this.context.lineOf);
		this.given.set(node, given);
	}

	/** A line of metadata is about the tasks before it in its place or, where none are, about those that follow. */
	private describe(
		passage: Passage,
		metadata: { field: MetadataField; from: number },
		node: OutlineNode,
		whole: Passage,
	): void {
		const container = node.paragraph?.passage === whole ? (node.parent ?? node) : node;
		if (!this.group || this.group.container !== container) {
			this.group = { start: this.startWithin(container), container };
		}
		// "1.2. Phân công thực hiện" below "1.1. Nội dung": who does what stands beside the work
		if (
			this.group.start === this.drafts.length &&
			container.heading &&
			sharesOut.test(container.paragraph?.passage.fold ?? "")
		)
			this.group.start = this.startWithin(container.parent ?? container);
		const about = this.drafts.slice(this.group.start);
		const value = partOf(passage, metadata.from, passage.words.length);
		for (const draft of about) applyField(draft, value, metadata.field, this.context);
		if (about.length === 0) this.giveAll(container, value, metadata.field);
		this.settled = this.drafts.length;
	}

	/** The first of the last drafts that stand in a place and have no lines of their own yet. */
	private startWithin(container: OutlineNode): number {
		let start = this.drafts.length;
		while (start > this.settled && isWithin((this.drafts[start - 1] as Draft).node, container)) start--;
		return start;
	}

	private giveAll(container: OutlineNode, value: Passage, field: MetadataField): void {
		const given = this.given.get(container) ?? nothingGiven();
		const bodies = () =>
			foundBodies(value, bodyListAt(value, 0, this.context.bodies).bodies, this.context.lineOf);
		if (field === "lead") {
			given.leads = bodies();
			given.explicit = true;
		} else if (field === "coordinators") given.coordinators = bodies();
		else if (field === "deadline") {
			const deadline = deadlineOfCell(value.fold, this.context.deadline);
			const recurrence = recurrenceIn(value.fold);
			given.deadline = deadline && { at: deadline, passage: value };
			given.recurrence = recurrence && { at: recurrence, passage: value };
		}
		this.given.set(container, given);
	}
}
