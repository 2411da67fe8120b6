import type { WrittenHead } from "./written-head.ts";
import type { StatisticsTable, WrittenBody } from "./written-item.ts";

/** Công văn: no name of its kind; "V/v …" stands under the number. */
export interface LetterPaper extends WrittenHead {
	readonly kind: "letter";
	readonly body: WrittenBody;
	/** null: the usual last sentence */
	readonly closing: string | null;
	readonly appendices: readonly StatisticsTable[];
}
