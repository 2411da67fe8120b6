import { aggregateTree, type TreeScores } from "./aggregate-tree.ts";
import type { Ends, Measured } from "./measured.ts";
import type { Scored } from "./scored.ts";
import type { Aggregation, IndexTree, Mean, TreeNode } from "./tree.ts";
import { childrenByParent, nodesByCode } from "./walk-tree.ts";

/** What one child brought to its parent. */
export interface Term {
	readonly code: string;
	readonly score: Scored;
	/** as the tree says; null where the parent does not weigh */
	readonly weight: number | null;
}

/** How one score came about. */
export interface Explanation {
	readonly code: string;
	readonly concept: string;
	readonly rule: Aggregation;
	readonly score: Scored;
	/** what it was scored from; null where it was put together from its children */
	readonly measured: Measured | null;
	/** ends of its range, where the tree leaves them open */
	readonly ends: Ends | null;
	/** empty where it was measured itself */
	readonly terms: readonly Term[];
	/**
	 * the arithmetic with its numbers, as an expression of JavaScript that gives the score to the last bit; null where there is no score, or none was
	 * computed (a value taken as it is)
	 */
	readonly calculation: string | null;
	/** the same for each child that took part, down to what was measured */
	readonly below: readonly Explanation[];
}

/**
 * How the score of a node came about, down to what was measured. Scores everything again as `aggregateTree` does, with the same arguments and errors;
 * RangeError for a code that is not in the tree.
 */
export function explainNode(
	tree: IndexTree,
	code: string,
	measured: ReadonlyMap<string, Measured>,
	ends: ReadonlyMap<string, Ends> = new Map(),
): Explanation {
	const node = nodesByCode(tree).get(code);
	if (!node) throw new RangeError(`${code} is not in the tree.`);
	const scores = aggregateTree(tree, measured, ends);
	return explained({ measured, ends, scores, children: childrenByParent(tree) }, node);
}

interface Known {
	readonly measured: ReadonlyMap<string, Measured>;
	readonly ends: ReadonlyMap<string, Ends>;
	readonly scores: TreeScores;
	readonly children: ReadonlyMap<string | null, readonly TreeNode[]>;
}

function explained(known: Known, node: TreeNode): Explanation {
	const own = known.measured.get(node.code) ?? null;
	const ends = known.ends.get(node.code) ?? null;
	const score = known.scores.get(node.code) as Scored;
	const children = own ? [] : (known.children.get(node.code) ?? []);
	const head = { code: node.code, concept: node.concept, rule: node.aggregation, score };
	const terms = children.map((child): Term => {
		return { code: child.code, score: known.scores.get(child.code) as Scored, weight: child.weight };
	});
	const calculation =
		score.kind === "missing" ? null : own ? ofMeasured(node, own, ends) : ofTerms(node, terms, children);
	const below = children.map((child) => explained(known, child));
	return { ...head, measured: own, ends, terms, calculation, below };
}

/** The expressions follow `scoreNode` step by step, so that they round alike. */
function ofMeasured(node: TreeNode, own: Measured, ends: Ends | null): string | null {
	const rule = node.aggregation;
	const maximum = text(node.maximum ?? 0);
	if (own.kind === "share" && rule.kind === "share-of-maximum") {
		if (own.denominator === 0) return null;
		const share = `${text(own.numerator)} / ${text(own.denominator)}`;
		return `${maximum} * Math.min(1, (${share}) / ${text(rule.fullFrom ?? 1)})`;
	}
	if (own.kind === "answers") return `(${maximum} * ${text(own.positive)}) / ${text(own.valid)}`;
	if (own.kind === "category" && rule.kind === "category-scores")
		return `${maximum} * ${text(rule.shares[own.category] ?? 0)}`;
	if (own.kind !== "value" || rule.kind !== "min-max") return null;
	const range = rule.range.kind === "fixed" ? rule.range : ends;
	if (!range) return null;
	const [low, high] = [text(range.lowest), text(range.highest)];
	const along = `(${text(own.value)} - ${low}) / (${high} - ${low})`;
	const turned = node.direction === "lower-is-better" ? `1 - ${along}` : along;
	const place = rule.beyond === "clip" ? `Math.min(1, Math.max(0, ${turned}))` : `(${turned})`;
	return `${text(rule.floor)} + (${text(rule.ceiling)} - ${text(rule.floor)}) * ${place}`;
}

/** The expressions follow `aggregateTree`: present children stand for all. */
function ofTerms(node: TreeNode, terms: readonly Term[], children: readonly TreeNode[]): string | null {
	const rule = node.aggregation;
	const there = terms.flatMap(({ code, score, weight }, at) =>
		score.kind === "value"
			? [{ code, value: text(score.value), weight, maximum: children[at]?.maximum ?? 0 }]
			: [],
	);
	const all = there.length === terms.length;
	const sum = (parts: readonly string[]) => `(${parts.join(" + ")})`;
	if (rule.kind === "sum") {
		const earned = sum(there.map(({ value }) => value));
		const ofAll = sum(children.map(({ maximum }) => text(maximum ?? 0)));
		const whole = all ? earned : `${earned} * (${ofAll} / ${sum(there.map(({ maximum }) => text(maximum)))})`;
		return rule.atMost === undefined ? whole : `Math.min(${text(rule.atMost)}, ${whole})`;
	}
	const weighted = sum(there.map(({ value, weight }) => `${text(weight ?? 1)} * ${value}`));
	const own = sum(there.map(({ weight }) => text(weight ?? 1)));
	if (rule.kind === "weighted-sum") {
		const ofAll = sum(children.map(({ weight }) => text(weight ?? 0)));
		const whole = all ? weighted : `(${weighted} * ${ofAll}) / ${own}`;
		return `${text(rule.offset)} + ${text(rule.factor)} * ${all ? whole : `(${whole})`}`;
	}
	if (rule.kind !== "mean") return null;
	return ofMean(rule.mean, there, own);
}

/** As `weightedMean`: every weight over their sum first. */
function ofMean(
	mean: Mean,
	there: readonly { readonly value: string; readonly weight: number | null }[],
	weights: string,
): string {
	const over = (of: (value: string) => string) =>
		`(${there.map(({ value, weight }) => `(${text(weight ?? 1)} / ${weights}) * ${of(value)}`).join(" + ")})`;
	if (mean === "arithmetic") return over((value) => value);
	const power = mean === "geometric" ? 0 : mean === "harmonic" ? -1 : mean.power;
	if (power === 0) return `Math.exp(${over((value) => `Math.log(${value})`)})`;
	return `${over((value) => `${value} ** ${text(power)}`)} ** (1 / ${text(power)})`;
}

/** A number as JavaScript writes it back unchanged; below 0 in brackets. */
const text = (x: number): string => (x < 0 ? `(${x})` : String(x));
