import type { BodyAt, BodyContext } from "../bodies/body-context.ts";
import { bodyListAt } from "../bodies/body-list.ts";
import type { SectionKind } from "../reading.ts";
import { metadataAt } from "../tasks/metadata.ts";
import { beginsAction } from "../tasks/verbs.ts";
import { isBullet, isHeadingStyle, type LabelStyle } from "../text/labels.ts";
import { isCapitals, type Paragraph } from "../text/paragraphs.ts";
import { kindOfHeading, runInSubject, runInTitle } from "./section-kinds.ts";

/** A place in the outline: a heading, or an item with text of its own. */
export interface OutlineNode {
	readonly parent: OutlineNode | null;
	/** "quiet-root": a text that is no paper by its head; only under headings that say so is there work */
	readonly style: LabelStyle | "root" | "quiet-root" | "title" | "group";
	readonly path: string;
	readonly paragraph: Paragraph | null;
	/** the words are a heading and nothing else */
	readonly heading: boolean;
	readonly kind: SectionKind;
	/** bodies named by the heading, or before the colon of a run-in heading */
	readonly leads: readonly BodyAt[];
	readonly request: boolean;
	/** where the text of an item begins after a run-in heading */
	readonly textFrom: number;
	/** ends with a colon and stands over its bullets */
	readonly leadIn: boolean;
}

export interface Entry {
	readonly node: OutlineNode;
	/** a paragraph of the node beside its labelled one */
	readonly paragraph: Paragraph;
	readonly textFrom: number;
}

export interface Outline {
	readonly nodes: readonly OutlineNode[];
	/** paragraphs with text to be read, in the order of the text */
	readonly entries: readonly Entry[];
}

/** "Sở Nội vụ có trách nhiệm:" is a heading like "Sở Nội vụ". */
const nothingMore = /^[\s,]*(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|thực hiện)[\s:]*$/u;
const requestWords = /^(?:(?:kính )?đề nghị|trân trọng đề nghị|mời) /u;
const beforeBodies =
	/^(?:(?:kính )?đề nghị|giao(?: cho)?|trách nhiệm (?:của )?|nhiệm vụ của|đối với|riêng(?: đối với)?|yêu cầu|về phía) (?=\p{L})/u;

/** Stands for a place without a heading of its own: the top of a paper, an appendix table. */
export const pseudoNode = (path: string, style: "root" | "quiet-root" = "root"): OutlineNode => ({
	parent: null,
	style,
	path,
	paragraph: null,
	heading: true,
	kind: "plain",
	leads: [],
	request: false,
	textFrom: 0,
	leadIn: false,
});

/** A node and those above it, innermost first. */
export function ancestors(node: OutlineNode): OutlineNode[] {
	const nodes: OutlineNode[] = [];
	for (let at: OutlineNode | null = node; at; at = at.parent) nodes.push(at);
	return nodes;
}

export function outlineOf(
	paragraphs: readonly Paragraph[],
	context: BodyContext,
	root = pseudoNode(""),
): Outline {
	const nodes: OutlineNode[] = [];
	const entries: Entry[] = [];
	let stack: OutlineNode[] = [root];
	paragraphs.forEach((paragraph, i) => {
		const style = styleOf(paragraph);
		if (style === null) {
			const afterBullets = isBulletNode(stack.at(-1));
			while (isBulletNode(stack.at(-1))) stack.pop();
			const group = groupOf(paragraph, context);
			if ((group || afterBullets) && stack.at(-1)?.style === "group") stack.pop();
			if (group) {
				const node = groupNode(paragraph, group, stack.at(-1) as OutlineNode);
				nodes.push(node);
				stack.push(node);
				return;
			}
			const node = stack.at(-1) as OutlineNode;
			entries.push({ node, paragraph, textFrom: 0 });
			return;
		}
		stack = popTo(stack, style);
		const parent = stack.at(-1) as OutlineNode;
		const next = paragraphs[i + 1];
		const nextStyle = next ? styleOf(next) : null;
		const above = new Set([...stack.map((node) => node.style), style]);
		const deeper = next !== undefined && (nextStyle === null || !above.has(nextStyle));
		const nextLine = next !== undefined && metadataAt(next.passage.fold, 0) !== null;
		const node = nodeOf(
			paragraph,
			style,
			parent,
			{ any: deeper, label: deeper && nextStyle !== null, line: nextLine },
			context,
		);
		nodes.push(node);
		stack.push(node);
		if (!node.heading) entries.push({ node, paragraph, textFrom: node.textFrom });
	});
	return { nodes, entries };
}

