import type { BodyContext } from "./bodies/body-context.ts";
import { foundBodies } from "./bodies/body-list.ts";
import { doubtsOfRanks, doubtsOfStructure, doubtsOfSums } from "./doubts/of-figures.ts";
import {
	doubtOfUnreadable,
	doubtsOfAppendix,
	doubtsOfHead,
	doubtsOfNumbering,
	doubtsOfRecognition,
} from "./doubts/of-paper.ts";
import { doubtsOfBodies, doubtsOfTask } from "./doubts/of-tasks.ts";
import { readHead } from "./head/read-head.ts";
import { readTail } from "./head/read-tail.ts";
import { referencesIn } from "./head/references.ts";
import { unitsNamed, withUnit } from "./head/units-named.ts";
import { zonesOf } from "./head/zones.ts";
import { nodesOfHeading } from "./indices/name-nodes.ts";
import { type Knowledge, nothingKnown } from "./knowledge.ts";
import type { LaidOutText } from "./layout.ts";
import { type OutlineNode, outlineOf } from "./outline/outline.ts";
import type { Baseline, Found, PaperReference, Reading, ReferenceRole, Section, Target } from "./reading.ts";
import { baselinesIn } from "./targets/baselines.ts";
import { ratesIn } from "./targets/rates.ts";
import { wishIn } from "./targets/targets.ts";
import type { Draft } from "./tasks/draft.ts";
import { finishTask } from "./tasks/finish-task.ts";
import { readTasks, type TaskContext } from "./tasks/read-tasks.ts";
import { linesOf } from "./text/lines.ts";
import { normaliseText } from "./text/normalise.ts";
import { type Paragraph, paragraphsOf } from "./text/paragraphs.ts";
import { lineFinder, type Passage, partOf, placeOf } from "./text/passage.ts";
import { repaired, type Slip, slipsIn } from "./text/slips.ts";

/** Reads a paper. The same input gives the same reading, on any machine. */
export function readPaper(input: LaidOutText, knowledge: Knowledge = nothingKnown): Reading {
	const text = normaliseText(input.text);
	const lineOf = lineFinder(text);
	const lines = linesOf(text);
	const written = paragraphsOf(text, lines);
	const repairs = written.map(({ passage }) => ({ passage, slips: slipsIn(passage) }));
	const paragraphs = written.map((paragraph, i) => withRepairs(paragraph, repairs[i]?.slips ?? []));
	const zones = zonesOf(paragraphs);
	const tail = readTail(text, zones.tail, lineOf);
	const head = readHead(text, zones, tail.authority, knowledge.bodies, lineOf);
	const day = head.date?.value.precision === "day" ? head.date.value.date : null;
	const bodies: BodyContext = {
		level: head.level,
		locality: head.locality,
		city: head.city,
		acting: null,
		day: day ?? (head.year ? `${head.year}-01-01` : null),
		known: knowledge.bodies,
	};
	const context: TaskContext = {
		bodies,
		deadline: { issued: day, year: head.year },
		target: { ofPaper: head.indices, year: head.year, baselineYear: head.baselineYear },
		lineOf,
	};
	const body = zones.body;
	const outline = outlineOf(body, bodies);
	const read = readTasks(outline, context);
	const baselines = zones.preamble.flatMap(({ passage }) =>
		baselinesIn(passage, head.indices[0] ?? null, lineOf),
	);
	const nodesOf = headingNodes(head.indices);
	const tasks = read.drafts.map((draft, i) => finishTask(draft, i + 1, read.given, nodesOf, head, context));
	const shares = tasks.flatMap((task, i) =>
		ratesIn(passageOfDraft(read.drafts[i]), task.nodes, context.target, lineOf),
	);
	const wishes = wishesOf(read.targets, [...zones.preamble, ...zones.body], context);
	const targets = withBaselines([...read.targets, ...wishes, ...shares], baselines);
	return {
		format: "guong/reading/1",
		text: { characters: text.length, lines: lines.length },
		kind: head.kind,
		issuer: head.issuer,
		number: head.number,
		place: head.place,
		date: head.date,
		subject: head.subject,
		period: head.period,
		indices: head.indices.map((index) => ({
			index,
			year: head.year,
			baselineYear: baselines.find(({ value }) => value.index === index)?.value.year ?? head.baselineYear,
		})),
		references: referencesOf(zones.preamble, zones.body, bodies, lineOf),
		sections: outline.nodes
			.filter((node) => node.heading || node.leads.length > 0)
			.map((node) => sectionOf(node, nodesOf, lineOf)),
		statements: read.statements,
		baselines,
		targets,
		tasks,
		appendices: [],
		recipients: tail.recipients,
		signature: tail.signature,
		doubts: [
			...doubtOfUnreadable(text),
			...doubtsOfHead(head, tasks),
			...doubtsOfSums(targets),
			...doubtsOfRanks(baselines, knowledge),
			...doubtsOfStructure(
				body.map(({ passage }) => passage),
				head.indices[0] ?? null,
				head.baselineYear ?? baselines[0]?.value.year ?? head.year,
				knowledge,
				lineOf,
			),
			...doubtsOfAppendix(read.appendixMentions, zones, 0, lineOf),
			...doubtsOfNumbering(outline, lineOf),
			...doubtsOfRecognition(paragraphs, repairs, lineOf),
			...doubtsOfBodies(tasks, day, knowledge),
			...tasks.flatMap((task) => doubtsOfTask(task, day, knowledge)),
		],
	};
}

