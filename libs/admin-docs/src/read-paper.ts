import type { BodyContext } from "./bodies/body-context.ts";
import { foundBodies } from "./bodies/body-list.ts";
import { doubtsOfRanks, doubtsOfStructure, doubtsOfSums } from "./doubts/of-figures.ts";
import {
	doubtOfUnreadable,
	doubtsOfAppendix,
	doubtsOfHead,
	doubtsOfNumbering,
	doubtsOfRecognition,
	doubtsOfTables,
} from "./doubts/of-paper.ts";
import { doubtsOfBodies, doubtsOfTask } from "./doubts/of-tasks.ts";
import { isNormative } from "./head/kinds.ts";
import { type Head, readHead } from "./head/read-head.ts";
import { readTail } from "./head/read-tail.ts";
import { referencesOf } from "./head/references-of-paper.ts";
import { headingNodes } from "./indices/heading-nodes.ts";
import { type Knowledge, nothingKnown } from "./knowledge.ts";
import type { LaidOutText } from "./layout.ts";
import { ancestors, type OutlineNode } from "./outline/outline.ts";
import { paperParts } from "./paper-parts.ts";
import { readContent } from "./read-content.ts";
import type { Baseline, Found, Reading, Section } from "./reading.ts";
import { baselinesIn } from "./targets/baselines.ts";
import { ratesIn } from "./targets/rates.ts";
import { wishIn } from "./targets/targets.ts";
import type { Given } from "./tasks/draft.ts";
import { finishTask, type HeadingNodes } from "./tasks/finish-task.ts";
import type { TaskContext } from "./tasks/task-context.ts";
import type { Paragraph } from "./text/paragraphs.ts";
import { type LineFinder, partOf, placeOf } from "./text/passage.ts";

/** Reads a paper. The same input gives the same reading, on any machine. */
export function readPaper(input: LaidOutText, knowledge: Knowledge = nothingKnown): Reading {
	const parts = paperParts(input);
	const { text, lineOf, zones } = parts;
	const tail = readTail(text, zones.tail, lineOf);
	const head = readHead(text, zones, tail, knowledge.bodies, lineOf);
	const day = head.date?.value.precision === "day" ? head.date.value.date : null;
	const context = contextOf(head, day, knowledge, lineOf);
	const givesWork = head.kind?.value !== "unknown" && !isNormative(head.number?.value ?? null);
	const content = readContent(parts, context, head.kind !== null || head.number !== null, givesWork);
	const baselines = [
		...zones.preamble.flatMap(({ passage }) => baselinesIn(passage, head.indices[0] ?? null, lineOf)),
		...content.nodes.flatMap((node) => baselinesOfNode(node, head, lineOf)),
	];
	const nodesOf = headingNodes(head.indices);
	const tasks = content.drafts.map((draft, i) =>
		finishTask(draft, i + 1, content.given, nodesOf, head, context),
	);
	const rates = content.drafts.flatMap((draft, i) =>
		ratesIn(partOf(draft.passage, draft.from, draft.to), tasks[i]?.nodes ?? [], context.target, lineOf),
	);
	const wishes =
		!givesWork || (!head.kind && !head.number)
			? []
			: wishesOf(content.targets, [...zones.preamble, ...zones.body], context);
	const targets = withBaselines([...content.targets, ...wishes, ...rates], baselines);
	const body = [...zones.body, ...zones.attached.flatMap(({ paragraphs }) => paragraphs)];
	const baselineYear = baselines[0]?.value.year ?? head.baselineYear;
	return {
		format: "guong/reading/1",
		text: { characters: text.length, lines: parts.lines.length },
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
		references: referencesOf(zones.preamble, body, context.bodies, lineOf, {
			number: head.number?.value.normalized ?? null,
			day: head.date?.value.date ?? null,
		}),
		sections: content.nodes
			.filter((node) => node.heading || node.leads.length > 0)
			.map((node) => sectionOf(node, content.given.get(node), nodesOf, lineOf)),
		statements: content.statements,
		baselines,
		targets,
		tasks,
		appendices: content.appendices,
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
				baselineYear ?? head.year,
				knowledge,
				lineOf,
			),
			...doubtsOfAppendix(content.appendixMentions, zones, parts.tables.length, lineOf),
			...doubtsOfTables(parts.tables, lineOf),
			...doubtsOfNumbering(content.nodes, lineOf),
			...doubtsOfRecognition(parts.paragraphs, parts.repairs, lineOf),
			...doubtsOfBodies(tasks, day, knowledge),
			...tasks.flatMap((task) => doubtsOfTask(task, day, knowledge)),
		],
	};
}

