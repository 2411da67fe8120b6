/**
 * What a paper says, as far as it can be read. Every value has the place it was read from and a confidence; what is
 * not in the paper is null or empty, never guessed. A reading is plain data: it survives JSON unchanged.
 */

/** Start and end (exclusive) in Unicode code points of the normalised text (`normaliseText`). */
export type Span = readonly [start: number, end: number];

export interface Place {
	/** more than one when a page break or a line break runs through the value */
	readonly fragments: readonly Span[];
	/** lines of the text, from 1 */
	readonly lines: readonly [first: number, last: number];
	/** set when the value stands in a table; all counted from 1 */
	readonly cell: {
		readonly table: number;
		readonly row: number;
		readonly column: number;
	} | null;
}

/** From 0 to 1: 1 is written out in the expected place, below 0.7 a person should look. */
export type Confidence = number;

export interface Found<Value> {
	readonly value: Value;
	/** as written, emphasis marks and line breaks taken out */
	readonly raw: string;
	readonly place: Place;
	readonly confidence: Confidence;
}

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

export type Level = "centre" | "province" | "district" | "commune" | "village" | "any";

/** A body as a paper names it. */
export interface NamedBody {
	/** written out in full, in the wording of its day */
	readonly name: string;
	/** stable within papers: "so-noi-vu", "phong-tu-phap-huyen", "ubnd-xa" */
	readonly key: string;
	/** code in the catalogue of body kinds as of the paper's date; null when the catalogue has none */
	readonly code: string | null;
	readonly level: Level;
	/** many bodies under one name ("các sở, ngành tỉnh") */
	readonly group: boolean;
	/** name of the unit it belongs to, when the paper says it */
	readonly locality: string | null;
}

export type BodyFound = Found<NamedBody>;

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
	readonly nodes: readonly NodeNamed[];
	readonly leads: readonly BodyFound[];
	readonly coordinators: readonly BodyFound[];
}

/** A place in an index. */
export interface NodeNamed {
	/** "PAPI", "PAR", "SIPAS", "PCI", "DTI" */
	readonly index: string;
	/** "D1", "2.2", "TOTAL"; PAPI as of 2021-2024 */
	readonly node: string;
	/** named in the task itself, or in a heading above it or the paper's subject */
	readonly basis: "explicit" | "section";
}

export interface Target {
	readonly node: NodeNamed | null;
	/** what is to be reached, in the paper's words */
	readonly what: string;
	readonly comparison: "at-least" | "at-most" | "equal" | "in-group" | "improve" | "more-than";
	readonly value: number | null;
	/** "điểm", "%", "hạng" … */
	readonly unit: string | null;
	readonly year: number | null;
	readonly increase: number | null;
	/** said by the paper */
	readonly baseline: number | null;
	/** value less increase, when the paper does not say the baseline */
	readonly baselineImplied: number | null;
	readonly baselineYear: number | null;
	/** "trung bình cao", "khá" */
	readonly group: string | null;
}

/** What the paper says of an earlier result. */
export interface Baseline {
	readonly index: string;
	readonly node: string;
	readonly kind: "score" | "change" | "rank" | "rank-change" | "rank-in-region";
	readonly year: number | null;
	readonly value: number;
	/** number of units ranked, where said */
	readonly of: number | null;
}

export type DeadlineAnchor =
	| "plan_issued"
	| "paper_received"
	| "paper_effective"
	| `${string}_published`
	| "event_named";

export type Deadline =
	| {
			readonly kind: "date";
			/** last day on which it is still in time; null with `why` when the paper does not settle it */
			readonly iso: string | null;
			readonly why: string | null;
			/** "trước ngày" leaves the named day out, "chậm nhất ngày" does not */
			readonly inclusive: boolean;
	  }
	| {
			readonly kind: "relative";
			readonly anchor: DeadlineAnchor;
			readonly days: number;
			readonly unit: "day" | "working-day" | "week" | "month";
			/** the day named by the event, when the paper itself settles it */
			readonly iso: string | null;
			readonly why: string | null;
			/** "sau 15 ngày" is written for "within 15 days" */
			readonly literal: "within" | "after";
	  }
	| {
			readonly kind: "conditional";
			/** "dossier_overdue", "request_made", "event_occurs" … */
			readonly trigger: string;
			readonly iso: null;
			readonly why: string;
	  };

export type Every =
	| "week"
	| "month"
	| "quarter"
	| "half_year"
	| "nine_months"
	| "year"
	| "day"
	| "unspecified";

export type Recurrence =
	| { readonly kind: "continuous" }
	| { readonly kind: "periodic"; readonly every: readonly Every[] };

export interface Output {
	/** "plan", "report", "decision", "apology_letter" … or "named" for anything else that the paper names */
	readonly kind: string;
	readonly to: NamedBody | null;
	readonly via: NamedBody | null;
}

/** A measure by which the task is told done. */
export interface Measure {
	readonly what: string;
	readonly comparison: Target["comparison"] | "maintain" | "none-occurs" | "increase" | "reduce";
	readonly value: number | null;
	readonly unit: string | null;
}

export interface Task {
	/** "T1", "T2" … in the order of the text */
	readonly id: string;
	readonly text: string;
	readonly place: Place;
	readonly confidence: Confidence;
	/** path of the section it stands in; "PL1" and so on for an appendix table */
	readonly section: string;
	/** number of the paragraph or row that it was cut from */
	readonly paragraph: number;
	/** a lead-in that stands over its bullets */
	readonly umbrella: boolean;
	/** asked of a body that the issuer cannot order */
	readonly request: boolean;
	readonly leads: readonly BodyFound[];
	readonly leadBasis: "explicit" | "section_heading" | "table" | "not_stated";
	/** where no lead is stated: a proposal for a person to decide, never a reading */
	readonly leadsProposed: readonly NamedBody[];
	readonly coordinators: readonly BodyFound[];
	readonly deadline: Found<Deadline> | null;
	readonly recurrence: Found<Recurrence> | null;
	readonly output: Found<Output> | null;
	readonly measures: readonly Found<Measure>[];
	readonly funds: Found<string> | null;
	readonly nodes: readonly NodeNamed[];
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
