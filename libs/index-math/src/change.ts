import type { IndexTree, TreeNode } from "./tree.ts";
import { childrenByParent, nodesByCode } from "./walk-tree.ts";

type Values = ReadonlyMap<string, number>;

/** What one child adds to its parent: `factor * weight * value`. */
export interface Part {
	readonly code: string;
	readonly amount: number;
}

/** A change, or a level, taken apart: parts and remainder add up to it. In points of the node. */
export interface Decomposition {
	readonly code: string;
	/** later minus earlier, as published */
	readonly change: number;
	/** in the order of the tree; full precision */
	readonly parts: readonly Part[];
	/** `change` minus the sum of `parts`: rounding of the published figures, shown and not spread */
	readonly remainder: number;
}

/**
 * Takes the change of a node apart over its children: each part is the change of the child times what one of its points is worth
 * above, so the parts and the remainder add up to the change exactly (an identity, no estimate).
 *
 * Null where the node is not a (weighted) sum, or it or a child lacks a value at either end: a change of some is not the change.
 * Whether the two years may be compared at all is another question: `comparabilityOf`.
 */
export function decomposeChange(
	tree: IndexTree,
	code: string,
	earlier: Values,
	later: Values,
): Decomposition | null {
	const node = nodesByCode(tree).get(code);
	const children = childrenByParent(tree).get(code) ?? [];
	const change = difference(earlier, later, code);
	if (!node || children.length === 0 || change === null) return null;
	const parts: Part[] = [];
	for (const child of children) {
		const moved = difference(earlier, later, child.code);
		const worth = worthAbove(node, child);
		if (moved === null || worth === null) return null;
		parts.push({ code: child.code, amount: worth * moved });
	}
	return { code, change, parts, remainder: change - parts.reduce((sum, part) => sum + part.amount, 0) };
}

/** What each child contributes to the level of its parent; an offset of the rule is the remainder. Null as in `decomposeChange`. */
export function contributions(tree: IndexTree, code: string, values: Values): Decomposition | null {
	const nothing = new Map(tree.nodes.map((node) => [node.code, 0]));
	return decomposeChange(tree, code, nothing, values);
}

/** What one child costs its parent against the best. Value and best in its own points. */
export interface Loss {
	readonly code: string;
	readonly value: number;
	/** the best that any unit reached, or the maximum in principle */
	readonly best: number;
	/** in points of the parent; 0 for the best itself */
	readonly lost: number;
}

/**
 * Points of the parent lost in each child against `best` (code → value): the best of the country, of a region, or the maximum.
 * Children without a value or without a best are left out. Largest loss first; equal losses in the order of the tree.
 */
export function pointsLost(tree: IndexTree, code: string, values: Values, best: Values): readonly Loss[] {
	const node = nodesByCode(tree).get(code);
	const losses = (childrenByParent(tree).get(code) ?? []).flatMap((child): Loss[] => {
		const value = values.get(child.code);
		const top = best.get(child.code);
		const worth = node ? worthAbove(node, child) : null;
		if (value === undefined || top === undefined || worth === null) return [];
		return [{ code: child.code, value, best: top, lost: worth * (top - value) }];
	});
	return losses.sort((a, b) => b.lost - a.lost);
}

/** What one point of the child is worth in its parent; null where the parent is no (weighted) sum. */
export function worthAbove({ aggregation }: TreeNode, child: TreeNode): number | null {
	// above its cap a sum no longer follows its parts
	if (aggregation.kind === "sum") return aggregation.atMost === undefined ? 1 : null;
	if (aggregation.kind === "weighted-sum")
		return child.weight === null ? null : aggregation.factor * child.weight;
	return null;
}

function difference(earlier: Values, later: Values, code: string): number | null {
	const [from, to] = [earlier.get(code), later.get(code)];
	return from === undefined || to === undefined ? null : to - from;
}
