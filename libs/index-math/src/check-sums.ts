import type { IndexTree } from "./tree.ts";
import { childrenByParent } from "./walk-tree.ts";

/** A published parent beside the sum of its published children. Both are shown; neither is repaired. */
export interface SumCheck {
	readonly code: string;
	readonly published: number;
	/** full precision */
	readonly computed: number;
	/** published minus computed */
	readonly gap: number;
	readonly agrees: boolean;
}

/**
 * Every node that adds up its children (aggregation `sum` or `weighted-sum`) and is published together with all of them.
 *
 * `values`: code → points. `tolerance`: in points, or by the number of children: see `roundingTolerance`. Nodes with a
 * missing child are not checked, since a sum of
 * some is not the sum. Returns them in the order of the tree.
 */
export function checkSums(
	tree: IndexTree,
	values: ReadonlyMap<string, number>,
	tolerance: number | ((children: number) => number),
): readonly SumCheck[] {
	const children = childrenByParent(tree);
	return tree.nodes.flatMap((node) => {
		const published = values.get(node.code);
		const below = children.get(node.code) ?? [];
		const { aggregation } = node;
		if (published === undefined || below.length === 0) return [];
		if (aggregation.kind !== "sum" && aggregation.kind !== "weighted-sum") return [];
		const { factor, offset } = aggregation.kind === "sum" ? { factor: 1, offset: 0 } : aggregation;
		const allowed = typeof tolerance === "number" ? tolerance : tolerance(below.length);
		let sum = 0;
		for (const child of below) {
			const value = values.get(child.code);
			if (value === undefined) return [];
			sum += value * (aggregation.kind === "sum" ? 1 : (child.weight ?? 0));
		}
		const whole = offset + factor * sum;
		const cap = aggregation.kind === "sum" ? aggregation.atMost : undefined;
		const computed = cap === undefined ? whole : Math.min(cap, whole);
		const gap = published - computed;
		return [{ code: node.code, published, computed, gap, agrees: Math.abs(gap) <= allowed }];
	});
}

/**
 * How far a published sum may lie from the sum of its published parts when each was rounded by itself: half a unit of the last
 * decimal for every part and for the sum. Weights below 1 make it less; what is printed in floats adds about 1e-12.
 */
export const roundingTolerance =
	(decimals: number) =>
	(children: number): number =>
		((children + 1) / 2) * 10 ** -decimals + 1e-9;
