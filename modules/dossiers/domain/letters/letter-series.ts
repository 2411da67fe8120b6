import type { OneStopForm } from "@guong/admin-docs";

/** A series of apology letters alone. Others count them among their letters, or among all papers (Decree 30/2020/NĐ-CP art. 15). */
export const ownKind = "PXL";
const kindsOf = (form: Pick<OneStopForm, "symbol">): readonly string[] =>
	form.symbol === null ? [ownKind, "CV", "*"] : [ownKind, "*"];

interface Span {
	readonly kind: string;
	readonly year: number;
	readonly first: number;
	readonly next: number;
	readonly closed: unknown;
}

/** The open series from which a letter takes its number: the narrowest; undefined: it is entered from the register. */
export const seriesForLetter = <Series extends Span>(
	all: readonly Series[],
	form: Pick<OneStopForm, "symbol">,
	year: number,
): Series | undefined =>
	kindsOf(form)
		.map((kind) => all.find((each) => each.closed === null && each.year === year && each.kind === kind))
		.find((each) => each !== undefined);

/** A number that a series gave, cancelled or not, or is about to give: nobody enters it by hand. */
export const belongsToSeries = (
	all: readonly Span[],
	form: Pick<OneStopForm, "symbol">,
	entry: { readonly year: number; readonly number: number },
): boolean =>
	all.some(
		(each) =>
			each.year === entry.year &&
			kindsOf(form).includes(each.kind) &&
			entry.number >= each.first &&
			(each.closed === null || entry.number < each.next),
	);

/** "PXL" by the form until 30/6/2025, the issuer's sign since: "UBND". */
export const proposedSymbol = (form: Pick<OneStopForm, "symbol">, abbreviation: string | null): string =>
	form.symbol ?? abbreviation?.split(" ")[0] ?? "";

/** "12/UBND"; below ten with a nought (Decree 30/2020/NĐ-CP). */
export const referenceOf = ({
	number,
	symbol,
}: {
	readonly number: number | null;
	readonly symbol: string | null;
}): string | null =>
	number === null || symbol === null ? null : `${number.toString().padStart(2, "0")}/${symbol}`;
