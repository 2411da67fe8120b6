import { type PaperKind, paperKinds } from "./plan.ts";

/** One series for each kind of paper, or one for all of them, as the body rules (Nghị định 30/2020/NĐ-CP, điều 15). */
export const allKinds = "*";
export const seriesKinds = [allKinds, ...paperKinds] as const;
export type SeriesKind = (typeof seriesKinds)[number];

interface SeriesSpan {
	readonly kind: string;
	readonly year: number;
	readonly first: number;
	readonly next: number;
	readonly closed: unknown;
}

interface Entry {
	readonly paperKind: PaperKind;
	readonly year: number;
}

const counts = (series: SeriesSpan, { paperKind, year }: Entry): boolean =>
	series.year === year && (series.kind === paperKind || series.kind === allKinds);

/** The series from which a paper takes its number: that of its kind before the one for all kinds. */
export function seriesFor<Series extends SeriesSpan>(
	all: readonly Series[],
	entry: Entry,
): Series | undefined {
	const open = all.filter((series) => series.closed === null && counts(series, entry));
	return open.find(({ kind }) => kind !== allKinds) ?? open[0];
}

/** A number that a series gave, cancelled or not, or will give: it cannot be entered by hand. */
export const belongsToSeries = (all: readonly SeriesSpan[], entry: Entry, number: number): boolean =>
	all.some(
		(series) =>
			counts(series, entry) && number >= series.first && (series.closed === null || number < series.next),
	);

/** "KH-UBND", "KH-SNV"; a letter has no kind: "UBND". */
export function proposedSymbol(paperKind: PaperKind, abbreviation: string | null): string {
	const issuer = abbreviation?.split(" ")[0] ?? "";
	if (paperKind === "CV" || issuer === "") return issuer;
	return `${paperKind}-${issuer}`;
}
