import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { QuestionTables } from "../questions/tables.ts";

type Row = QuestionTables["indices.figure_question"];
export type NewQuestion = Pick<
	Row,
	| "id"
	| "index_code"
	| "year"
	| "unit_id"
	| "concept"
	| "answering_unit_ids"
	| "question"
	| "receipt_digest"
	| "asked_at"
	| "due_on"
>;

export async function addQuestion(trx: WriteTransaction, row: NewQuestion): Promise<void> {
	await writes<QuestionTables>(trx)
		.insertInto("indices.figure_question")
		.values({ ...row, state: "waiting" })
		.execute();
}

/** Locked until the transaction ends. */
export const lockQuestion = (trx: WriteTransaction, id: string): Promise<Row | undefined> =>
	writes<QuestionTables>(trx)
		.selectFrom("indices.figure_question")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();

export const questionByDigest = (trx: WriteTransaction, digest: Buffer): Promise<Row | undefined> =>
	writes<QuestionTables>(trx)
		.selectFrom("indices.figure_question")
		.selectAll()
		.where("receipt_digest", "=", digest)
		.executeTakeFirst();

export async function changeQuestion(
	trx: WriteTransaction,
	id: string,
	change: Partial<Row> & Pick<Row, "state">,
): Promise<void> {
	await writes<QuestionTables>(trx)
		.updateTable("indices.figure_question")
		.set(change)
		.where("id", "=", id)
		.execute();
}
