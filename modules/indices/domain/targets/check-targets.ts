import {
	type BaseRate,
	baseRate,
	type Comparability,
	comparableYears,
	type IndexTree,
	type SmallestChange,
	smallestChange,
	type TreeNode,
	type YearValue,
} from "@guong/index-math";

/** A figure of one unit and node in one year; `text` as published. */
export interface YearFigure extends YearValue {
	readonly concept: string;
	readonly text: string;
}

/** What targets are held against. Everything is handed in; nothing is asked. */
export interface TargetGround {
	readonly trees: readonly IndexTree[];
	readonly comparability: readonly Comparability[];
	/** totals and components of all units in all years */
	readonly figures: readonly YearFigure[];
	/** year → day on which it was published; null: not known */
	readonly publishedOn: ReadonlyMap<number, string | null>;
}

export interface TargetQuestion {
	readonly unit: string;
	/** the year that the increases count from */
	readonly baselineYear: number;
	/** code → decimal text with a point */
	readonly wishes: ReadonlyMap<string, string>;
	/** units to compare with, by rule */
	readonly peers: readonly string[];
	/** an assumption that somebody made and that is shown; null: no error is known, so none is used */
	readonly assumedError: number | null;
	/** the day on which the target is or was set: only what was published then counts */
	readonly asOf: string;
}

export interface Holder {
	readonly unit: string;
	readonly value: number;
}

/** How often a unit that began at a similar level rose as much. */
export interface LineRate {
	/** counted from a similar level */
	readonly near: BaseRate;
	/** from any level */
	readonly any: BaseRate;
	/** points to either side that count as similar */
	readonly within: number;
}

export interface TargetLine {
	readonly node: TreeNode;
	readonly baseline: YearFigure | null;
	readonly wish: string | null;
	/** millionths of a point, so that sums are exact; null where baseline or wish is missing */
	readonly increase: number | null;
	/** above what the scale allows */
	readonly beyondScale: boolean;
	/** of the baseline year, all units */
	readonly best: Holder | null;
	readonly bestOfPeers: Holder | null;
	/** null where nothing is asked for or nothing may be compared */
	readonly rate: LineRate | null;
	/** null without an assumption */
	readonly smallest: SmallestChange | null;
}

export interface TargetCheck {
	readonly total: TargetLine;
	readonly components: readonly TargetLine[];
	/** total wished less the sum of the components wished, millionths; null unless all of them are there */
	readonly gap: number | null;
	/** sum of the components wished, millionths; null unless all are there */
	readonly sum: number | null;
}

/** 95 per cent, two-sided, and a power of 80 per cent: quantiles of the standard normal distribution. */
const quantiles = { certainty: 1.959964, power: 0.841621 };
/** share of the spread of a node that counts as a similar level: 1 point of a total of PAPI, 0.25 of a dimension */
const similar = { total: 1, component: 0.25 };

export const millionths = (text: string): number => Math.round(Number(text) * 1e6);

const sorted = new WeakMap<TargetGround, ReadonlyMap<string, readonly YearFigure[]>>();

/** The figures of one concept; sorted once, since thousands of figures are asked for node by node. */
function figuresOf(ground: TargetGround, concept: string): readonly YearFigure[] {
	const known = sorted.get(ground) ?? byConcept(ground.figures);
	sorted.set(ground, known);
	return known.get(concept) ?? [];
}

function byConcept(figures: readonly YearFigure[]): ReadonlyMap<string, readonly YearFigure[]> {
	const groups = new Map<string, YearFigure[]>();
	for (const figure of figures) {
		const group = groups.get(figure.concept);
		if (group) group.push(figure);
		else groups.set(figure.concept, [figure]);
	}
	return groups;
}

/** Holds each target against ceiling, best, history and noise, and the parts against the whole. Null: the year has no tree or no total. */
export function checkTargets(ground: TargetGround, question: TargetQuestion): TargetCheck | null {
	const tree = ground.trees.find(
		({ from, to }) => question.baselineYear >= from && question.baselineYear <= (to ?? question.baselineYear),
	);
	const root = tree?.nodes.find((node) => node.parent === null);
	if (!tree || !root) return null;
	const children = tree.nodes.filter((node) => node.parent === root.code);
	const total = lineOf(ground, question, tree, root);
	const components = children.map((node) => lineOf(ground, question, tree, node));
	const sum =
		root.aggregation.kind === "sum" && components.length > 0 && components.every(({ wish }) => wish !== null)
			? components.reduce((so, { wish }) => so + millionths(wish as string), 0)
			: null;
	const gap = sum === null || total.wish === null ? null : millionths(total.wish) - sum;
	return { total, components, gap, sum };
}

