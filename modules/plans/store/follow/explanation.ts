import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ExplanationFacts } from "../../domain/explanation.ts";
import type { FollowTables } from "../../follow/tables.ts";

/** An explanation as it is kept. */
export interface StoredExplanation extends ExplanationFacts {
	readonly id: string;
	readonly occurrenceId: string;
	readonly bodyId: string;
	readonly askingBodyId: string;
	readonly question: string;
	readonly askedBy: string;
	readonly askedOn: Temporal.PlainDate;
	readonly workingDays: number;
	readonly answer: string | null;
	readonly answeredBy: string | null;
	readonly verdictReason: string | null;
	readonly judgedBy: string | null;
	readonly judgedAt: Temporal.Instant | null;
}

type Table = FollowTables["plans.explanation"];
const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

export const explanationOf = (row: Table): StoredExplanation => ({
	id: row.id,
	occurrenceId: row.occurrence_id,
	bodyId: row.body_id,
	askingBodyId: row.asking_body_id,
	question: row.question,
	askedBy: row.asked_by,
	askedOn: Temporal.PlainDate.from(row.asked_on),
	workingDays: row.working_days,
	dueOn: Temporal.PlainDate.from(row.due_on),
	answer: row.answer,
	answeredBy: row.answered_by,
	answeredOn: day(row.answered_on),
	verdict: row.verdict,
	verdictReason: row.verdict_reason,
	judgedBy: row.judged_by,
	judgedAt: row.judged_at === null ? null : Temporal.Instant.from(row.judged_at),
});

export async function findExplanation(db: ReadDb, id: string): Promise<StoredExplanation | null> {
	const row = await reads<FollowTables>(db)
		.selectFrom("plans.explanation")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? explanationOf(row) : null;
}

/** Locked: of an answer and a withdrawal at once, the second sees the first. */
export async function lockExplanation(trx: WriteTransaction, id: string): Promise<StoredExplanation | null> {
	const row = await writes<FollowTables>(trx)
		.selectFrom("plans.explanation")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? explanationOf(row) : null;
}

/** The one that is neither judged nor withdrawn; there is at most one for an occurrence. */
export async function findOpenExplanation(
	db: ReadDb,
	occurrenceId: string,
): Promise<StoredExplanation | null> {
	const row = await reads<FollowTables>(db)
		.selectFrom("plans.explanation")
		.selectAll()
		.where("occurrence_id", "=", occurrenceId)
		.where("judged_at", "is", null)
		.executeTakeFirst();
	return row ? explanationOf(row) : null;
}

type Asked = Pick<
	Table,
	| "id"
	| "occurrence_id"
	| "body_id"
	| "asking_body_id"
	| "question"
	| "asked_by"
	| "asked_at"
	| "asked_on"
	| "working_days"
	| "due_on"
>;
type Said =
	| Pick<Table, "answer" | "answered_by" | "answered_at" | "answered_on">
	| Pick<Table, "verdict" | "verdict_reason" | "judged_by" | "judged_at">
	| Pick<Table, "due_on">;

const unsaid = {
	...{ answer: null, answered_by: null, answered_at: null, answered_on: null },
	...{ verdict: null, verdict_reason: null, judged_by: null, judged_at: null },
};

export async function insertExplanation(trx: WriteTransaction, asked: Asked): Promise<void> {
	await writes<FollowTables>(trx)
		.insertInto("plans.explanation")
		.values({ ...asked, ...unsaid })
		.execute();
}

export async function changeExplanation(trx: WriteTransaction, id: string, said: Said): Promise<void> {
	await writes<FollowTables>(trx).updateTable("plans.explanation").set(said).where("id", "=", id).execute();
}

/** Those whose clock still runs, for when the calendar changes. */
export async function lockUnanswered(trx: WriteTransaction): Promise<readonly StoredExplanation[]> {
	const { rows } = await sql<Table>`SELECT * FROM plans.explanation
		WHERE answered_at IS NULL AND judged_at IS NULL ORDER BY id FOR UPDATE`.execute(
		writes<FollowTables>(trx),
	);
	return rows.map(explanationOf);
}
