import type { IndicesTables } from "../tables.ts";

export type QuestionState = "waiting" | "shown" | "refused" | "answered";

interface PublicQuestionRow {
	id: string;
	index_code: string;
	year: number;
	unit_id: string;
	concept: string;
	question: string;
	asked_at: string;
	due_on: string;
	state: QuestionState;
	answer: string | null;
	correction: string | null;
	answered_at: string | null;
}

/** Instants as the driver gives them; days as `yyyy-mm-dd`. */
export interface QuestionTables extends IndicesTables {
	"indices.public_question": PublicQuestionRow;
	"indices.figure_question": PublicQuestionRow & {
		answering_unit_ids: string[];
		receipt_digest: Buffer;
		judged_by: string | null;
		judged_at: string | null;
		refusal: string | null;
		answered_by: string | null;
	};
}
