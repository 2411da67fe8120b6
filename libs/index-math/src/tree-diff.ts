import type { Comparability, IndexTree, TreeNode, Verdict } from "./tree.ts";
import { nodesByCode } from "./walk-tree.ts";

/** What became of one thing from one version to another. Values are those before and after; parents are told by concept. */
export type NodeChange =
	| { readonly kind: "added" | "removed" }
	| { readonly kind: "moved"; readonly before: string | null; readonly after: string | null }
	| { readonly kind: "renumbered"; readonly before: string; readonly after: string }
	| { readonly kind: "reweighted"; readonly before: number | null; readonly after: number | null }
	| {
			readonly kind: "rescaled";
			readonly bound: "minimum" | "maximum";
			readonly before: number | null;
			readonly after: number | null;
	  }
	| { readonly kind: "relabelled" | "turned-round" | "rule-changed" | "missing-rule-changed" };

/**
 * Why a verdict: entered: the comparability table says so; only-in-one: nothing to compare with; measured-otherwise: direction, bounds or rule changed;
 * parts-changed: something below was added, removed, moved, reweighted or measured otherwise; same: nothing that matters changed.
 */
export type DiffReason = "entered" | "only-in-one" | "measured-otherwise" | "parts-changed" | "same";

/** One thing in both versions, what changed, and whether it may be compared. */
export interface ConceptDiff {
	readonly concept: string;
	readonly before: TreeNode | null;
	readonly after: TreeNode | null;
	/** empty: the same in both */
	readonly changes: readonly NodeChange[];
	/** from the table, or inferred from the structure; null where the thing stands in one version only */
	readonly verdict: Verdict | null;
	readonly reason: DiffReason;
	/** the entry of the table, with its words and source */
	readonly entry: Comparability | null;
}

/**
 * Two versions side by side, joined on `concept`, since codes change their meaning: first what stands in the later tree, in its order, then what is gone.
 *
 * A verdict is the table's where it has an entry between just these versions. Otherwise it is inferred and at most "rebased": that a thing must not be
 * compared at all is for the publisher, or an analyst with a reason, to enter. A new wording alone changes nothing, so whoever changes the meaning of a node
 * gives it a new concept. RangeError where a concept stands twice in a tree (`faultsOfTree` tells).
 */
export function diffTrees(
	earlier: IndexTree,
	later: IndexTree,
	table: readonly Comparability[] = [],
): readonly ConceptDiff[] {
	const [old, now] = [sideOf(earlier), sideOf(later)];
	const entries = new Map(
		table
			.filter((each) => each.fromVersion === earlier.version && each.toVersion === later.version)
			.map((each) => [each.concept, each]),
	);
	const changed = new Set<string>();
	const concepts = new Set([...now.nodes.keys(), ...old.nodes.keys()]);
	const changes = new Map([...concepts].map((concept) => [concept, changesOf(concept, old, now)]));
	for (const [concept, found] of changes)
		if (found.some(mattersAbove)) markAbove(concept, [old, now], changed);
	return [...concepts].map((concept) => {
		const [before, after] = [old.nodes.get(concept) ?? null, now.nodes.get(concept) ?? null];
		const own = changes.get(concept) ?? [];
		const entry = entries.get(concept) ?? null;
		return { concept, before, after, changes: own, entry, ...judged(own, changed.has(concept), entry) };
	});
}

interface Side {
	readonly nodes: ReadonlyMap<string, TreeNode>;
	/** concept of the node above; null for the total */
	readonly above: (node: TreeNode) => string | null;
}

function sideOf(tree: IndexTree): Side {
	const byCode = nodesByCode(tree);
	const nodes = new Map<string, TreeNode>();
	for (const node of tree.nodes) {
		if (nodes.has(node.concept))
			throw new RangeError(`${node.concept} stands twice in version ${tree.version}.`);
		nodes.set(node.concept, node);
	}
	return {
		nodes,
		above: ({ parent }) => (parent === null ? null : (byCode.get(parent)?.concept ?? null)),
	};
}

function changesOf(concept: string, old: Side, now: Side): readonly NodeChange[] {
	const [before, after] = [old.nodes.get(concept), now.nodes.get(concept)];
	if (!before || !after) return [{ kind: before ? "removed" : "added" }];
	const changes: NodeChange[] = [];
	const [from, to] = [old.above(before), now.above(after)];
	if (from !== to) changes.push({ kind: "moved", before: from, after: to });
	if (before.code !== after.code)
		changes.push({ kind: "renumbered", before: before.code, after: after.code });
	if (before.weight !== after.weight)
		changes.push({ kind: "reweighted", before: before.weight, after: after.weight });
	for (const bound of ["minimum", "maximum"] as const)
		if (before[bound] !== after[bound])
			changes.push({ kind: "rescaled", bound, before: before[bound], after: after[bound] });
	if (before.direction !== after.direction) changes.push({ kind: "turned-round" });
	if (!same(before.aggregation, after.aggregation)) changes.push({ kind: "rule-changed" });
	if (!same(before.whenMissing, after.whenMissing)) changes.push({ kind: "missing-rule-changed" });
	if (before.label.vi !== after.label.vi || before.label.en !== after.label.en)
		changes.push({ kind: "relabelled" });
	return changes;
}

/** Rules are data: equal where they hold the same values, in whatever order they name them. */
function same(a: unknown, b: unknown): boolean {
	return JSON.stringify(a, sortedKeys) === JSON.stringify(b, sortedKeys);
}

function sortedKeys(_: string, value: unknown): unknown {
	return value && typeof value === "object" && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
		: value;
}

const measuredOtherwise = ({ kind }: NodeChange): boolean =>
	kind === "rescaled" ||
	kind === "turned-round" ||
	kind === "rule-changed" ||
	kind === "missing-rule-changed";
const mattersAbove = (change: NodeChange): boolean =>
	measuredOtherwise(change) || ["added", "removed", "moved", "reweighted"].includes(change.kind);

function markAbove(concept: string, sides: readonly Side[], changed: Set<string>): void {
	for (const { nodes, above } of sides) {
		const passed = new Set<string>();
		let node = nodes.get(concept);
		while (node && !passed.has(node.concept)) {
			passed.add(node.concept);
			const upper = above(node);
			if (upper === null) break;
			changed.add(upper);
			node = nodes.get(upper);
		}
	}
}

function judged(
	changes: readonly NodeChange[],
	partsChanged: boolean,
	entry: Comparability | null,
): { readonly verdict: Verdict | null; readonly reason: DiffReason } {
	if (changes.some(({ kind }) => kind === "added" || kind === "removed"))
		return { verdict: null, reason: "only-in-one" };
	if (entry) return { verdict: entry.verdict, reason: "entered" };
	if (changes.some(measuredOtherwise)) return { verdict: "rebased", reason: "measured-otherwise" };
	return partsChanged
		? { verdict: "rebased", reason: "parts-changed" }
		: { verdict: "comparable", reason: "same" };
}
