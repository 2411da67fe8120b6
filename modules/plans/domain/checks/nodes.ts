import {
	type CheckedPlan,
	type Knowledge,
	type KnownNode,
	type KnownWeakness,
	nodeKey,
} from "./checked-plan.ts";
import { type Finding, finding } from "./finding.ts";

/** Nodes of the index against the tasks that are meant to move them. */
export function nodeFindings(plan: CheckedPlan, known: Knowledge): readonly Finding[] {
	const served = servedNodes(plan, known.nodes);
	return [
		...unmeasured(known),
		...weakFindings(known, served),
		...targetFindings(plan, known, served),
		...unknownNodes(plan, known),
	];
}

/** Nodes with a task on themselves or on a node below: a task on a part serves the whole. */
export function servedNodes(
	plan: Pick<CheckedPlan, "tasks">,
	nodes: ReadonlyMap<string, KnownNode>,
): ReadonlySet<string> {
	const served = new Set<string>();
	for (const { index, concept } of plan.tasks.flatMap((task) => task.nodes)) {
		for (let at: string | null = concept; at !== null; ) {
			const key: string = nodeKey({ index, concept: at });
			if (served.has(key)) break;
			served.add(key);
			at = nodes.get(key)?.parent ?? null;
		}
	}
	return served;
}

/** Said aloud, because a plan without weak nodes looks like a province without weaknesses. */
const unmeasured = ({ notMeasured }: Knowledge): Finding[] =>
	notMeasured
		? [
				finding(
					"index-without-own-results",
					{ of: "plan" },
					{ index: notMeasured.index, names: notMeasured.names },
				),
			]
		: [];

/** A fall that two decimals do not show is none to plan for. */
const shownFall = 0.005;

const countsAsWeak = ({ node }: KnownWeakness): boolean =>
	node.reasons.some((reason) => reason.kind !== "fell" || reason.by >= shownFall);

/** A weak dimension without a task hides its weak parts: told once, at the top. */
function weakFindings({ weak, nodes }: Knowledge, served: ReadonlySet<string>): Finding[] {
	const open = weak
		.filter(countsAsWeak)
		.filter(({ index, node }) => !served.has(nodeKey({ index, concept: node.concept })));
	const keys = new Set(open.map(({ index, node }) => nodeKey({ index, concept: node.concept })));
	return open.flatMap(({ index, year, node }) => {
		const known = nodes.get(nodeKey({ index, concept: node.concept }));
		if (!known || (known.parent !== null && keys.has(nodeKey({ index, concept: known.parent })))) return [];
		const place = { of: "node", index, concept: node.concept, label: known.label } as const;
		const [fell] = node.reasons.flatMap((reason) =>
			reason.kind === "fell" && reason.by >= shownFall ? [reason] : [],
		);
		return [
			finding("weak-node-without-task", place, {
				year,
				value: node.value,
				reasons: node.reasons
					.map((reason) => reason.kind)
					.filter((kind) => kind !== "fell" || fell !== undefined),
				...(node.rank ? { rank: node.rank.rank, of: node.rank.of } : {}),
				...(fell ? { fell: fell.by, fromYear: fell.fromYear } : {}),
			}),
		];
	});
}

/** The total is served by every task; a target on a part needs one of its own. */
function targetFindings(plan: CheckedPlan, { nodes }: Knowledge, served: ReadonlySet<string>): Finding[] {
	return plan.targets.flatMap(({ id, position, label, node }) => {
		if (node === null) return [];
		const key = nodeKey(node);
		if (served.has(key) || (nodes.get(key)?.parent === null && plan.tasks.length > 0)) return [];
		return [finding("target-without-task", { of: "target", id, position, label })];
	});
}

function unknownNodes(plan: CheckedPlan, { nodes, indices }: Knowledge): Finding[] {
	return plan.tasks.flatMap((task) => {
		const unknown = task.nodes.filter((node) => indices.has(node.index) && !nodes.has(nodeKey(node)));
		if (unknown.length === 0) return [];
		const { id, position, text } = task;
		const names = unknown.map(({ index, concept }) => `${index} ${concept}`);
		return [finding("node-unknown", { of: "task", id, position, text }, { names })];
	});
}
