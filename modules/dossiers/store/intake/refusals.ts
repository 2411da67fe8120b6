import { type Selectable, sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { type FaultGroup, type RowFault, settledByWords } from "../../domain/intake/faults.ts";
import type { IntakeTables } from "../../intake/tables.ts";

export type RefusalRow = Selectable<IntakeTables["dossiers.intake_refusal"]>;

export interface RefusedRow {
	readonly number: number;
	readonly cells: readonly string[];
	readonly faults: readonly RowFault[];
}

export async function addRefusals(
	trx: WriteTransaction,
	intakeId: string,
	rows: readonly RefusedRow[],
): Promise<void> {
	if (rows.length === 0) return;
	await sql`INSERT INTO dossiers.intake_refusal (intake_id, row_number, cells, faults)
		SELECT ${intakeId}::uuid, number, cells, faults
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(number integer, cells jsonb, faults jsonb)`.execute(
		writes<IntakeTables>(trx),
	);
}

export async function forgetRefusals(trx: WriteTransaction, intakeId: string): Promise<void> {
	await writes<IntakeTables>(trx)
		.deleteFrom("dossiers.intake_refusal")
		.where("intake_id", "=", intakeId)
		.execute();
}

interface RefusalsAsked {
	readonly after?: number;
	readonly most: number;
	/** without the rows that wait for nothing but a word to be settled */
	readonly beyondWords?: boolean;
}

export async function refusalsOf(
	db: ReadDb,
	intakeId: string,
	{ after = 0, most, beyondWords = false }: RefusalsAsked,
): Promise<readonly RefusalRow[]> {
	return reads<IntakeTables>(db)
		.selectFrom("dossiers.intake_refusal")
		.selectAll()
		.where("intake_id", "=", intakeId)
		.where("row_number", ">", after)
		.$if(beyondWords, (query) =>
			query.where(
				sql<boolean>`EXISTS (SELECT FROM jsonb_array_elements(faults) f
					WHERE NOT f->>'kind' = ANY (${[...settledByWords]}::text[]))`,
			),
		)
		.orderBy("row_number")
		.limit(most)
		.execute();
}

/** Faults of the refused rows by kind and column, the most frequent first; words that a person can settle each by themselves. */
export async function refusalGroups(
	db: ReadDb,
	intakeId: string,
	most: number,
): Promise<readonly FaultGroup[]> {
	const { rows } = await sql<FaultGroup>`SELECT f->>'kind' AS kind, f->>'field' AS field, count(*) AS count,
			CASE WHEN f->>'kind' = ANY (${[...settledByWords]}::text[]) THEN f->>'value' ELSE '' END AS value,
			(array_agg(row_number ORDER BY row_number))[1:5] AS rows
		FROM dossiers.intake_refusal CROSS JOIN jsonb_array_elements(faults) f
		WHERE intake_id = ${intakeId} GROUP BY 1, 2, 4 ORDER BY 3 DESC, 1, 2, 4 LIMIT ${most}`.execute(
		reads<IntakeTables>(db).executor,
	);
	return rows;
}