function lineOf(ground: TargetGround, question: TargetQuestion, tree: IndexTree, node: TreeNode): TargetLine {
	const { unit, baselineYear, assumedError } = question;
	const ofNode = figuresOf(ground, node.concept);
	const ofYear = ofNode.filter(({ year }) => year === baselineYear);
	const baseline = ofYear.find((each) => each.unit === unit) ?? null;
	const wish = question.wishes.get(node.code) ?? null;
	const increase = baseline && wish !== null ? millionths(wish) - millionths(baseline.text) : null;
	const better = node.direction === "higher-is-better" ? 1 : -1;
	const peers = new Set(question.peers);
	return {
		node,
		baseline,
		wish,
		increase,
		beyondScale: wish !== null && isBeyond(node, Number(wish)),
		best: bestOf(ofYear, better),
		bestOfPeers: bestOf(
			ofYear.filter((each) => peers.has(each.unit)),
			better,
		),
		rate:
			baseline && increase !== null && increase * better > 0
				? rateOf(ground, question, tree, node, { baseline, rise: (increase * better) / 1e6, ofNode })
				: null,
		smallest:
			assumedError === null
				? null
				: smallestChange({ ...errorsOf(tree, node, assumedError), covariance: 0 }, quantiles),
	};
}

const isBeyond = ({ maximum, minimum }: TreeNode, wish: number): boolean =>
	(maximum !== null && wish > maximum + 1e-9) || (minimum !== null && wish < minimum - 1e-9);

function bestOf(figures: readonly YearFigure[], better: 1 | -1): Holder | null {
	let best: YearFigure | null = null;
	for (const each of figures) if (best === null || better * (each.value - best.value) > 0) best = each;
	return best && { unit: best.unit, value: best.value };
}

/**
 * The assumption is made for the total. For a component it is spread evenly over components taken as independent: e / √k. That too is an
 * assumption, and the page says so.
 */
function errorsOf(tree: IndexTree, node: TreeNode, ofTotal: number) {
	const parts = tree.nodes.filter(({ parent }) => parent === node.parent).length;
	const error = node.parent === null ? ofTotal : ofTotal / Math.sqrt(Math.max(parts, 1));
	return { earlierError: error, laterError: error };
}

interface Asked {
	readonly baseline: YearFigure;
	readonly rise: number;
	readonly ofNode: readonly YearFigure[];
}

function rateOf(
	ground: TargetGround,
	question: TargetQuestion,
	tree: IndexTree,
	node: TreeNode,
	{ baseline, rise, ofNode }: Asked,
): LineRate | null {
	const years = [...new Set(ofNode.map(({ year }) => year))];
	const { allowed } = comparableYears(versionsAlike(ground, node), ground.comparability, node.concept, years);
	if (allowed.length === 0) return null;
	const turn = node.direction === "higher-is-better" ? 1 : -1;
	const turned = ofNode.map((each) => ({ ...each, value: turn * each.value }));
	const within = (node.parent === null ? similar.total : similar.component) * scaleOf(tree, node);
	const asked = { rise, asOf: question.asOf, publishedOn: ground.publishedOn };
	const level = { around: turn * baseline.value, within };
	return {
		near: baseRate(turned, allowed, { ...asked, level }),
		any: baseRate(turned, allowed, asked),
		within,
	};
}

/** Another scale, another rise: only versions in which this concept has the same bounds. */
export const versionsAlike = ({ trees }: TargetGround, node: TreeNode): readonly IndexTree[] =>
	trees.filter(({ nodes }) => {
		const same = nodes.find(({ concept }) => concept === node.concept);
		return same && same.maximum === node.maximum && same.minimum === node.minimum;
	});

/** One-year changes towards better of all units that began at a similar level, in points. */
export function changesNear(
	ground: TargetGround,
	question: TargetQuestion,
	{ node, baseline }: Pick<TargetLine, "node" | "baseline">,
): readonly number[] {
	const tree = ground.trees.find(({ nodes }) => nodes.includes(node));
	if (!tree || !baseline) return [];
	const ofNode = figuresOf(ground, node.concept);
	const rate = rateOf(ground, question, tree, node, { baseline, rise: -Infinity, ofNode });
	return rate ? rate.near.asPublished.rises.map(({ change }) => change) : [];
}

/** What is similar is set for PAPI (80 and 10 points); another index counts in its own scale. */
function scaleOf(tree: IndexTree, node: TreeNode): number {
	const usual = node.parent === null ? 80 : 10;
	if (tree.index === "PAPI" || node.maximum === null) return 1;
	return node.maximum / usual;
}