const passageOfDraft = (draft: Draft | undefined): Passage =>
	draft ? partOf(draft.passage, draft.from, draft.to) : { words: "", fold: "", offsets: [] };

/** Without a figure for the whole index, the wish to raise it is the target; one with its year says most. */
function wishesOf(
	targets: readonly Found<Target>[],
	paragraphs: readonly Paragraph[],
	context: TaskContext,
): Found<Target>[] {
	if (targets.some(({ value }) => value.value !== null && value.node?.node === "TOTAL")) return [];
	const wishes = paragraphs.flatMap(({ passage }) => wishIn(passage, context.target, context.lineOf) ?? []);
	const best = wishes.find(({ raw }) => /năm \d{4}/u.test(raw)) ?? wishes[0];
	return best ? [best] : [];
}

function withRepairs(paragraph: Paragraph, slips: readonly Slip[]): Paragraph {
	return slips.length === 0 ? paragraph : { ...paragraph, passage: repaired(paragraph.passage, slips) };
}

/** The introduction says the earlier score of the whole index; the parts have theirs by subtraction only. */
function withBaselines(
	targets: readonly Found<Target>[],
	baselines: readonly Found<Baseline>[],
): Found<Target>[] {
	return targets.map((found) => {
		const { node, baseline, baselineYear } = found.value;
		const said = baselines.find(
			({ value }) => value.kind === "score" && value.index === node?.index && value.node === node.node,
		);
		const year =
			baselineYear ?? baselines.find(({ value }) => value.index === node?.index)?.value.year ?? null;
		if (!said || baseline !== null) return { ...found, value: { ...found.value, baselineYear: year } };
		return {
			...found,
			value: {
				...found.value,
				baseline: said.value.value,
				baselineImplied: null,
				baselineYear: said.value.year,
			},
		};
	});
}

type HeadingNodes = (node: OutlineNode) => readonly { readonly index: string; readonly node: string }[];

function headingNodes(ofPaper: readonly string[]): HeadingNodes {
	const known = new Map<OutlineNode, readonly { index: string; node: string }[]>();
	return (node) => {
		const before = known.get(node);
		if (before) return before;
		const above = node.parent ? chain(node.parent).flatMap((one) => indicesOfHeading(one)) : [];
		const within = above.length > 0 ? above : ofPaper;
		const found =
			node.heading && node.paragraph && node.leads.length === 0
				? nodesOfHeading(node.paragraph.passage.fold, within)
				: [];
		known.set(node, found);
		return found;
	};
	function indicesOfHeading(node: OutlineNode): string[] {
		return node.heading && node.paragraph
			? [...new Set(nodesOfHeading(node.paragraph.passage.fold, []).map(({ index }) => index))]
			: [];
	}
}

export function chain(node: OutlineNode): OutlineNode[] {
	const nodes: OutlineNode[] = [];
	for (let at: OutlineNode | null = node; at; at = at.parent) nodes.push(at);
	return nodes;
}

function sectionOf(node: OutlineNode, nodesOf: HeadingNodes, lineOf: ReturnType<typeof lineFinder>): Section {
	const { passage } = node.paragraph as Paragraph;
	return {
		path: node.path,
		label: node.paragraph?.label?.shown ?? "",
		depth: chain(node).length - 1,
		kind: node.kind,
		title: { value: passage.words, raw: passage.words, place: placeOf(passage, lineOf), confidence: 0.95 },
		nodes: nodesOf(node).map((one) => ({ ...one, basis: "explicit" })),
		leads: foundBodies(passage, node.leads, lineOf),
		coordinators: [],
	};
}

function referencesOf(
	preamble: readonly Paragraph[],
	body: readonly Paragraph[],
	bodies: BodyContext,
	lineOf: ReturnType<typeof lineFinder>,
): Found<PaperReference>[] {
	const roleIn =
		(paragraph: Paragraph, inPreamble: boolean) =>
		(from: number): ReferenceRole => {
			const { fold } = paragraph.passage;
			const before = fold.slice(Math.max(0, from - 40), from);
			if (inPreamble)
				return /(?:thực hiện|triển khai)[^;.]{0,30}$/u.test(before) &&
					/^kế hoạch|^chương trình/u.test(fold.slice(from))
					? "parent-plan"
					: "basis";
			if (/đồng bộ|gắn với|lồng ghép/u.test(before)) return "related";
			if (
				/^(?:triển khai|thực hiện|quán triệt)/u.test(fold) &&
				/^(?:chương trình|kế hoạch|quyết định|nghị quyết|chỉ thị)/u.test(fold.slice(from))
			)
				return "basis";
			return "cited-law";
		};
	const units = unitsNamed(
		[...preamble, ...body].map(({ passage }) => passage),
		bodies,
	);
	const found = [
		...preamble.flatMap((paragraph) =>
			referencesIn(paragraph.passage, roleIn(paragraph, true), bodies, lineOf),
		),
		...body.flatMap((paragraph) => referencesIn(paragraph.passage, roleIn(paragraph, false), bodies, lineOf)),
	];
	return found.map((one) => withUnit(one, units));
}
