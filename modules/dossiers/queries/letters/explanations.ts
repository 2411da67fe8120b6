import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { LetterTables } from "../../letters/tables.ts";
import { type LateExplanation, lateExplanationOf } from "../../store/letters/explanation.ts";
import { procedureNameSql } from "./dossiers-to-write.ts";

export const explanationSides = ["owed", "to-judge"] as const;
export type ExplanationSide = (typeof explanationSides)[number];

export interface ExplanationInList extends LateExplanation {
	readonly code: string;
	readonly procedure: string;
	readonly illustrative: boolean;
}

const sideOf = (side: ExplanationSide, bodyIds: readonly string[]) =>
	side === "owed"
		? sql`e.body_id = ANY (${[...bodyIds]}::text[])`
		: sql`e.superior_body_id = ANY (${[...bodyIds]}::text[])`;
const turnOf = (side: ExplanationSide) =>
	side === "owed"
		? sql`e.answered_at IS NULL AND e.judged_at IS NULL`
		: sql`e.answered_at IS NOT NULL AND e.judged_at IS NULL`;

/** What these bodies owe, or have to judge: those whose turn it is first, the oldest date first. */
export async function lateExplanations(
	db: ReadDb,
	{
		side,
		bodyIds,
		limit,
		offset,
	}: {
		readonly side: ExplanationSide;
		readonly bodyIds: readonly string[];
		readonly limit: number;
		readonly offset: number;
	},
): Promise<readonly ExplanationInList[]> {
	const { rows } = await sql<
		LetterTables["dossiers.late_explanation"] & { code: string; procedure: string; illustrative: boolean }
	>`
		SELECT e.*, d.code, d.illustrative, ${procedureNameSql} AS procedure
		FROM dossiers.late_explanation e JOIN dossiers.dossier d ON d.id = e.dossier_id
		WHERE ${sideOf(side, bodyIds)} AND e.verdict IS DISTINCT FROM 'withdrawn'
		ORDER BY (${turnOf(side)}) DESC, e.due_on, e.id LIMIT ${limit} OFFSET ${offset}`.execute(
		reads<LetterTables>(db).executor,
	);
	return rows.map((row) => ({
		...lateExplanationOf(row),
		...{ code: row.code, procedure: row.procedure, illustrative: row.illustrative },
	}));
}

export async function countLateExplanations(
	db: ReadDb,
	side: ExplanationSide,
	bodyIds: readonly string[],
): Promise<number> {
	if (bodyIds.length === 0) return 0;
	const { rows } = await sql<{
		count: number;
	}>`SELECT count(*)::integer AS count FROM dossiers.late_explanation e
		WHERE ${sideOf(side, bodyIds)} AND ${turnOf(side)}`.execute(reads<LetterTables>(db).executor);
	return rows[0]?.count ?? 0;
}

/** Of whom somebody must be told today: unanswered ones, and those that wait to be judged. */
export async function explanationsToTell(
	db: ReadDb,
	{ after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly (LateExplanation & { readonly field: string | null })[]> {
	const beyond = after ? sql`e.id > ${after}::uuid` : sql`true`;
	const { rows } = await sql<LetterTables["dossiers.late_explanation"] & { field: string | null }>`
		SELECT e.*, d.field FROM dossiers.late_explanation e JOIN dossiers.dossier d ON d.id = e.dossier_id
		WHERE e.judged_at IS NULL AND ${beyond} ORDER BY e.id LIMIT ${limit}`.execute(
		reads<LetterTables>(db).executor,
	);
	return rows.map((row) => ({ ...lateExplanationOf(row), field: row.field }));
}
