import { worthAbove } from "./change.ts";
import type { IndexTree } from "./tree.ts";
import { childrenByParent } from "./walk-tree.ts";

type Values = ReadonlyMap<string, number>;

/** What one thing did to the change of the whole above it; the three add up to its effect. */
export interface EffectOf {
	readonly concept: string;
	/** its own points moved: change × mean of what a point was worth before and after */
	readonly fromScore: number;
	/** a point of it became worth more or less: change in worth × mean of its points */
	readonly fromWorth: number;
	/** it came in (what it adds now) or went out (less what it added) */
	readonly fromStructure: number;
}

/** A change between two versions taken apart; effects, offset and remainder add up to it. In points of the whole. */
export interface ChangeAcross {
	readonly concept: string;
	/** later minus earlier, as published */
	readonly change: number;
	/** in the order of the later tree, then what is gone */
	readonly effects: readonly EffectOf[];
	/** the constant of the rule became another one */
	readonly fromOffset: number;
	/** `change` minus all of the above: rounding of published figures, or a published sum that does not close */
	readonly remainder: number;
}

/**
 * Takes a change apart where weights or parts changed between the two years: worth × points, so Δ(w x) = w̄ Δx + x̄ Δw exactly, with means of before and after
 * (neither year is the base, and there and back give the same with the sign turned). Parts that stand in one tree only are structure.
 *
 * It is arithmetic, not a comparison: where the two versions must not be compared (`comparabilityOf`), only fromStructure and fromWorth may be told,
 * as what the publisher changed. `earlierValues` and `laterValues`: code of their own tree → points.
 *
 * Null where the concept is not in both trees as a (weighted) sum with children, or it or a child lacks a value.
 * Source: Bennet, Journal of the Royal Statistical Society 83 (1920).
 */
export function changeAcross(
	earlier: IndexTree,
	later: IndexTree,
	concept: string,
	earlierValues: Values,
	laterValues: Values,
): ChangeAcross | null {
	const [from, to] = [partsOf(earlier, concept, earlierValues), partsOf(later, concept, laterValues)];
	if (!from || !to) return null;
	const concepts = new Set([...to.parts.keys(), ...from.parts.keys()]);
	const effects = [...concepts].map((each) => effectOf(each, from.parts.get(each), to.parts.get(each)));
	const change = to.value - from.value;
	const fromOffset = to.offset - from.offset;
	const explained = effects.reduce(
		(sum, { fromScore, fromWorth, fromStructure }) => sum + fromScore + fromWorth + fromStructure,
		fromOffset,
	);
	return { concept, change, effects, fromOffset, remainder: change - explained };
}

interface PartValue {
	readonly worth: number;
	readonly points: number;
}

interface Whole {
	readonly value: number;
	readonly offset: number;
	readonly parts: ReadonlyMap<string, PartValue>;
}

function effectOf(concept: string, from: PartValue | undefined, to: PartValue | undefined): EffectOf {
	if (!from || !to) {
		const fromStructure = (to ? to.worth * to.points : 0) - (from ? from.worth * from.points : 0);
		return { concept, fromScore: 0, fromWorth: 0, fromStructure };
	}
	return {
		concept,
		fromScore: ((from.worth + to.worth) / 2) * (to.points - from.points),
		fromWorth: ((from.points + to.points) / 2) * (to.worth - from.worth),
		fromStructure: 0,
	};
}

function partsOf(tree: IndexTree, concept: string, values: Values): Whole | null {
	const node = tree.nodes.find((each) => each.concept === concept);
	const children = node && childrenByParent(tree).get(node.code);
	const value = node && values.get(node.code);
	if (!node || !children || value === undefined) return null;
	const parts = new Map<string, PartValue>();
	for (const child of children) {
		const [points, worth] = [values.get(child.code), worthAbove(node, child)];
		if (points === undefined || worth === null) return null;
		parts.set(child.concept, { points, worth });
	}
	return {
		value,
		offset: node.aggregation.kind === "weighted-sum" ? node.aggregation.offset : 0,
		parts,
	};
}