/** A line without a label that only names bodies: "Yêu cầu Thủ trưởng các phòng, ban:"; what follows is theirs. */
function groupOf(paragraph: Paragraph, context: BodyContext): Assigned | null {
	if (paragraph.passage.words.length > 400) return null;
	const bodies = assigned(paragraph, context);
	return bodies?.whole ? bodies : null;
}

function groupNode(paragraph: Paragraph, bodies: Assigned, parent: OutlineNode): OutlineNode {
	const request = requestWords.test(paragraph.passage.fold);
	return {
		parent,
		style: "group",
		path: parent.path,
		paragraph,
		heading: true,
		kind: request ? "request" : "assignment",
		leads: bodies.bodies,
		request: request || parent.request,
		textFrom: 0,
		leadIn: false,
	};
}

const isBulletNode = (node: OutlineNode | undefined): boolean =>
	node !== undefined && isLabelled(node.style) && isBullet(node.style);

const isLabelled = (style: OutlineNode["style"]): style is LabelStyle =>
	style !== "root" && style !== "quiet-root" && style !== "title" && style !== "group";

function styleOf(paragraph: Paragraph): LabelStyle | "title" | null {
	if (paragraph.label) return paragraph.label.style;
	const { words } = paragraph.passage;
	return paragraph.heading || (isCapitals(words) && words.length > 5 && words.length < 160) ? "title" : null;
}

const order: readonly string[] = ["part", "chapter", "division", "roman", "title"];

/** Siblings share a style; a style not seen above opens a deeper level, except that a higher one closes the lower. */
function popTo(stack: readonly OutlineNode[], style: LabelStyle | "title"): OutlineNode[] {
	const same = stack.findIndex((node) => node.style === style);
	if (same > 0) return stack.slice(0, same);
	const rank = order.indexOf(style);
	if (rank >= 0) {
		const lower = stack.findIndex(
			(node, i) => i > 0 && (order.indexOf(node.style) < 0 || order.indexOf(node.style) > rank),
		);
		return lower > 0 ? stack.slice(0, lower) : [...stack];
	}
	const isLow = (node: OutlineNode) => isBulletNode(node) || node.style === "group";
	if (style === "arabic" || style === "article")
		return cutAt(stack, (node) => isLow(node) || node.style.startsWith("decimal"));
	if (style.startsWith("decimal"))
		return cutAt(stack, (node) => isLow(node) || node.style === "letter" || node.style > style);
	if (style === "letter" || style === "paren-number")
		return cutAt(stack, (node) => isBulletNode(node) || (node.style === "group" && style !== "letter"));
	return [...stack];
}

function cutAt(stack: readonly OutlineNode[], lower: (node: OutlineNode) => boolean): OutlineNode[] {
	const first = stack.findIndex(
		(node, i) => i > 0 && node.style !== "root" && order.indexOf(node.style) < 0 && lower(node),
	);
	return first > 0 ? stack.slice(0, first) : [...stack];
}

