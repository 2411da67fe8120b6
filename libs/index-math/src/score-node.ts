import type { Ends, Measured } from "./measured.ts";
import { missing, type Scored, scored } from "./scored.ts";
import type { Aggregation, TreeNode } from "./tree.ts";

type RuleOf<Kind extends Aggregation["kind"]> = Extract<Aggregation, { readonly kind: Kind }>;

/**
 * Points of one node from what was measured on it: all rules that need no children. `ends`: for min-max rules whose range is the
 * year's or all years'.
 *
 * Throws a RangeError where the measurement is of another kind than the rule needs, or the rule lacks what it needs (a maximum, the
 * ends): that is a fault of the tree or of the caller, not of the data.
 */
export function scoreNode(node: TreeNode, measured: Measured, ends?: Ends): Scored {
	if (measured.kind === "missing") return missing(measured.reason);
	if (measured.kind === "not-applicable") {
		const { counts } = measured;
		const points = counts === "full-marks" ? maximumOf(node) : (node.minimum ?? 0);
		return scored(points, { kind: "not-applicable", counts });
	}
	const rule = node.aggregation;
	switch (rule.kind) {
		case "share-of-maximum":
			return ofShare(node, rule, measured);
		case "positive-share":
			if (measured.kind !== "answers") throw wrongKind(node, measured);
			if (measured.valid === 0) return missing("no-cases");
			return scored((maximumOf(node) * measured.positive) / measured.valid);
		case "category-scores":
			return ofCategory(node, rule, measured);
		case "step-table":
			return ofSteps(node, rule, measured);
		case "min-max":
			return ofRange(node, rule, measured, ends);
		default:
			if (measured.kind !== "value") throw wrongKind(node, measured);
			return scored(measured.value);
	}
}

function ofShare(node: TreeNode, rule: RuleOf<"share-of-maximum">, measured: Measured): Scored {
	if (measured.kind !== "share") throw wrongKind(node, measured);
	const maximum = maximumOf(node);
	if (measured.denominator === 0) {
		if (rule.noCases === "missing") return missing("no-cases");
		const points = rule.noCases === "full-marks" ? maximum : 0;
		return scored(points, { kind: "no-cases", counts: rule.noCases });
	}
	const share = measured.numerator / measured.denominator;
	return scored(maximum * Math.min(1, share / (rule.fullFrom ?? 1)));
}

function ofCategory(node: TreeNode, rule: RuleOf<"category-scores">, measured: Measured): Scored {
	if (measured.kind !== "category") throw wrongKind(node, measured);
	const share = Object.hasOwn(rule.shares, measured.category) ? rule.shares[measured.category] : undefined;
	return share === undefined ? missing("unknown") : scored(maximumOf(node) * share);
}

function ofSteps(node: TreeNode, rule: RuleOf<"step-table">, measured: Measured): Scored {
	if (measured.kind !== "value") throw wrongKind(node, measured);
	const step = rule.steps.findLast(({ from }) => measured.value >= from);
	return scored(step ? step.points : rule.otherwise);
}

function ofRange(node: TreeNode, rule: RuleOf<"min-max">, measured: Measured, ends?: Ends): Scored {
	if (measured.kind !== "value") throw wrongKind(node, measured);
	const range = rule.range.kind === "fixed" ? rule.range : ends;
	if (!range)
		throw new RangeError(`${node.code}: the ends of its range (${rule.range.kind}) were not handed in.`);
	// all units equal: there is no scale, and 0 would be a judgement
	if (range.highest === range.lowest) return missing("no-range");
	const along = (measured.value - range.lowest) / (range.highest - range.lowest);
	const turned = node.direction === "lower-is-better" ? 1 - along : along;
	const place = rule.beyond === "clip" ? Math.min(1, Math.max(0, turned)) : turned;
	return scored(rule.floor + (rule.ceiling - rule.floor) * place);
}

function maximumOf(node: TreeNode): number {
	if (node.maximum === null) throw new RangeError(`${node.code}: its rule needs a maximum.`);
	return node.maximum;
}

const wrongKind = (node: TreeNode, measured: Measured): RangeError =>
	new RangeError(`${node.code}: ${node.aggregation.kind} cannot be scored from a ${measured.kind}.`);
