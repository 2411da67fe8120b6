import type { MissingReason } from "@guong/index-math";

/** Reasons that a person may give for a figure that is not there. */
export const missingAnswers = ["withdrawn", "not-published", "not-asked", "too-few", "unknown"] as const;
export type MissingAnswer = (typeof missingAnswers)[number] & MissingReason;

/** What a person should look at in one figure, with what the sentence needs. */
export type CellDoubt =
	| { readonly kind: "not-a-figure" }
	| { readonly kind: "zero-means-missing"; readonly minimum: number }
	| { readonly kind: "blank" }
	| { readonly kind: "out-of-range"; readonly minimum: number | null; readonly maximum: number | null }
	| { readonly kind: "duplicate"; readonly other: string }
	| { readonly kind: "unit-unknown" }
	| { readonly kind: "unit-of-other-system" }
	| { readonly kind: "code-and-name-differ" }
	| { readonly kind: "sum"; readonly computed: number; readonly gap: number }
	| { readonly kind: "jump"; readonly before: number; readonly largest: number }
	| { readonly kind: "interval-level"; readonly printed: number; readonly real: number };
export type DoubtKind = CellDoubt["kind"];

/** About the file or the year as a whole. */
export type EditionDoubt =
	| { readonly kind: "no-figures" }
	| { readonly kind: "year-absent"; readonly years: readonly number[] }
	| { readonly kind: "other-system" }
	| { readonly kind: "units-missing"; readonly unitIds: readonly string[] }
	| { readonly kind: "labels-unread"; readonly labels: readonly string[] }
	| { readonly kind: "label-twice"; readonly concepts: readonly string[] }
	| { readonly kind: "total-unread" }
	| { readonly kind: "sheet-year"; readonly sheet: string; readonly year: number }
	| { readonly kind: "several-years"; readonly years: readonly number[] };

/** What stops a proposal until it is answered; the others are for the one who decides to see. */
const stopping: readonly (DoubtKind | EditionDoubt["kind"])[] = [
	"not-a-figure",
	"zero-means-missing",
	"blank",
	"out-of-range",
	"duplicate",
	"unit-unknown",
	"unit-of-other-system",
	"code-and-name-differ",
	"no-figures",
	"year-absent",
	"other-system",
	"units-missing",
	"label-twice",
];

export const stops = ({ kind }: CellDoubt | EditionDoubt): boolean => stopping.includes(kind);

/** What was answered for a line of the file. */
export interface LineAnswer {
	/** another unit than recognised, or none: the line is not read */
	readonly unit: string | "skip" | null;
	/** why figures of this line that are blank, 0 or no figures are missing */
	readonly reason: MissingAnswer | null;
	readonly note: string | null;
	/** figures out of range were looked up and stand so in the source */
	readonly asPrinted: boolean;
}

export interface Answers {
	readonly lines: Readonly<Record<string, LineAnswer>>;
	/** unit → why the file does not have it */
	readonly units: Readonly<Record<string, { readonly reason: MissingAnswer; readonly note: string | null }>>;
}

export const noAnswers: Answers = { lines: {}, units: {} };
