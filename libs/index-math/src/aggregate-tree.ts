import { weightedMean } from "./means.ts";
import type { Ends, Measured } from "./measured.ts";
import { scoreNode } from "./score-node.ts";
import { missing, type Scored, scored } from "./scored.ts";
import type { Aggregation, IndexTree, TreeNode } from "./tree.ts";
import { childrenByParent } from "./walk-tree.ts";

/** Scores of one unit: code → points, or why there are none. */
export type TreeScores = ReadonlyMap<string, Scored>;

/**
 * Scores every node of a tree for one unit, leaves first, in full precision.
 *
 * `measured`: code → what is known; a leaf without an entry is missing ("unknown"). A node that has an entry of its own is scored from
 * it even if it has children (a published sub-index above indicators that are only partly known). `ends`: code → ends
 * of ranges that the tree leaves open. Throws as `scoreNode` does, and on a tree that goes round in a circle.
 */
export function aggregateTree(
	tree: IndexTree,
	measured: ReadonlyMap<string, Measured>,
	ends: ReadonlyMap<string, Ends> = new Map(),
): TreeScores {
	return scoresWithin(tree, childrenByParent(tree), measured, ends);
}

/**
 * The same for many units under one tree: unit → what is known, unit → scores. Walks the tree's shape once; ranges that the tree leaves open are the same for all,
 * as they are ends over units.
 */
export function aggregateUnits(
	tree: IndexTree,
	units: ReadonlyMap<string, ReadonlyMap<string, Measured>>,
	ends: ReadonlyMap<string, Ends> = new Map(),
): ReadonlyMap<string, TreeScores> {
	const children = childrenByParent(tree);
	return new Map(
		[...units].map(([unit, measured]) => [unit, scoresWithin(tree, children, measured, ends)] as const),
	);
}

function scoresWithin(
	tree: IndexTree,
	children: ReadonlyMap<string | null, readonly TreeNode[]>,
	measured: ReadonlyMap<string, Measured>,
	ends: ReadonlyMap<string, Ends>,
): TreeScores {
	const scores = new Map<string, Scored>();
	const open = new Set<string>();
	const score = (node: TreeNode): Scored => {
		const known = scores.get(node.code);
		if (known) return known;
		if (open.has(node.code)) throw new RangeError(`The nodes above ${node.code} go round in a circle.`);
		open.add(node.code);
		const own = measured.get(node.code);
		const below = children.get(node.code) ?? [];
		const result = own
			? scoreNode(node, own, ends.get(node.code))
			: below.length === 0
				? missing("unknown")
				: ofChildren(
						node,
						below.map((child) => ({ child, score: score(child) })),
					);
		scores.set(node.code, result);
		return result;
	};
	for (const node of tree.nodes) score(node);
	return scores;
}

interface ScoredChild {
	readonly child: TreeNode;
	readonly score: Scored;
}

interface PresentChild {
	readonly child: TreeNode;
	readonly value: number;
}

/** A parent from its children, by its rule for missing ones. */
function ofChildren(node: TreeNode, children: readonly ScoredChild[]): Scored {
	const present = children.flatMap(({ child, score }): PresentChild[] =>
		score.kind === "value" ? [{ child, value: score.value }] : [],
	);
	const absent = children.filter(({ score }) => score.kind === "missing").map(({ child }) => child.code);
	const { whenMissing } = node;
	const share = present.length / children.length;
	const enough =
		absent.length === 0 ||
		whenMissing.rule === "reweight" ||
		(whenMissing.rule === "threshold" && share >= whenMissing.leastShare);
	if (!enough || present.length === 0) return missing("children-missing", absent);
	const value = combine(
		node,
		present,
		children.map(({ child }) => child),
	);
	return scored(value, absent.length > 0 ? { kind: "reweighted", without: absent } : null);
}

/** `present` stand for `all`: where some are missing, the others take over their weight. */
function combine(node: TreeNode, present: readonly PresentChild[], all: readonly TreeNode[]): number {
	const rule: Aggregation = node.aggregation;
	switch (rule.kind) {
		case "sum": {
			const sum = present.reduce((total, { value }) => total + value, 0);
			const whole = present.length === all.length ? sum : sum * shareOfMaxima(node, present, all);
			return rule.atMost === undefined ? whole : Math.min(rule.atMost, whole);
		}
		case "weighted-sum": {
			const weights = all.reduce((total, child) => total + weightOf(node, child), 0);
			const there = present.reduce((total, { child }) => total + weightOf(node, child), 0);
			const sum = present.reduce((total, { child, value }) => total + weightOf(node, child) * value, 0);
			return rule.offset + rule.factor * (present.length === all.length ? sum : (sum * weights) / there);
		}
		case "mean":
			return weightedMean(
				present.map(({ value }) => value),
				present.map(({ child }) => child.weight ?? 1),
				rule.mean,
			);
		default:
			throw new RangeError(`${node.code}: ${rule.kind} does not say how to put children together.`);
	}
}

/** A reweighted sum is the same share of all points as the children present earned of theirs. */
function shareOfMaxima(node: TreeNode, present: readonly PresentChild[], all: readonly TreeNode[]): number {
	const maximumOf = (child: TreeNode): number => {
		if (child.maximum === null)
			throw new RangeError(`${node.code}: its sum can be reweighted only if every child has a maximum.`);
		return child.maximum;
	};
	const whole = all.reduce((sum, child) => sum + maximumOf(child), 0);
	return whole / present.reduce((sum, { child }) => sum + maximumOf(child), 0);
}

function weightOf(node: TreeNode, child: TreeNode): number {
	if (child.weight === null) throw new RangeError(`${node.code}: its child ${child.code} has no weight.`);
	return child.weight;
}
