import { sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { JudgedCell } from "../domain/import/judge.ts";
import type { LabelMap } from "../domain/import/propose-mapping.ts";
import type { Layout } from "../domain/import/reading.ts";
import type { ImportCellRow, ImportRow, ImportTables } from "../import/tables.ts";

/** `jsonb` columns are handed over as text, or arrays would become PostgreSQL's own. */
const written = (row: Partial<ImportRow>) => ({
	...row,
	...(row.mapping && { mapping: JSON.stringify(row.mapping) as unknown as ImportRow["mapping"] }),
	...(row.answers && { answers: JSON.stringify(row.answers) as unknown as ImportRow["answers"] }),
	...(row.doubts && { doubts: JSON.stringify(row.doubts) as unknown as ImportRow["doubts"] }),
});

export async function nextImportNumber(trx: WriteTransaction, index: string, year: number): Promise<number> {
	const row = await writes<ImportTables>(trx)
		.selectFrom("indices.import")
		.select(({ fn }) => fn.max("number").as("last"))
		.where("index_code", "=", index)
		.where("year", "=", year)
		.executeTakeFirst();
	return (row?.last ?? 0) + 1;
}

export async function addImport(trx: WriteTransaction, row: ImportRow): Promise<void> {
	await writes<ImportTables>(trx)
		.insertInto("indices.import")
		.values(written(row) as ImportRow)
		.execute();
}

/** Held until the transaction ends, so that two people cannot decide at once. */
export async function lockImport(trx: WriteTransaction, id: string): Promise<ImportRow | undefined> {
	return writes<ImportTables>(trx)
		.selectFrom("indices.import")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
}

export async function changeImport(
	trx: WriteTransaction,
	{ id, changes }: Pick<ImportRow, "id" | "changes">,
	change: Partial<ImportRow>,
): Promise<void> {
	await writes<ImportTables>(trx)
		.updateTable("indices.import")
		.set({ ...written(change), changes: changes + 1 })
		.where("id", "=", id)
		.execute();
}

const text = (figure: number | null): string | null => (figure === null ? null : String(figure));

/** The figures of an import, in place of those it had. */
export async function putCells(
	trx: WriteTransaction,
	importId: string,
	cells: readonly JudgedCell[],
): Promise<void> {
	await writes<ImportTables>(trx)
		.deleteFrom("indices.import_cell")
		.where("import_id", "=", importId)
		.execute();
	const rows = cells.map(
		(cell, number): ImportCellRow => ({
			import_id: importId,
			number,
			line: cell.line,
			address: cell.address,
			unit_text: cell.unitText,
			unit_id: cell.unitId,
			concept: cell.concept,
			written: cell.written,
			value: cell.value,
			missing_reason: cell.missingReason,
			missing_note: cell.missingNote,
			standard_error: text(cell.standardError),
			interval_low: text(cell.low),
			interval_high: text(cell.high),
			interval_level: text(cell.level),
			interval_multiplier: text(cell.multiplier),
			doubts: cell.doubts,
		}),
	);
	await sql`INSERT INTO indices.import_cell SELECT * FROM jsonb_populate_recordset(null::indices.import_cell,
		${JSON.stringify(rows)}::jsonb)`.execute(writes(trx));
}

export async function importCells(db: ReadDb, importId: string): Promise<readonly ImportCellRow[]> {
	return reads<ImportTables>(db)
		.selectFrom("indices.import_cell")
		.selectAll()
		.where("import_id", "=", importId)
		.orderBy("number")
		.execute();
}

export async function findMapping(db: ReadDb, index: string, layout: Layout): Promise<LabelMap> {
	const row = await reads<ImportTables>(db)
		.selectFrom("indices.import_mapping")
		.select("mapping")
		.where("index_code", "=", index)
		.where("layout", "=", layout)
		.executeTakeFirst();
	return row?.mapping ?? {};
}

/** Labels of before stay known; what was said now of the same label counts. */
export async function rememberMapping(
	trx: WriteTransaction,
	row: { readonly index: string; readonly layout: Layout; readonly name: string; readonly labels: LabelMap },
	at: string,
): Promise<void> {
	await sql`INSERT INTO indices.import_mapping AS m (index_code, layout, name, mapping, remembered_at, last_used_at)
		VALUES (${row.index}, ${row.layout}, ${row.name}, ${JSON.stringify(row.labels)}::jsonb, ${at}, ${at})
		ON CONFLICT (index_code, layout) DO UPDATE
		SET mapping = m.mapping || EXCLUDED.mapping, name = EXCLUDED.name, last_used_at = EXCLUDED.last_used_at`.execute(
		writes(trx),
	);
}
