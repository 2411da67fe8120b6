import type { IndexTree, TreeNode } from "./tree.ts";
import { childrenByParent, nodesByCode } from "./walk-tree.ts";

/** A doubt about a tree and its place. Validation never throws: whoever enters a tree wants all doubts at once. */
export interface TreeFault {
	/** code of the node, or null for the tree as a whole */
	readonly code: string | null;
	readonly kind:
		| "no-nodes"
		| "years-reversed"
		| "code-twice"
		| "concept-twice"
		| "parent-unknown"
		| "circle"
		| "several-roots"
		| "no-root"
		| "bounds-reversed"
		| "weight-missing"
		| "weight-negative"
		| "weights-do-not-add-up"
		| "maxima-do-not-add-up"
		| "minima-do-not-add-up"
		| "rule-needs-maximum"
		| "steps-out-of-order"
		| "children-without-rule"
		| "threshold-out-of-range"
		| "label-missing"
		| "parent-after-child"
		| "range-reversed"
		| "share-out-of-range"
		| "rule-needs-children";
	/** what is there and what was expected, for the sentence */
	readonly found?: number | string;
	readonly expected?: number | string;
}

/**
 * Everything that is wrong with a tree. `tolerance` in points: bounds are often printed rounded (0.33 for 1/3), so that three
 * times 0.33 and 1 agree within 0.02.
 */
export function faultsOfTree(tree: IndexTree, tolerance = 0.02): readonly TreeFault[] {
	if (tree.nodes.length === 0) return [{ code: null, kind: "no-nodes" }];
	const children = childrenByParent(tree);
	return [
		...(tree.to !== null && tree.to < tree.from
			? [{ code: null, kind: "years-reversed" as const, found: tree.to, expected: tree.from }]
			: []),
		...twice(tree, "code", "code-twice"),
		...twice(tree, "concept", "concept-twice"),
		...shapeFaults(tree, children.get(null)?.length ?? 0),
		...tree.nodes.flatMap((node) => [
			...labelFaults(node),
			...boundFaults(node),
			...rangeFaults(node),
			...ruleFaults(node, children.get(node.code) ?? []),
			...sumFaults(node, children.get(node.code) ?? [], tolerance),
		]),
	];
}

function twice(tree: IndexTree, field: "code" | "concept", kind: TreeFault["kind"]): TreeFault[] {
	const seen = new Set<string>();
	return tree.nodes.flatMap((node) => {
		if (seen.has(node[field])) return [{ code: node.code, kind, found: node[field] }];
		seen.add(node[field]);
		return [];
	});
}

function shapeFaults(tree: IndexTree, roots: number): TreeFault[] {
	const nodes = nodesByCode(tree);
	const before = new Set<string>();
	const faults: TreeFault[] = [];
	if (roots === 0) faults.push({ code: null, kind: "no-root" });
	if (roots > 1) faults.push({ code: null, kind: "several-roots", found: roots, expected: 1 });
	for (const node of tree.nodes) {
		if (node.parent !== null && !nodes.has(node.parent))
			faults.push({ code: node.code, kind: "parent-unknown", found: node.parent });
		else if (inCircle(nodes, node)) faults.push({ code: node.code, kind: "circle" });
		else if (node.parent !== null && !before.has(node.parent))
			faults.push({ code: node.code, kind: "parent-after-child", found: node.parent });
		before.add(node.code);
	}
	return faults;
}

function inCircle(nodes: ReadonlyMap<string, TreeNode>, start: TreeNode): boolean {
	let node: TreeNode | undefined = start;
	for (let steps = 0; node && node.parent !== null; steps++) {
		if (steps > nodes.size) return true;
		node = nodes.get(node.parent);
	}
	return false;
}

/** Both languages, a code and a concept: `found` names what is blank. */
function labelFaults({ code, concept, label }: TreeNode): TreeFault[] {
	const words = { code, concept, "label.vi": label.vi, "label.en": label.en };
	return Object.entries(words).flatMap(([found, text]) =>
		text.trim() === "" ? [{ code, kind: "label-missing" as const, found }] : [],
	);
}

