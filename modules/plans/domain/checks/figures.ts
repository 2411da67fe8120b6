import { compareExact, type Exact, exact, sumOf, textOf } from "../exact.ts";
import type { StoredTarget } from "../plan.ts";
import { type CheckedPlan, type Knowledge, type KnownNode, nodeKey, resultKey } from "./checked-plan.ts";
import { type Finding, type FindingPlace, finding } from "./finding.ts";

const placeOf = ({ id, position, label }: StoredTarget): FindingPlace => ({
	of: "target",
	id,
	position,
	label,
});

/** The figures of the targets against each other, against what was published, and against the scale. None is repaired. */
export const figureFindings = (plan: CheckedPlan, known: Knowledge): readonly Finding[] => [
	...plan.targets.flatMap((target) => [
		...ownArithmetic(target),
		...baselineFindings(target, known),
		...scaleFindings(target, known),
	]),
	...doubles(plan.targets),
	...sums(plan.targets, known),
];

function ownArithmetic(target: StoredTarget): Finding[] {
	const { baseline, increase, value, atLeast } = target;
	const place = placeOf(target);
	const found: Finding[] = [];
	if (baseline !== null && increase !== null && value !== null) {
		const sum = sumOf([exact(baseline), exact(increase)]);
		if (compareExact(sum, exact(value)) !== 0)
			found.push(
				finding("value-is-not-baseline-plus-increase", place, {
					baseline,
					increase,
					value,
					sum: textOf(sum),
				}),
			);
	}
	if (baseline !== null && value !== null && atLeast && compareExact(exact(value), exact(baseline)) < 0)
		found.push(finding("target-below-baseline", place, { baseline, value }));
	return found;
}

function baselineFindings(target: StoredTarget, { published }: Knowledge): Finding[] {
	const { node, baseline, baselineYear: year } = target;
	if (node === null || baseline === null || year === null) return [];
	const result = published.get(resultKey(node, year));
	if (result === undefined || agrees(baseline, result)) return [];
	return [
		finding("baseline-is-not-published", placeOf(target), {
			index: node.index,
			year,
			baseline,
			published: result,
		}),
	];
}

/** Printed with fewer decimals than published, it is right when it is the published figure rounded. */
function agrees(printed: string, published: string): boolean {
	const ours = exact(printed);
	const theirs = exact(published);
	if (ours.decimals >= theirs.decimals) return compareExact(ours, theirs) === 0;
	const scale = 10n ** BigInt(theirs.decimals - ours.decimals);
	const half = theirs.units < 0n ? -scale / 2n : scale / 2n;
	return (theirs.units + half) / scale === ours.units;
}

function scaleFindings(target: StoredTarget, { nodes }: Knowledge): Finding[] {
	const { value } = target;
	const node = nodeOf(target, nodes);
	if (!node || value === null) return [];
	const { minimum, maximum } = node;
	const beyond =
		(maximum !== null && Number(value) > maximum) || (minimum !== null && Number(value) < minimum);
	if (!beyond) return [];
	return [
		finding("target-out-of-scale", placeOf(target), {
			value,
			...(minimum === null ? {} : { minimum }),
			...(maximum === null ? {} : { maximum }),
		}),
	];
}

function doubles(targets: readonly StoredTarget[]): Finding[] {
	const seen = new Map<string, StoredTarget>();
	return targets.flatMap((target) => {
		if (target.node === null) return [];
		// a value and a group may well stand for one node
		const key = `${resultKey(target.node, target.year)}/${target.inGroup === null}`;
		const first = seen.get(key);
		if (!first) seen.set(key, target);
		return first ? [finding("target-twice", placeOf(target), { first: first.position })] : [];
	});
}

/** Where a node is set together with every node right below it, the parts must add to the whole: of values and of increases. */
function sums(targets: readonly StoredTarget[], { nodes }: Knowledge): Finding[] {
	return targets.flatMap((whole) => {
		const node = nodeOf(whole, nodes);
		if (!node?.adds) return [];
		const below = [...nodes.values()].filter(
			(each) => each.index === node.index && each.parent === node.concept,
		);
		const parts = below.map((each) => targets.find((target) => isOf(target, each, whole.year)));
		if (parts.length === 0 || parts.some((part) => part === undefined)) return [];
		const all = parts as readonly StoredTarget[];
		return [
			...compareSum("sum-differs", whole, "value", all),
			...compareSum("sum-of-increases-differs", whole, "increase", all),
		];
	});
}

const nodeOf = ({ node }: StoredTarget, nodes: Knowledge["nodes"]): KnownNode | undefined =>
	node === null ? undefined : nodes.get(nodeKey(node));

const isOf = (target: StoredTarget, node: KnownNode, year: number) =>
	target.year === year && target.node !== null && nodeKey(target.node) === nodeKey(node);

function compareSum(
	code: "sum-differs" | "sum-of-increases-differs",
	whole: StoredTarget,
	field: "value" | "increase",
	parts: readonly StoredTarget[],
): Finding[] {
	const stated = whole[field];
	const figures = parts.map((part) => part[field]);
	// a sum of some is not the sum
	if (stated === null || figures.some((figure) => figure === null)) return [];
	const sum: Exact = sumOf((figures as readonly string[]).map(exact));
	if (compareExact(sum, exact(stated)) === 0) return [];
	return [finding(code, placeOf(whole), { stated, sum: textOf(sum), parts: parts.length })];
}
