import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { QuestionState, QuestionTables } from "../questions/tables.ts";

export interface QuestionView {
	readonly id: string;
	readonly index: string;
	readonly year: number;
	readonly unitId: string;
	readonly concept: string;
	readonly question: string;
	readonly dueOn: Temporal.PlainDate;
	readonly state: QuestionState;
	readonly answer: string | null;
	readonly correction: string | null;
}

export type WhichQuestions =
	| { readonly id: string }
	| { readonly unitId: string }
	| { readonly index: string; readonly year: number; readonly unitId: string; readonly concept: string };

const columns = [
	"id",
	"index_code",
	"year",
	"unit_id",
	"concept",
	"question",
	"due_on",
	"state",
	"answer",
	"correction",
] as const;
type Row = Pick<QuestionTables["indices.public_question"], (typeof columns)[number]>;

const viewOf = (row: Row): QuestionView => ({
	id: row.id,
	index: row.index_code,
	year: row.year,
	unitId: row.unit_id,
	concept: row.concept,
	question: row.question,
	dueOn: Temporal.PlainDate.from(row.due_on),
	state: row.state,
	answer: row.answer,
	correction: row.correction,
});

/** What everyone may see, those without an answer first, the oldest of them on top; the newest 200. */
export async function publicQuestions(db: ReadDb, which: WhichQuestions): Promise<readonly QuestionView[]> {
	let query = reads<QuestionTables>(db).selectFrom("indices.public_question").select(columns);
	if ("id" in which) query = query.where("id", "=", which.id);
	else query = query.where("unit_id", "=", which.unitId);
	if ("index" in which)
		query = query
			.where("index_code", "=", which.index)
			.where("year", "=", which.year)
			.where("concept", "=", which.concept);
	const rows = await query.orderBy("state", "desc").orderBy("due_on").limit(200).execute();
	return rows.map(viewOf);
}

/** What waits for people of these units: to be let through, or to be answered; by the day it is due. */
export async function questionsFor(db: ReadDb, unitIds: readonly string[]): Promise<readonly QuestionView[]> {
	const rows = await reads<QuestionTables>(db)
		.selectFrom("indices.figure_question")
		.select(columns)
		.where("answering_unit_ids", "&&", sql<string[]>`${[...unitIds]}::text[]`)
		.where("state", "in", ["waiting", "shown"])
		.orderBy("due_on")
		.execute();
	return rows.map(viewOf);
}
