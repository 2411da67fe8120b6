import type { AnswerState } from "./missing.ts";

/** What a column may hold. Everything else in it is a fault. */
export interface ColumnRule {
	readonly kind: "number" | "category";
	readonly min?: number;
	readonly max?: number;
	/** The words that stand for a missing answer, such as "-8" for "dont-know". The empty cell is "". */
	readonly missing?: Readonly<Record<string, AnswerState>>;
	/** For categories: the codes allowed and their labels, in the order wanted. Absent: whatever occurs. */
	readonly labels?: Readonly<Record<string, string>>;
}

/** Rules by column name. A column without a rule is numbers if all its cells are, else categories. */
export type Codebook = Readonly<Record<string, ColumnRule>>;

/** Without other word an empty cell was not asked. */
export const emptyIsNotAsked: Readonly<Record<string, AnswerState>> = { "": "not-asked" };
