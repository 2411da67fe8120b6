import type { Interval } from "../estimate/intervals.ts";

/** When a share may be shown: the limits of NCHS, Vital and Health Statistics Series 2 No. 175 (2017), as data. */
export interface PublicationRule {
	readonly fewestAnswers: number;
	/** an interval as wide as this or wider is not shown */
	readonly widest: number;
	/** one as narrow as this is shown whatever its relative width */
	readonly narrowest: number;
	/** between them: width over share at most */
	readonly widestRelative: number;
	/** fewer degrees of freedom are flagged */
	readonly fewestDf: number;
}

/** Parker et al., National Center for Health Statistics Data Presentation Standards for Proportions, Series 2 No. 175 (2017). */
export const nchsRule: PublicationRule = {
	fewestAnswers: 30,
	widest: 0.3,
	narrowest: 0.05,
	widestRelative: 1.3,
	fewestDf: 8,
};

/** Why a figure is flagged or held back. */
export type PublicationReason =
	| "few-answers"
	| "wide-interval"
	| "wide-for-its-share"
	| "no-interval"
	| "few-degrees-of-freedom";

/** The decision; `reasons` is empty where a figure may be shown. */
export interface Publication {
	readonly decision: "show" | "flag" | "suppress";
	readonly reasons: readonly PublicationReason[];
}

/** Whether a share may be published, may be with a flag, or may not. The interval is Korn and Graubard's at 95 %. */
export function publicationOfShare(
	share: number | null,
	interval: Interval | null,
	answers: number,
	df: number,
	rule: PublicationRule = nchsRule,
): Publication {
	const against: PublicationReason[] = [];
	if (answers < rule.fewestAnswers) against.push("few-answers");
	if (share === null || interval === null) against.push("no-interval");
	else against.push(...widthReasons(share, interval.upper - interval.lower, rule));
	if (against.length > 0) return { decision: "suppress", reasons: against };
	return df < rule.fewestDf
		? { decision: "flag", reasons: ["few-degrees-of-freedom"] }
		: { decision: "show", reasons: [] };
}

function widthReasons(share: number, width: number, rule: PublicationRule): PublicationReason[] {
	if (width >= rule.widest) return ["wide-interval"];
	// A share and what is left of 1 are the same news: the smaller one decides.
	const relative = width / Math.min(share, 1 - share);
	return width > rule.narrowest && relative > rule.widestRelative ? ["wide-for-its-share"] : [];
}

/** For means and totals: too few answers or a standard error too large for the estimate. */
export function publicationOfMean(
	estimate: number | null,
	standardError: number | null,
	answers: number,
	df: number,
	rule: { readonly fewestAnswers: number; readonly largestCv: number; readonly fewestDf: number } = meanRule,
): Publication {
	const against: PublicationReason[] = [];
	if (answers < rule.fewestAnswers) against.push("few-answers");
	if (estimate === null || standardError === null) against.push("no-interval");
	else if (standardError > rule.largestCv * Math.abs(estimate)) against.push("wide-interval");
	if (against.length > 0) return { decision: "suppress", reasons: against };
	return df < rule.fewestDf
		? { decision: "flag", reasons: ["few-degrees-of-freedom"] }
		: { decision: "show", reasons: [] };
}

/** Our own judgement, to be replaced by a survey's own: a coefficient of variation above 30 % says too little. */
export const meanRule = { fewestAnswers: 30, largestCv: 0.3, fewestDf: 8 } as const;