/** Ends of ranges and shares that a rule carries within itself. */
function rangeFaults({ code, aggregation: rule }: TreeNode): TreeFault[] {
	const shares =
		rule.kind === "category-scores"
			? Object.values(rule.shares)
			: rule.kind === "share-of-maximum" && rule.fullFrom !== null
				? [rule.fullFrom]
				: [];
	// full marks from a share of 0 would divide by it
	const wrong = shares.filter((x) => !(x >= 0 && x <= 1) || (x === 0 && rule.kind === "share-of-maximum"));
	const faults = wrong.map((found): TreeFault => ({ code, kind: "share-out-of-range", found }));
	if (rule.kind !== "min-max") return faults;
	const ends = [[rule.floor, rule.ceiling]];
	if (rule.range.kind === "fixed") ends.push([rule.range.lowest, rule.range.highest]);
	for (const [low = 0, high = 0] of ends)
		if (!(low < high)) faults.push({ code, kind: "range-reversed", found: low, expected: high });
	return faults;
}

function boundFaults({ code, minimum, maximum, weight, whenMissing }: TreeNode): TreeFault[] {
	const faults: TreeFault[] = [];
	if (minimum !== null && maximum !== null && minimum > maximum)
		faults.push({ code, kind: "bounds-reversed", found: minimum, expected: maximum });
	if (weight !== null && weight < 0) faults.push({ code, kind: "weight-negative", found: weight });
	if (whenMissing.rule === "threshold" && !(whenMissing.leastShare >= 0 && whenMissing.leastShare <= 1))
		faults.push({ code, kind: "threshold-out-of-range", found: whenMissing.leastShare });
	return faults;
}

function ruleFaults({ code, aggregation, maximum }: TreeNode, children: readonly TreeNode[]): TreeFault[] {
	const faults: TreeFault[] = [];
	const { kind } = aggregation;
	if (kind === "weighted-sum")
		for (const child of children)
			if (child.weight === null) faults.push({ code: child.code, kind: "weight-missing" });
	const needsMaximum = kind === "share-of-maximum" || kind === "category-scores" || kind === "positive-share";
	if (needsMaximum && maximum === null) faults.push({ code, kind: "rule-needs-maximum" });
	if (
		kind === "step-table" &&
		aggregation.steps.some((step, i) => step.from <= (aggregation.steps[i - 1]?.from ?? -Infinity))
	)
		faults.push({ code, kind: "steps-out-of-order" });
	const ofChildren = kind === "sum" || kind === "weighted-sum" || kind === "mean" || kind === "given";
	if (children.length === 0 && ofChildren && kind !== "given")
		faults.push({ code, kind: "rule-needs-children", found: kind });
	if (children.length > 0 && !ofChildren) faults.push({ code, kind: "children-without-rule", found: kind });
	return faults;
}

/** Bounds of a sum are the sums of the bounds, no more than its cap; weights of a weighted sum add up to 1. */
function sumFaults(node: TreeNode, children: readonly TreeNode[], tolerance: number): TreeFault[] {
	if (children.length === 0) return [];
	if (node.aggregation.kind === "weighted-sum") {
		const weights = children.reduce((sum, child) => sum + (child.weight ?? 0), 0);
		return Math.abs(weights - 1) > 1e-9
			? [{ code: node.code, kind: "weights-do-not-add-up", found: weights, expected: 1 }]
			: [];
	}
	if (node.aggregation.kind !== "sum") return [];
	const cap = node.aggregation.atMost ?? Number.POSITIVE_INFINITY;
	return (["minimum", "maximum"] as const).flatMap((bound): TreeFault[] => {
		const own = node[bound];
		const parts = children.map((child) => child[bound]);
		if (own === null || parts.some((part) => part === null)) return [];
		const sum = Math.min(
			cap,
			parts.reduce<number>((total, part) => total + (part ?? 0), 0),
		);
		if (Math.abs(sum - own) <= tolerance) return [];
		const kind = bound === "minimum" ? "minima-do-not-add-up" : "maxima-do-not-add-up";
		return [{ code: node.code, kind, found: sum, expected: own }];
	});
}
