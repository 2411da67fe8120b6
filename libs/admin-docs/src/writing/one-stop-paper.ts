import type { WrittenHead } from "./written-head.ts";

/** Who handed a dossier in. */
export interface WrittenApplicant {
	/** "Ông Lê Văn Tư", "Công ty TNHH …" */
	readonly name: string;
	/** how the paper speaks to the applicant; an organisation by its name */
	readonly addressed: "person" | "organisation";
	readonly address: string | null;
	readonly phone: string | null;
	readonly email: string | null;
}

export interface WrittenDossier {
	readonly code: string;
	readonly procedure: string;
	/** "Đất đai" */
	readonly field: string | null;
	/** ISO text */
	readonly receivedOn: string;
	readonly dueOn: string | null;
}

/** What all forms of the one-stop mechanism say. The form in force is chosen by the day of the paper. */
interface OneStopHead extends WrittenHead {
	readonly applicant: WrittenApplicant;
	readonly dossier: WrittenDossier;
	/** "Bộ phận Một cửa xã An Lộc" */
	readonly desk: string;
	readonly contact: { readonly name: string | null; readonly phone: string; readonly email: string | null };
}

/** Form 04: apology with the extension that is asked for, until 30/6/2025 with the new day of the result. */
export interface ApologyPaper extends OneStopHead {
	readonly kind: "apology";
	readonly reason: string;
	/** ISO text: the day on which the result will be there */
	readonly newDay: string;
	/** extension in working days, where it is told */
	readonly extension: number | null;
}

/** Form 01: receipt with the day of the result. */
export interface ReceiptPaper extends OneStopHead {
	readonly kind: "receipt";
	readonly parts: readonly { readonly name: string; readonly copies: number; readonly original: boolean }[];
	/** "30 ngày làm việc" */
	readonly timeLimit: string;
	readonly fee: string | null;
	readonly receivedBy: string | null;
	/** where the result is handed out */
	readonly resultAt: string;
}

/** Form 02: what is to be added to the dossier. */
export interface SupplementPaper extends OneStopHead {
	readonly kind: "supplement";
	readonly parts: readonly string[];
	readonly reason: string;
}

/** Form 03: the dossier is not taken. */
export interface RefusalPaper extends OneStopHead {
	readonly kind: "refusal";
	readonly reason: string;
	/** what the applicant may do instead */
	readonly advice: string | null;
}

/** Form 05: the dossier's handling ends before its result. */
export interface StoppingPaper extends OneStopHead {
	readonly kind: "stopping";
	readonly reason: string;
	readonly legalReason: string | null;
}

export type OneStopPaper = ApologyPaper | ReceiptPaper | SupplementPaper | RefusalPaper | StoppingPaper;
