import type { IndexTree, TreeNode } from "./tree.ts";
import { childrenByParent } from "./walk-tree.ts";

/** A tree as a matrix: score of a node = constant + Σ coefficient × value of a leaf. */
export interface TreeMatrix {
	/** codes of leaves, one a column */
	readonly leaves: readonly string[];
	/** codes of nodes, one a row, in the order of the tree, leaves included */
	readonly names: readonly string[];
	/** rows of as many numbers as there are leaves */
	readonly coefficients: readonly (readonly number[])[];
	/** one a row */
	readonly constants: readonly number[];
}

/**
 * The linear map from leaves to every node: hand `names` and `coefficients` to the survey library (`meanTable`, `linearMap`) and each score gets its standard
 * error in the same pass over the answers; errors do not need the constants, values do.
 *
 * Linear are: sum, weighted sum, arithmetic mean, min-max between fixed ends that keeps what lies beyond, and a given leaf. Clipping counts as linear with
 * `clipped: "ignore"`, which holds as long as no value reaches an end. RangeError for every other rule, naming the node: its error needs derivatives at the values
 * found, not a matrix. Missing children are for the caller: the map is that of a complete unit.
 */
export function treeMatrix(
	tree: IndexTree,
	{ clipped }: { readonly clipped: "ignore" | "refuse" } = { clipped: "refuse" },
): TreeMatrix {
	const children = childrenByParent(tree);
	const leaves = tree.nodes.filter(({ code }) => !children.has(code)).map(({ code }) => code);
	const place = new Map(leaves.map((code, at) => [code, at]));
	const rows = new Map<string, Row>();
	for (const node of tree.nodes.toReversed()) {
		const below = children.get(node.code);
		rows.set(
			node.code,
			below
				? ofChildren(node, below, rows, leaves.length)
				: ofLeaf(node, place.get(node.code) ?? 0, leaves.length, clipped),
		);
	}
	const names = tree.nodes.map(({ code }) => code);
	return {
		leaves,
		names,
		coefficients: names.map((code) => rows.get(code)?.coefficients ?? []),
		constants: names.map((code) => rows.get(code)?.constant ?? 0),
	};
}

interface Row {
	readonly coefficients: readonly number[];
	readonly constant: number;
}

function ofLeaf(node: TreeNode, place: number, leaves: number, clipped: "ignore" | "refuse"): Row {
	const { aggregation: rule, direction } = node;
	const row = (slope: number, constant: number): Row => ({
		coefficients: Array.from({ length: leaves }, (_, at) => (at === place ? slope : 0)),
		constant,
	});
	if (rule.kind === "given") return row(1, 0);
	if (rule.kind !== "min-max" || rule.range.kind !== "fixed") throw notLinear(node);
	if (rule.beyond === "clip" && clipped === "refuse") throw notLinear(node);
	const slope = (rule.ceiling - rule.floor) / (rule.range.highest - rule.range.lowest);
	return direction === "lower-is-better"
		? row(-slope, rule.floor + slope * rule.range.highest)
		: row(slope, rule.floor - slope * rule.range.lowest);
}

function ofChildren(
	node: TreeNode,
	below: readonly TreeNode[],
	rows: ReadonlyMap<string, Row>,
	leaves: number,
): Row {
	const worths = below.map((child) => worthIn(node, child, below));
	const coefficients = new Array<number>(leaves).fill(0);
	let constant = node.aggregation.kind === "weighted-sum" ? node.aggregation.offset : 0;
	for (const [at, child] of below.entries()) {
		const own = rows.get(child.code);
		if (!own) throw new RangeError(`${node.code}: parents stand before their children.`);
		const worth = worths[at] as number;
		constant += worth * own.constant;
		for (const [leaf, coefficient] of own.coefficients.entries())
			coefficients[leaf] = (coefficients[leaf] as number) + worth * coefficient;
	}
	return { coefficients, constant };
}

function worthIn(node: TreeNode, child: TreeNode, below: readonly TreeNode[]): number {
	const rule = node.aggregation;
	if (rule.kind === "sum" && rule.atMost === undefined) return 1;
	if (rule.kind === "weighted-sum" && child.weight !== null) return rule.factor * child.weight;
	if (rule.kind === "mean" && (rule.mean === "arithmetic" || isOne(rule.mean)))
		return (child.weight ?? 1) / below.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
	throw notLinear(node);
}

const isOne = (mean: unknown): boolean =>
	typeof mean === "object" && mean !== null && "power" in mean && mean.power === 1;
const notLinear = ({ code, aggregation }: TreeNode): RangeError =>
	new RangeError(`${code}: ${aggregation.kind} is not linear as it stands.`);
