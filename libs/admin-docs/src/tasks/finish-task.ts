import { foundBodies } from "../bodies/body-list.ts";
import type { Head } from "../head/read-head.ts";
import { nodesOfTask } from "../indices/name-nodes.ts";
import { ancestors, type OutlineNode } from "../outline/outline.ts";
import type { BodyFound, Deadline, Found, Measure, NamedBody, Output, Recurrence, Task } from "../reading.ts";
import { type Passage, partOf, placeOf } from "../text/passage.ts";
import type { Draft, Given } from "./draft.ts";
import { measuresIn } from "./measure.ts";
import { outputIn } from "./output.ts";
import type { TaskContext } from "./task-context.ts";

export type HeadingNodes = (
	node: OutlineNode,
) => readonly { readonly index: string; readonly node: string }[];

/** Adds to a draft what headings above and lines around it say. */
export function finishTask(
	draft: Draft,
	number: number,
	given: ReadonlyMap<OutlineNode, Given>,
	nodesOf: HeadingNodes,
	head: Head,
	context: TaskContext,
): Task {
	const { lineOf } = context;
	const passage = partOf(draft.passage, draft.from, draft.to);
	const above = ancestors(draft.node);
	const leads = leadsOf(draft, above, given, context);
	const coordinators =
		draft.coordinators.length > 0
			? draft.coordinators
			: (firstOf(above, given, (one) => (one.coordinators.length > 0 ? one.coordinators : null)) ?? []);
	const deadline = draft.deadline ?? firstOf(above, given, (one) => one.deadline);
	const recurrence = draft.recurrence ?? firstOf(above, given, (one) => one.recurrence);
	return {
		id: `T${number}`,
		text: passage.words,
		place: placeOf(passage, lineOf, draft.cell),
		confidence: confidenceOf(passage, draft),
		section: draft.section,
		paragraph: draft.paragraph,
		umbrella: draft.umbrella,
		request: draft.node.request,
		leads: leads.found,
		leadBasis: leads.basis,
		leadsProposed: leads.found.length > 0 || !head.issuer ? [] : [proposed(head.issuer.value)],
		coordinators: coordinators.filter(
			({ value }) => !leads.found.some((lead) => lead.value.key === value.key),
		),
		deadline: deadline && found<Deadline>(deadline.at.value, deadline.passage, deadline.at, context),
		recurrence:
			recurrence && found<Recurrence>(recurrence.at.value, recurrence.passage, recurrence.at, context),
		output: outputOf(draft, passage, context),
		measures: measuresOf(draft, passage, context),
		funds: draft.funds && { value: draft.funds.raw, ...draft.funds, confidence: 0.95 },
		nodes: nodesOfTask(passage.fold, [draft.tableNodes, ...above.map(nodesOf)], head.indices),
	};
}

const proposed = (body: NamedBody): NamedBody => body;

function firstOf<Value>(
	above: readonly OutlineNode[],
	given: ReadonlyMap<OutlineNode, Given>,
	of: (given: Given) => Value | null,
): Value | null {
	for (const node of above) {
		const own = given.get(node);
		const value = own ? of(own) : null;
		if (value) return value;
	}
	return null;
}

function leadsOf(
	draft: Draft,
	above: readonly OutlineNode[],
	given: ReadonlyMap<OutlineNode, Given>,
	context: TaskContext,
): { found: readonly BodyFound[]; basis: Task["leadBasis"] } {
	if (draft.leads.length > 0) return { found: draft.leads, basis: draft.leadBasis };
	for (const node of above) {
		const own = given.get(node);
		if (own && own.leads.length > 0)
			return { found: own.leads, basis: own.explicit ? "explicit" : "section_heading" };
		if (node.leads.length > 0 && node.paragraph) {
			const basis = node === draft.node && !node.heading ? "explicit" : "section_heading";
			return { found: foundBodies(node.paragraph.passage, node.leads, context.lineOf), basis };
		}
	}
	return { found: [], basis: "not_stated" };
}

function found<Value>(
	value: Value,
	passage: Passage,
	at: { from: number; to: number; confidence: number },
	context: TaskContext,
): Found<Value> {
	const part = partOf(passage, at.from, Math.max(at.to, at.from + 1));
	return { value, raw: part.words, place: placeOf(part, context.lineOf), confidence: at.confidence };
}

function outputOf(draft: Draft, passage: Passage, context: TaskContext): Found<Output> | null {
	if (draft.outputNamed)
		return {
			value: { kind: kindOfNamed(draft.outputNamed.raw), to: null, via: null },
			...draft.outputNamed,
			confidence: 0.95,
		};
	const own = outputIn(passage, context.bodies);
	return own && found(own.value, passage, { from: own.from, to: own.to, confidence: 0.7 }, context);
}

const namedKinds: readonly (readonly [RegExp, string])[] = [
	[/^(?:các )?báo cáo/iu, "report"],
	[/^(?:các )?kế hoạch/iu, "plan"],
	[/^(?:các )?quyết định/iu, "decision"],
	[/^(?:các )?(?:văn bản|công văn)/iu, "letter"],
];

const kindOfNamed = (raw: string): string =>
	namedKinds.find(([pattern]) => pattern.test(raw))?.[1] ?? "named";

function measuresOf(draft: Draft, passage: Passage, context: TaskContext): Found<Measure>[] {
	const own = measuresIn(passage.fold).map((at) =>
		found<Measure>(at.value, passage, { ...at, confidence: 0.75 }, context),
	);
	if (!draft.measureNamed) return own;
	return [
		...own,
		{
			value: { what: draft.measureNamed.raw, comparison: "equal", value: null, unit: null },
			...draft.measureNamed,
			confidence: 0.8,
		},
	];
}

/** Lower where the words do not begin like an instruction, or the clause is very short or very long. */
function confidenceOf(passage: Passage, draft: Draft): number {
	if (draft.umbrella) return 0.75;
	const { length } = passage.words;
	return length < 25 || length > 700 ? 0.7 : 0.9;
}
