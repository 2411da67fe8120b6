import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { FollowTables } from "../../follow/tables.ts";
import { explanationOf, type StoredExplanation } from "../../store/follow/explanation.ts";
import { openStates } from "./standing-sql.ts";
import type { Worker } from "./worker-of.ts";

/** An explanation with the task it is about, for lists. */
export interface ExplanationInList extends StoredExplanation {
	readonly taskText: string;
}

type Row = FollowTables["plans.explanation"] & { readonly task_text: string };

export type ExplanationSide = "asked-of-us" | "asked-by-us";

/** Whose explanations: those that a person's bodies must give, or those for which the person asks and judges. */
const sideOf = (worker: Worker, side: ExplanationSide): RawBuilder<boolean> => {
	const { places, givers, personId } = worker;
	if (side === "asked-of-us")
		return sql`(e.body_id = ANY (${[...places.acts]}::text[]) OR a.officer_person_id = ${personId})`;
	const inFields = places.decidesIn.map(({ bodyId }) => bodyId);
	return sql`e.asking_body_id = ANY (${[...places.decides, ...inFields, ...givers]}::text[])`;
};

/** Once the task itself is over, nobody waits for what was asked about it; it stays on record. */
const turns = {
	/** an answer is owed */
	unanswered: sql`e.answered_at IS NULL AND e.judged_at IS NULL AND o.state IN ${openStates}`,
	/** an answer waits for its judgement */
	answered: sql`e.answered_at IS NOT NULL AND e.judged_at IS NULL AND o.state IN ${openStates}`,
	any: sql`true`,
} as const;
export type ExplanationTurn = keyof typeof turns;

interface Which {
	readonly side: ExplanationSide;
	readonly turn: ExplanationTurn;
	readonly limit: number;
	readonly offset?: number;
}

/** Open ones by their date, those that are over after them, newest first. */
export async function explanationsOf(
	db: ReadDb,
	worker: Worker,
	{ side, turn, limit, offset = 0 }: Which,
): Promise<readonly ExplanationInList[]> {
	const { rows } = await sql<Row>`SELECT e.*, t.text AS task_text ${from(worker, side, turn)}
		ORDER BY e.judged_at DESC NULLS FIRST, e.due_on, e.id LIMIT ${limit} OFFSET ${offset}`.execute(
		reads<FollowTables>(db).executor,
	);
	return rows.map((row) => ({ ...explanationOf(row), taskText: row.task_text }));
}

export async function countExplanations(
	db: ReadDb,
	worker: Worker,
	side: ExplanationSide,
	turn: ExplanationTurn,
): Promise<number> {
	const { rows } = await sql<{
		count: number;
	}>`SELECT count(*)::int AS count ${from(worker, side, turn)}`.execute(reads<FollowTables>(db).executor);
	return rows[0]?.count ?? 0;
}

const from = (worker: Worker, side: ExplanationSide, turn: ExplanationTurn) => sql`FROM plans.explanation e
	JOIN plans.occurrence o ON o.id = e.occurrence_id JOIN plans.task t ON t.id = o.task_id
	JOIN plans.assignment a ON a.id = o.assignment_id
	WHERE ${sideOf(worker, side)} AND ${turns[turn]}`;

/** The open explanation of each of these occurrences, for boards. */
export async function openExplanations(
	db: ReadDb,
	occurrenceIds: readonly string[],
): Promise<ReadonlyMap<string, StoredExplanation>> {
	if (occurrenceIds.length === 0) return new Map();
	const rows = await reads<FollowTables>(db)
		.selectFrom("plans.explanation")
		.selectAll()
		.where("occurrence_id", "in", [...occurrenceIds])
		.where("judged_at", "is", null)
		.execute();
	return new Map(rows.map((row) => [row.occurrence_id, explanationOf(row)]));
}

/** All that was ever asked about an occurrence, oldest first. */
export async function explanationsAbout(
	db: ReadDb,
	occurrenceId: string,
): Promise<readonly StoredExplanation[]> {
	const rows = await reads<FollowTables>(db)
		.selectFrom("plans.explanation")
		.selectAll()
		.where("occurrence_id", "=", occurrenceId)
		.orderBy("id")
		.execute();
	return rows.map(explanationOf);
}
