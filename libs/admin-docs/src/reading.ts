/**
 * What a paper says, as far as it can be read. Every value has the place it was read from and a confidence; what is
 * not in the paper is null or empty, never guessed. A reading is plain data: it survives JSON unchanged.
 */
import type { BodyFound, Found, Place } from "./found.ts";
import type { Baseline, NodeNamed, Target, Task } from "./task.ts";

export type * from "./found.ts";
export type * from "./task.ts";

/** Type abbreviations of Decree 30/2020/NĐ-CP, appendix III; "CV" stands for a letter, which has none. */
export type PaperKind =
	| "KH"
	| "QĐ"
	| "CT"
	| "CTr"
	| "BC"
	| "TB"
	| "TTr"
	| "NQ"
	| "HD"
	| "ĐA"
	| "PA"
	| "CĐ"
	| "CV"
	| "unknown";

/** `15/KH-UBND`, `01/2023/QĐ-UBND`, `12-CTr/TU`, or with the number left blank. */
export interface PaperNumber {
	readonly number: number | null;
	readonly year: number | null;
	/** type and issuer without the number: "KH-UBND", "CTr/TU" */
	readonly symbol: string;
	readonly form: "state" | "party";
	/** canonical spelling; null while the number is blank */
	readonly normalized: string | null;
}

export interface PartialDate {
	/** "2023", "2023-05" or "2023-05-17" */
	readonly date: string;
	readonly precision: "year" | "month" | "day";
}

export interface Period {
	readonly from: string | null;
	/** null: open ("và những năm tiếp theo") */
	readonly to: string | null;
}

export type ReferenceRole = "basis" | "parent-plan" | "related" | "input-report" | "cited-law" | "standard";

/** Another paper that is named. Number, date and issuer together are the key that joins papers. */
export interface PaperReference {
	readonly role: ReferenceRole;
	/** abbreviation of the type: "QĐ", "NĐ", "Luật", "PL", "TCVN" */
	readonly type: string;
	readonly number: PaperNumber | null;
	readonly date: PartialDate | null;
	readonly issuer: BodyFound | null;
	/** what it is about, up to the next separator */
	readonly about: string | null;
}

export type SectionKind =
	| "objectives"
	| "requirements"
	| "targets"
	| "tasks"
	| "organisation"
	| "assignment"
	/** the Front and its members are asked, not ordered */
	| "request"
	| "funds"
	| "assessment"
	| "plain";

export interface Section {
	/** labels from the outermost: "II.2.1.a" */
	readonly path: string;
	readonly label: string;
	readonly depth: number;
	readonly kind: SectionKind;
	readonly title: Found<string>;
	/** of label and title */
	readonly place: Place;
	readonly nodes: readonly NodeNamed[];
	readonly leads: readonly BodyFound[];
	readonly coordinators: readonly BodyFound[];
}

export interface Statement {
	readonly kind: "objective" | "requirement";
	readonly text: string;
	readonly place: Place;
	readonly section: string;
}

export interface Signature {
	/** "TM.", "KT.", "TL.", "TUQ.", "Q." in the order written */
	readonly prefixes: readonly string[];
	/** "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"; null when no such line is there */
	readonly authority: Found<string> | null;
	readonly title: Found<string> | null;
	readonly name: Found<string> | null;
}

export interface AppendixTable {
	/** from 1, in the order of the text */
	readonly table: number;
	readonly title: string | null;
	/** meaning of each column as read from its heading */
	readonly columns: readonly ColumnMeaning[];
	readonly rows: number;
	readonly tasks: number;
}

export type ColumnMeaning =
	| "ordinal"
	| "content"
	| "node"
	| "lead"
	| "coordinators"
	| "deadline"
	| "output"
	| "measure"
	| "target"
	| "baseline"
	| "funds"
	| "unit"
	| "note"
	| "unknown";

export type DoubtCode =
	| "not-a-plan"
	| "number-missing"
	| "date-missing"
	| "date-partial"
	| "date-impossible"
	| "issuer-unsure"
	| "issuer-differs"
	| "sum-differs"
	| "increase-sum-differs"
	| "ranked-of-differs"
	| "structure-count-differs"
	| "body-unknown"
	| "body-not-of-that-day"
	| "lead-missing"
	| "deadline-missing"
	| "output-missing"
	| "number-repeated"
	| "number-skipped"
	| "appendix-absent"
	| "ocr-slip"
	| "spelling-variant"
	| "page-cut"
	| "after-means-within"
	| "deadline-on-rest-day"
	| "deadline-before-issue"
	| "deadline-unclear"
	| "table-unclear"
	| "text-unreadable";

export interface Doubt {
	readonly code: DoubtCode;
	/** must be answered before a plan is made of the reading */
	readonly blocking: boolean;
	readonly place: Place | null;
	/** what the doubt is about, by name: figures, words, the task's id */
	readonly details: Readonly<Record<string, string>>;
	/** what a person may accept instead; null when there is nothing to propose */
	readonly proposal: string | null;
	readonly task: string | null;
}

export interface Reading {
	readonly format: "guong/reading/1";
	readonly text: { readonly characters: number; readonly lines: number };
	readonly kind: Found<PaperKind> | null;
	readonly issuer: BodyFound | null;
	readonly number: Found<PaperNumber> | null;
	readonly place: Found<string> | null;
	readonly date: Found<PartialDate> | null;
	readonly subject: Found<string> | null;
	readonly period: Found<Period> | null;
	/** indices the paper is about, with the year aimed at and the year of the figures it starts from */
	readonly indices: readonly {
		readonly index: string;
		readonly year: number | null;
		readonly baselineYear: number | null;
	}[];
	readonly references: readonly Found<PaperReference>[];
	readonly sections: readonly Section[];
	readonly statements: readonly Statement[];
	readonly baselines: readonly Found<Baseline>[];
	readonly targets: readonly Found<Target>[];
	readonly tasks: readonly Task[];
	readonly appendices: readonly AppendixTable[];
	readonly recipients: readonly Found<string>[];
	readonly signature: Signature;
	readonly doubts: readonly Doubt[];
}