function contextOf(head: Head, day: string | null, knowledge: Knowledge, lineOf: LineFinder): TaskContext {
	const bodies: BodyContext = {
		level: head.level,
		locality: head.locality,
		city: head.city,
		ofOffice: head.office,
		acting: null,
		day: day ?? (head.year ? `${head.year}-01-01` : null),
		known: knowledge.bodies,
	};
	return {
		bodies,
		deadline: { issued: day, year: head.year },
		target: { ofPaper: head.indices, year: head.year, baselineYear: head.baselineYear },
		lineOf,
	};
}

/** Results told under a heading such as "I. KẾT QUẢ NĂM 2022", whose year they take. */
function baselinesOfNode(node: OutlineNode, head: Head, lineOf: LineFinder): Reading["baselines"] {
	if (node.kind !== "assessment" || !node.paragraph || node.heading) return [];
	const titles = ancestors(node).flatMap(({ paragraph, heading }) =>
		paragraph && heading ? [paragraph] : [],
	);
	const year = titles.map(({ passage }) => /năm (\d{4})/u.exec(passage.fold)?.[1]).find(Boolean);
	const above = year ? Number(year) : head.baselineYear;
	return baselinesIn(node.paragraph.passage, head.indices[0] ?? null, lineOf, above);
}

type FoundTargets = Reading["targets"];

/** Without a figure for the whole index, the wish to raise it is the target; one with its year says most. */
function wishesOf(
	targets: FoundTargets,
	paragraphs: readonly Paragraph[],
	context: TaskContext,
): FoundTargets {
	if (targets.some(({ value }) => value.value !== null && value.node?.node === "TOTAL")) return [];
	const wishes = paragraphs.flatMap(({ passage }) => wishIn(passage, context.target, context.lineOf) ?? []);
	const best = wishes.find(({ raw }) => /năm \d{4}/u.test(raw)) ?? wishes[0];
	return best ? [best] : [];
}

/** The introduction says the earlier score of the whole index; the parts have theirs by subtraction only. */
function withBaselines(targets: FoundTargets, baselines: readonly Found<Baseline>[]): FoundTargets {
	return targets.map((found) => {
		const { node, baseline, baselineYear } = found.value;
		const said = baselines.find(
			({ value }) => value.kind === "score" && value.index === node?.index && value.node === node.node,
		);
		const year =
			baselineYear ?? baselines.find(({ value }) => value.index === node?.index)?.value.year ?? null;
		if (!said || baseline !== null || found.value.value === null || found.value.unit === "hạng")
			return { ...found, value: { ...found.value, baselineYear: year } };
		const earlier = { baseline: said.value.value, baselineImplied: null, baselineYear: said.value.year };
		return { ...found, value: { ...found.value, ...earlier } };
	});
}

function sectionOf(
	node: OutlineNode,
	given: Given | undefined,
	nodesOf: HeadingNodes,
	lineOf: LineFinder,
): Section {
	const { passage, start } = node.paragraph as Paragraph;
	const own = foundBodies(passage, node.leads, lineOf);
	const place = placeOf(passage, lineOf);
	const [[, end] = [start, start + 1], ...others] = place.fragments;
	return {
		path: node.path,
		label: node.paragraph?.label?.shown ?? "",
		depth: ancestors(node).length - 1,
		kind: node.kind,
		title: { value: passage.words, raw: passage.words, place, confidence: 0.95 },
		place: { ...place, fragments: [[start, end], ...others] },
		nodes: nodesOf(node).map((one) => ({ ...one, basis: "explicit" })),
		leads: own.length > 0 ? own : (given?.leads ?? []),
		coordinators: given?.coordinators ?? [],
	};
}
