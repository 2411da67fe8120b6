import { sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ImportTables } from "../import/tables.ts";

type Tables = ImportTables;
export type ResultRow = Tables["indices.result"];
export type EditionRow = Tables["indices.edition"];
export type HistoryRow = Tables["indices.result_history"];

export async function resultRows(db: ReadDb, index: string, year: number): Promise<readonly ResultRow[]> {
	return reads<Tables>(db)
		.selectFrom("indices.result")
		.selectAll()
		.where("index_code", "=", index)
		.where("year", "=", year)
		.orderBy("unit_id")
		.orderBy("code")
		.execute();
}

export async function editionRow(db: ReadDb, index: string, year: number): Promise<EditionRow | undefined> {
	return reads<Tables>(db)
		.selectFrom("indices.edition")
		.selectAll()
		.where("index_code", "=", index)
		.where("year", "=", year)
		.executeTakeFirst();
}

export async function addSource(trx: WriteTransaction, row: Tables["indices.source"]): Promise<void> {
	await writes<Tables>(trx).insertInto("indices.source").values(row).execute();
}

export async function putEdition(trx: WriteTransaction, row: EditionRow): Promise<void> {
	await writes<Tables>(trx)
		.insertInto("indices.edition")
		.values(row)
		.onConflict((conflict) => conflict.columns(["index_code", "year"]).doUpdateSet(row))
		.execute();
}

/** The rows in place of those of the same unit and part. */
export async function putResults(trx: WriteTransaction, rows: readonly ResultRow[]): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const key = ["index_code", "year", "unit_id", "concept"];
	const set = Object.keys(first)
		.filter((column) => !key.includes(column))
		.map((column) => sql`${sql.ref(column)} = EXCLUDED.${sql.ref(column)}`);
	await sql`INSERT INTO indices.result SELECT * FROM jsonb_populate_recordset(null::indices.result,
		${JSON.stringify(rows)}::jsonb) ON CONFLICT (index_code, year, unit_id, concept) DO UPDATE SET ${sql.join(set)}`.execute(
		writes(trx),
	);
}

export async function putSpreads(
	trx: WriteTransaction,
	index: string,
	year: number,
	rows: readonly Tables["indices.spread"][],
): Promise<void> {
	await writes<Tables>(trx)
		.deleteFrom("indices.spread")
		.where("index_code", "=", index)
		.where("year", "=", year)
		.execute();
	await sql`INSERT INTO indices.spread SELECT * FROM jsonb_populate_recordset(null::indices.spread,
		${JSON.stringify(rows)}::jsonb)`.execute(writes(trx));
}

export async function addHistory(trx: WriteTransaction, rows: readonly HistoryRow[]): Promise<void> {
	await sql`INSERT INTO indices.result_history SELECT * FROM jsonb_populate_recordset(null::indices.result_history,
		${JSON.stringify(rows)}::jsonb)`.execute(writes(trx));
}

/** What programs remember of the index holds no more. */
export async function renewLoading(trx: WriteTransaction, index: string): Promise<void> {
	await writes<Tables>(trx)
		.updateTable("indices.index")
		.set({ loading: sql<string>`gen_random_uuid()` })
		.where("code", "=", index)
		.execute();
}
