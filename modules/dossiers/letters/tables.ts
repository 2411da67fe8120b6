import type { Generated } from "kysely";
import type { ReasonCode } from "../domain/letters/reasons.ts";
import type { SendingChannel, SendingState } from "../domain/letters/sending.ts";
import type { LetterState } from "../domain/letters/steps.ts";

/** What the room of letters keeps; moments as UTC text, days as `yyyy-mm-dd`. */
export interface LetterTables {
	"dossiers.apology_letter": {
		id: string;
		dossier_id: string;
		body_id: string;
		unit_id: string;
		desk_body_id: string | null;
		state: LetterState;
		version: Generated<number>;
		old_due_at: string;
		new_due_on: string;
		new_due_at: string | null;
		extension_days: number;
		reason_code: ReasonCode;
		reason: string;
		contact_name: string | null;
		contact_phone: string;
		contact_email: string | null;
		signer_name: string | null;
		signer_post: string | null;
		signed_how: "digital" | "paper" | null;
		signed_file_id: string | null;
		signed_by: string | null;
		signed_at: string | null;
		number: number | null;
		symbol: string | null;
		issued_on: string | null;
		year: Generated<number | null>;
		late: boolean | null;
		issued_by: string | null;
		issued_at: string | null;
		withdrawn_reason: string | null;
		withdrawn_by: string | null;
		withdrawn_at: string | null;
		drafted_by: string;
		drafted_at: string;
		illustrative: boolean;
	};
	"dossiers.letter_sending": {
		id: string;
		letter_id: string;
		channel: SendingChannel;
		to_masked: string | null;
		state: SendingState;
		at: string;
		by_person_id: string | null;
		note: string | null;
		mail_id: string | null;
		to_number: string | null;
		text: string | null;
		attempts: Generated<number>;
		ended_at: string | null;
		error: string | null;
	};
	"dossiers.late_explanation": {
		id: string;
		dossier_id: string;
		body_id: string;
		unit_id: string;
		superior_body_id: string;
		missed_at: string;
		asked_at: string;
		asked_on: string;
		working_days: number;
		due_on: string;
		answer: string | null;
		answered_by: string | null;
		answered_at: string | null;
		answered_on: string | null;
		verdict: "noted" | "not-enough" | "withdrawn" | null;
		verdict_reason: string | null;
		judged_by: string | null;
		judged_at: string | null;
	};
	"dossiers.letter_warning": {
		id: string;
		person_id: string;
		dossier_id: string;
		kind: WarningKind;
		day: string;
		made_at: string;
	};
}

export type WarningKind =
	| "date-near"
	| "date-passed"
	| "explanation-near"
	| "explanation-passed"
	| "to-judge";
