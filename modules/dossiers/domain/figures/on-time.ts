import type { Tally } from "./tally-counts.ts";

/** Some of some. Of none there is no share: neither 0 % nor 100 %. */
export interface Share {
	readonly met: number;
	readonly of: number;
}

export interface ByDates {
	/** against the date on the receipt */
	readonly first: Share;
	/** against the date that held, moved by a letter or not */
	readonly current: Share;
}

export interface OnTime {
	/** (A) of those settled in the span: what offices publish */
	readonly ofSettled: ByDates;
	/** (B) of those whose date fell in the span, those not settled yet among them */
	readonly ofDue: ByDates;
	/** settled with no date, in neither */
	readonly withoutDate: number;
	/** their date fell in the span and they are not settled: (A) knows nothing of them */
	readonly stillOpen: number;
	/** settled in the span after the date on the receipt, by the date it was moved to */
	readonly savedByLetter: number;
}

/** Two honest ways to count the same thing, to be shown side by side. The span must be over: a date of today is not missed yet. */
export function onTimeOf(counts: Tally): OnTime {
	const dated = counts.settled - counts.settledWithoutDate;
	return {
		ofSettled: {
			first: { met: counts.settledByFirst, of: dated },
			current: { met: counts.settledByCurrent, of: dated },
		},
		ofDue: {
			first: { met: counts.dueFirstMet, of: counts.dueFirst },
			current: { met: counts.dueCurrentMet, of: counts.dueCurrent },
		},
		withoutDate: counts.settledWithoutDate,
		stillOpen: counts.dueCurrentOpen,
		savedByLetter: Math.max(0, counts.settledByCurrent - counts.settledByFirst),
	};
}

/** Why the two ways differ, where they do. */
export type WhyDifferent = "same" | "open-ones" | "other-dossiers" | "one-has-none";

export function whyDifferent({ ofSettled, ofDue, stillOpen }: OnTime): WhyDifferent {
	const [a, b] = [ofSettled.current, ofDue.current];
	if (a.of === 0 || b.of === 0) return a.of === b.of ? "same" : "one-has-none";
	if (stillOpen > 0) return "open-ones";
	return a.met * b.of === b.met * a.of ? "same" : "other-dossiers";
}

export const smallestShown = 5;

/** Rows of fewer dossiers than this could tell of one person: they are added up without their names. */
export function poolSmall<Row>(
	rows: readonly Row[],
	sizeOf: (row: Row) => number,
): { readonly shown: readonly Row[]; readonly pooled: readonly Row[] } {
	return {
		shown: rows.filter((row) => sizeOf(row) >= smallestShown),
		pooled: rows.filter((row) => sizeOf(row) < smallestShown),
	};
}
