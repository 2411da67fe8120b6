import type { CitedPaper } from "./cited-paper.ts";

/** What all papers have around their content (Decree 30/2020/NĐ-CP art. 8). Words are Vietnamese, in plain sentence case. */
export interface WrittenHead {
	readonly issuer: PaperIssuer;
	readonly symbol: PaperSymbol;
	/** null until the records clerk gives it */
	readonly number: number | null;
	/** "An Lộc" */
	readonly place: string;
	/** ISO text as far as it is known: "2026-03-05", "2026-03", "2026"; null: nothing yet */
	readonly day: string | null;
	/** without the kind's name: "Nâng cao Chỉ số PAPI năm 2026" */
	readonly subject: string;
	/** after "Kính gửi"; empty for papers to nobody in particular */
	readonly addressees: readonly string[];
	readonly bases: readonly LegalBasis[];
	readonly recipients: PaperRecipients;
	readonly signature: PaperSignature;
}

export interface PaperIssuer {
	/** "Ủy ban nhân dân xã An Lộc", "Phòng Văn hóa - Xã hội" */
	readonly name: string;
	/** the body directly above, with its place: "Ủy ban nhân dân xã An Lộc"; null where none is written */
	readonly parent: string | null;
}

export interface PaperSymbol {
	/** "UBND", "SNV", "TU" */
	readonly issuer: string;
	/** drafting unit or field of work, "VX"; letters have one as a rule */
	readonly field: string | null;
	/** "100/KH-UBND" or "12-CTr/TU" */
	readonly form: "state" | "party";
}

export interface LegalBasis {
	/** "Căn cứ" or "Thực hiện" */
	readonly opens: "on-the-basis-of" | "carrying-out";
	readonly paper: CitedPaper;
}

export interface PaperRecipients {
	/** one a line, without dash and mark: "Sở Nội vụ (để báo cáo)" */
	readonly to: readonly string[];
	/** unit that keeps a copy beside the records room: "VHXH" in "Lưu: VT, VHXH." */
	readonly keptBy: string | null;
	readonly drafter?: { readonly initials: string; readonly copies: number };
}

export interface PaperSignature {
	/** TM. Ủy ban nhân dân / KT. Chủ tịch, in the order written; empty when the head of a one-head agency signs */
	readonly authority: readonly SignatureLine[];
	/** of the person who signs: "Phó Chủ tịch"; null when the last line says it ("Q. Chủ tịch") */
	readonly title: string | null;
	/** null until it is known who signs */
	readonly name: string | null;
}

/** Decree 30/2020/NĐ-CP art. 13: on behalf of, acting, for, by order of, by authorisation of. */
export interface SignatureLine {
	readonly form: "TM." | "Q." | "KT." | "TL." | "TUQ.";
	readonly of: string;
}
