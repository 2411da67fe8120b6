import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ExplanationFacts } from "../../domain/letters/explanation.ts";
import type { LetterTables } from "../../letters/tables.ts";

/** What a body owes its superior for a dossier that missed its date. */
export interface LateExplanation extends ExplanationFacts {
	readonly id: string;
	readonly dossierId: string;
	readonly bodyId: string;
	readonly unitId: string;
	readonly superiorBodyId: string;
	readonly missedAt: Temporal.Instant;
	readonly askedOn: Temporal.PlainDate;
	readonly workingDays: number;
	readonly answer: string | null;
	readonly answeredBy: string | null;
	readonly verdictReason: string | null;
	readonly judgedBy: string | null;
	readonly judgedAt: Temporal.Instant | null;
}

type Table = LetterTables["dossiers.late_explanation"];
type Row = Selectable<Table>;

export const lateExplanationOf = (row: Row): LateExplanation => ({
	id: row.id,
	dossierId: row.dossier_id,
	bodyId: row.body_id,
	unitId: row.unit_id,
	superiorBodyId: row.superior_body_id,
	missedAt: Temporal.Instant.from(row.missed_at),
	askedOn: Temporal.PlainDate.from(row.asked_on),
	workingDays: row.working_days,
	dueOn: Temporal.PlainDate.from(row.due_on),
	answer: row.answer,
	answeredBy: row.answered_by,
	answeredOn: row.answered_on === null ? null : Temporal.PlainDate.from(row.answered_on),
	verdict: row.verdict,
	verdictReason: row.verdict_reason,
	judgedBy: row.judged_by,
	judgedAt: row.judged_at === null ? null : Temporal.Instant.from(row.judged_at),
});

export async function findLateExplanation(db: ReadDb, id: string): Promise<LateExplanation | null> {
	const row = await reads<LetterTables>(db)
		.selectFrom("dossiers.late_explanation")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? lateExplanationOf(row) : null;
}

export async function lockLateExplanation(
	trx: WriteTransaction,
	id: string,
): Promise<LateExplanation | null> {
	const row = await writes<LetterTables>(trx)
		.selectFrom("dossiers.late_explanation")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? lateExplanationOf(row) : null;
}

export async function explanationsOfDossiers(
	db: ReadDb,
	dossierIds: readonly string[],
): Promise<readonly LateExplanation[]> {
	if (dossierIds.length === 0) return [];
	const rows = await reads<LetterTables>(db)
		.selectFrom("dossiers.late_explanation")
		.selectAll()
		.where("dossier_id", "in", [...dossierIds])
		.execute();
	return rows.map(lateExplanationOf);
}

const unsaid = {
	...{ answer: null, answered_by: null, answered_at: null, answered_on: null },
	...{ verdict: null, verdict_reason: null, judged_by: null, judged_at: null },
};
type Asked = Omit<Row, keyof typeof unsaid>;

/** False: it was asked for before. */
export async function insertLateExplanation(trx: WriteTransaction, asked: Asked): Promise<boolean> {
	const rows = await writes<LetterTables>(trx)
		.insertInto("dossiers.late_explanation")
		.values({ ...asked, ...unsaid })
		.onConflict((conflict) => conflict.column("dossier_id").doNothing())
		.returning("id")
		.execute();
	return rows.length === 1;
}

type Said =
	| Pick<Row, "answer" | "answered_by" | "answered_at" | "answered_on">
	| Pick<Row, "verdict" | "verdict_reason" | "judged_by" | "judged_at">
	| Pick<Row, "due_on">;

export async function changeLateExplanation(trx: WriteTransaction, id: string, said: Said): Promise<void> {
	await writes<LetterTables>(trx)
		.updateTable("dossiers.late_explanation")
		.set(said)
		.where("id", "=", id)
		.execute();
}

/** Those whose clock still runs, for when the calendar changes. */
export async function lockRunningExplanations(trx: WriteTransaction): Promise<readonly LateExplanation[]> {
	const { rows } = await sql<Row>`SELECT * FROM dossiers.late_explanation
		WHERE answered_at IS NULL AND judged_at IS NULL ORDER BY id FOR UPDATE`.execute(
		writes<LetterTables>(trx),
	);
	return rows.map(lateExplanationOf);
}
