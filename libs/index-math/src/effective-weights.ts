import type { IndexTree, TreeNode } from "./tree.ts";
import { childrenByParent } from "./walk-tree.ts";

/**
 * What share of the total each node carries: the product of its shares within each parent on the way up; the total has 1. A node
 * without a weight counts as much as one of weight 1. Children of a plain sum share by their maxima where all are known, since
 * points are what they add.
 */
export function effectiveWeights(tree: IndexTree): ReadonlyMap<string, number> {
	const children = childrenByParent(tree);
	const weights = new Map<string, number>();
	const walk = (parent: TreeNode | null, carried: number) => {
		const below = children.get(parent?.code ?? null) ?? [];
		const parts = below.map((child) => partOf(parent, child, below));
		const whole = parts.reduce((sum, part) => sum + part, 0);
		for (const [index, child] of below.entries()) {
			if (weights.has(child.code)) throw new RangeError(`${child.code} stands twice in the tree.`);
			const weight = whole > 0 ? (carried * (parts[index] as number)) / whole : 0;
			weights.set(child.code, weight);
			walk(child, weight);
		}
	};
	walk(null, 1);
	return weights;
}

function partOf(parent: TreeNode | null, child: TreeNode, siblings: readonly TreeNode[]): number {
	const byMaximum = parent?.aggregation.kind === "sum" && siblings.every((each) => each.maximum !== null);
	return byMaximum ? (child.maximum ?? 0) : (child.weight ?? 1);
}
