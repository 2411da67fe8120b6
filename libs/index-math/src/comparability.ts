import type { Comparability, IndexTree, Verdict } from "./tree.ts";

/** May two years be compared in one concept, and what stands between them. */
export interface Comparison {
	readonly verdict: Verdict;
	/** the entries that stand between the two years and are not plain "comparable" */
	readonly because: readonly Comparability[];
	/** version pairs about which nothing is entered: then the verdict is not-comparable */
	readonly undecided: readonly { readonly fromVersion: string; readonly toVersion: string }[];
}

const severity: Readonly<Record<Verdict, number>> = { comparable: 0, rebased: 1, "not-comparable": 2 };

/** The version in force in a year, or null. */
export const treeOfYear = (trees: readonly IndexTree[], year: number): IndexTree | null =>
	trees.find((tree) => tree.from <= year && (tree.to === null || year <= tree.to)) ?? null;

/**
 * Whether a concept may be compared between two years: within a version yes; across versions the worst of the steps
 * between them. A step that nobody has judged counts as not comparable. Null where a year has no version or the
 * concept is not in it.
 */
export function comparabilityOf(
	trees: readonly IndexTree[],
	table: readonly Comparability[],
	concept: string,
	yearA: number,
	yearB: number,
): Comparison | null {
	const [from, to] = yearA <= yearB ? [yearA, yearB] : [yearB, yearA];
	const sorted = [...trees].sort((a, b) => a.from - b.from);
	const [first, last] = [treeOfYear(sorted, from), treeOfYear(sorted, to)];
	if (!first || !last || !has(first, concept) || !has(last, concept)) return null;
	const between = sorted.slice(sorted.indexOf(first), sorted.indexOf(last) + 1);
	const because: Comparability[] = [];
	const undecided: { fromVersion: string; toVersion: string }[] = [];
	let verdict: Verdict = "comparable";
	for (const [index, tree] of between.slice(1).entries()) {
		const step = { fromVersion: (between[index] as IndexTree).version, toVersion: tree.version };
		const entry = table.find(
			(each) =>
				each.concept === concept &&
				each.fromVersion === step.fromVersion &&
				each.toVersion === step.toVersion,
		);
		if (!entry) undecided.push(step);
		else if (entry.verdict !== "comparable") because.push(entry);
		const found = entry?.verdict ?? "not-comparable";
		if (severity[found] > severity[verdict]) verdict = found;
	}
	return { verdict, because, undecided };
}

const has = (tree: IndexTree, concept: string): boolean =>
	tree.nodes.some((node) => node.concept === concept);