function nodeOf(
	paragraph: Paragraph,
	style: LabelStyle | "title",
	parent: OutlineNode,
	below: { readonly any: boolean; readonly label: boolean; readonly line: boolean },
	context: BodyContext,
): OutlineNode {
	const { fold, words } = paragraph.passage;
	const name = paragraph.label?.name ?? "";
	const path = name === "" ? parent.path : parent.path === "" ? name : `${parent.path}.${lastPart(name)}`;
	const bodies = assigned(paragraph, context);
	const closed = /[.;!]["”)\s]*$/.test(words);
	const colon = /:\s*$/.test(words);
	const isLine = isBulletStyle(style) && metadataAt(fold, 0) !== null;
	const title = isLine ? null : (runInTitle.exec(fold) ?? subjectBefore(paragraph, context));
	const leadIn = colon && beginsAction(fold, 0) && words.length > 45;
	const known = kindOfHeading(fold);
	const heading =
		!title &&
		(style === "title" ||
			(isHeadingStyle(style) && words.length < 250) ||
			(bodies?.whole ?? false) ||
			(below.any && !closed && words.length <= 250 && !leadIn && !(colon && bodies && !bodies.whole)) ||
			(!closed && !colon && words.length < 40 && known !== null && known !== "tasks" && !below.label) ||
			(below.label &&
				!isLine &&
				!below.line &&
				closed &&
				!bodies &&
				!bodyActs(paragraph, context) &&
				words.length < (beginsAction(fold, 0) ? 60 : 110)));
	const runIn = !heading && bodies && bodies.textFrom < words.length ? bodies : null;
	const own = heading ? known : title ? kindOfHeading(title[0]) : null;
	const leads = heading || runIn ? (bodies?.bodies ?? []) : [];
	const request = leads.length > 0 && requestWords.test(fold);
	return {
		parent,
		style,
		path,
		paragraph,
		heading,
		kind: kindFor(own, leads.length > 0 && heading, request, parent),
		leads,
		request: request || parent.request,
		textFrom: runIn ? runIn.textFrom : title ? title[0].length : 0,
		leadIn: !heading && colon,
	};
}

/** "Ban Dân vận chuẩn bị nội dung." is work, whatever stands below it. */
function bodyActs({ passage }: Paragraph, context: BodyContext): boolean {
	const list = bodyListAt(passage, 0, context);
	const blank = /^[\s,]*/.exec(passage.fold.slice(list.end))?.[0].length ?? 0;
	return list.bodies[0]?.from === 0 && beginsAction(passage.fold, list.end + blank);
}

/** Styles whose items may be lines of metadata under a task; "3. Thời gian thực hiện:" is a section. */
const isBulletStyle = (style: LabelStyle | "title"): boolean =>
	style !== "title" && (isBullet(style) || style === "letter");

/** The subject of an item before its colon, when work follows. */
function subjectBefore(paragraph: Paragraph, context: BodyContext): RegExpExecArray | null {
	const { fold, words } = paragraph.passage;
	const found = runInSubject.exec(fold);
	const after = found?.[0].length ?? 0;
	if (!found || !/\p{Lu}/u.test(words[after] ?? "")) return null;
	return beginsAction(fold, after) ||
		bodyListAt(paragraph.passage, after, context).bodies.length > 0 ||
		/^(?:giao|đề nghị|yêu cầu) /u.test(fold.slice(after, after + 10))
		? found
		: null;
}

const lastPart = (name: string): string =>
	/^(?:\d+|[IVX]+)(?:\.\d+)+$/.test(name) ? (name.split(".").at(-1) as string) : name;

function kindFor(
	own: SectionKind | null,
	assignment: boolean,
	request: boolean,
	parent: OutlineNode,
): SectionKind {
	if (assignment && parent.kind !== "assessment") return request ? "request" : "assignment";
	if (
		own &&
		!(
			own === "tasks" &&
			(parent.kind === "objectives" || parent.kind === "requirements" || parent.kind === "assessment")
		)
	)
		return own;
	if (parent.style === "root" && parent.kind === "plain") return "tasks";
	return parent.kind === "assignment" || parent.kind === "request" ? "organisation" : parent.kind;
}

interface Assigned {
	readonly bodies: readonly BodyAt[];
	readonly whole: boolean;
	readonly textFrom: number;
}

/** Bodies that a paragraph begins with, when they fill it or stand before a colon. */
function assigned(paragraph: Paragraph, context: BodyContext): Assigned | null {
	const { fold } = paragraph.passage;
	const opening = beforeBodies.exec(fold);
	const list = bodyListAt(paragraph.passage, opening?.[0].length ?? 0, context);
	if (list.bodies.length === 0) return null;
	if (list.whole || nothingMore.test(fold.slice(list.end, list.end + 60)))
		return { bodies: list.bodies, whole: true, textFrom: fold.length };
	const colon = /^\s*:\s*(?=\S)/.exec(fold.slice(list.end, list.end + 6));
	return colon ? { bodies: list.bodies, whole: false, textFrom: list.end + colon[0].length } : null;
}

/** Bodies named before the colon of an unlabelled paragraph. */
export const assignedBodies = assigned;
