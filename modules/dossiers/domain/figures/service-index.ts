import { aggregateTree, type IndexTree, type Measured, type Scored, type TreeNode } from "@guong/index-math";
import type { CatalogueCounts, Count } from "../catalogue/catalogue-count.ts";
import type { Tally } from "./tally-counts.ts";

/** What is known here of a place in a span. */
export interface IndexFacts {
	readonly counts: Tally;
	/** procedures that had a fee to pay in the span, and of these those for which somebody paid online */
	readonly paying: { readonly withFee: number; readonly paidOnline: number };
	/** of the procedures that the unit's desk receives */
	readonly catalogue: Pick<
		CatalogueCounts,
		"announcedOnTime" | "publicOnTime" | "fullContent" | "onlineWhole" | "onlinePart" | "onlinePayment"
	>;
	/** null: too few answers to publish */
	readonly ratings: { readonly satisfied: number; readonly answered: number } | null;
	readonly commune: boolean;
}

const unknown: Measured = { kind: "missing", reason: "unknown" };

/** A share of what is known; of nothing known it is missing, and of nothing at all it is a share of nothing. */
function shareKnown(numerator: number, known: number, all: number): Measured {
	if (all > 0 && known === 0) return unknown;
	return { kind: "share", numerator, denominator: known };
}

/** Numerators and denominators of the components; what Gương does not hold is missing and never 0. */
export function measuredOf(
	{ counts, paying, catalogue, ratings, commune }: IndexFacts,
	exempt: { readonly counts: "full-marks" | "no-marks"; readonly codes: readonly string[] },
): ReadonlyMap<string, Measured> {
	const known = (numerator: number, denominator: number): Measured =>
		denominator === 0 ? unknown : { kind: "share", numerator, denominator };
	const of = ({ numerator, denominator }: Count) => known(numerator, denominator);
	const measured = new Map<string, Measured>([
		["PUBLISH_ON_TIME", of(catalogue.announcedOnTime)],
		["PUBLIC_UPDATE_ON_TIME", of(catalogue.publicOnTime)],
		["PUBLIC_CONTENT_FULL", of(catalogue.fullContent)],
		["DOSSIER_SYNC", shareKnown(counts.synchronised, counts.synchronisedKnown, counts.received)],
		["ON_TIME", { kind: "share", numerator: counts.settledByCurrent, denominator: counts.received }],
		["ONLINE_PROVISION_A", of(catalogue.onlinePart)],
		["ONLINE_PROVISION_B", of(catalogue.onlineWhole)],
		["ONLINE_PROVISION_C", shareKnown(counts.receivedOnline, counts.channelKnown, counts.received)],
		[
			"ONLINE_PAYMENT_A",
			shareKnown(counts.paidOnline, counts.feeKnown === 0 ? 0 : counts.feeDue, counts.received),
		],
		["ONLINE_PAYMENT_B", of(catalogue.onlinePayment)],
		["ONLINE_PAYMENT_C", known(paying.paidOnline, paying.withFee)],
		["DOSSIER_RECEIVING_SATISFACTION", ratings ? known(ratings.satisfied, ratings.answered) : unknown],
		[
			"ORIGINAL_RESULT_AVAILABLE",
			shareKnown(counts.electronicResult, counts.electronicKnown, counts.settled),
		],
		["SO_HOA_GIAY_TO_GIAI_QUYET", shareKnown(counts.digitised, counts.digitisedKnown, counts.received)],
	]);
	if (commune)
		for (const code of exempt.codes) measured.set(code, { kind: "not-applicable", counts: exempt.counts });
	return measured;
}

export interface IndexRow {
	readonly node: TreeNode;
	readonly depth: number;
	readonly measured: Measured | null;
	readonly score: Scored;
	/** points of the maximum that are not reached; null where the score is missing */
	readonly lost: number | null;
}

export interface IndexResult {
	/** in the order of the tree, each below its parent; nothing below what does not apply */
	readonly rows: readonly IndexRow[];
	/** points of the parts that are known, of how many points; the rest of 100 is not known */
	readonly known: { readonly points: number; readonly of: number };
}

/** The index as far as it can be computed, with what is known, what is lost and what is missing. */
export function serviceIndexOf(tree: IndexTree, measured: ReadonlyMap<string, Measured>): IndexResult {
	const scores = aggregateTree(tree, measured);
	const childrenOf = (code: string) => tree.nodes.filter(({ parent }) => parent === code);
	const scoreOf = (code: string): Scored =>
		scores.get(code) ?? { kind: "missing", reason: "unknown", because: [] };
	const rows: IndexRow[] = [];
	const walk = (node: TreeNode, depth: number): void => {
		const score = scoreOf(node.code);
		const own = measured.get(node.code) ?? null;
		const lost = score.kind === "value" ? (node.maximum ?? 0) - score.value : null;
		rows.push({ node, depth, measured: own, score, lost });
		if (own?.kind !== "not-applicable") for (const child of childrenOf(node.code)) walk(child, depth + 1);
	};
	const knownOf = (node: TreeNode): { readonly points: number; readonly of: number } => {
		const score = scoreOf(node.code);
		if (score.kind === "value") return { points: score.value, of: node.maximum ?? 0 };
		const parts = childrenOf(node.code).map(knownOf);
		const most = node.maximum ?? 0;
		return {
			points: Math.min(
				most,
				parts.reduce((sum, part) => sum + part.points, 0),
			),
			of: Math.min(
				most,
				parts.reduce((sum, part) => sum + part.of, 0),
			),
		};
	};
	const roots = tree.nodes.filter(({ parent }) => parent === null);
	for (const root of roots) walk(root, 0);
	const [root] = roots;
	return { rows, known: root ? knownOf(root) : { points: 0, of: 0 } };
}
