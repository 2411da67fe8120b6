import type { Label, MissingReason, Quarter, TreeNode } from "@guong/index-math";

/** A node of the tree that holds for a year. */
export interface IndexNode extends TreeNode {
	readonly index: string;
	readonly version: string;
	/** 0 total, 1 dimension, 2 sub-dimension, 3 indicator */
	readonly level: number;
	/** false: nothing is known of that year's structure, and this is the newest one known */
	readonly certain: boolean;
}

/** A rank is never without how many were ranked. */
export interface Rank {
	readonly rank: number;
	readonly of: number;
}

export interface PublishedError {
	readonly standardError: number;
	readonly low: number | null;
	readonly high: number | null;
	/** the level printed beside the interval, and how many standard errors it really spans to each side */
	readonly levelPrinted: number | null;
	readonly multiplier: number | null;
}

/** One figure of one unit in one year, or why there is none. */
export interface ResultView {
	readonly index: string;
	readonly year: number;
	readonly unitId: string;
	readonly concept: string;
	readonly code: string;
	readonly level: number;
	readonly value: number | null;
	/** as the source writes it: for exact arithmetic and for display */
	readonly published: string | null;
	/** summed: added up here from published parts; averaged: by the publisher, over merged units */
	readonly origin: "published" | "summed" | "averaged";
	readonly missing: { readonly reason: MissingReason; readonly note: Label | null } | null;
	readonly error: PublishedError | null;
	/** by the publisher; null where it gives none */
	readonly publishedRank: Rank | null;
	/** by us, among the units that have a value */
	readonly computedRank: (Rank & { readonly tied: number }) | null;
	readonly publishedGroup: Quarter | null;
	readonly computedGroup: Quarter | null;
	readonly sourceId: string;
}

/** How all units of a year lie on one node. */
export interface Spread {
	readonly year: number;
	readonly concept: string;
	/** how many have a value, how many have none */
	readonly units: number;
	readonly absent: number;
	/** simple mean of the units */
	readonly mean: number;
	readonly lowest: number;
	readonly q1: number;
	readonly median: number;
	readonly q3: number;
	readonly highest: number;
	readonly lowestUnitIds: readonly string[];
	readonly highestUnitIds: readonly string[];
}

/** The rank to show: the publisher's where there is one. */
export const shownRank = (result: ResultView): (Rank & { readonly by: "publisher" | "us" }) | null => {
	if (result.publishedRank) return { ...result.publishedRank, by: "publisher" };
	const { computedRank } = result;
	return computedRank ? { rank: computedRank.rank, of: computedRank.of, by: "us" } : null;
};

/** The group to show: the publisher's where it is known. */
export const shownGroup = (
	result: ResultView,
): { readonly group: Quarter; readonly by: "publisher" | "us" } | null => {
	if (result.publishedGroup) return { group: result.publishedGroup, by: "publisher" };
	return result.computedGroup ? { group: result.computedGroup, by: "us" } : null;
};
