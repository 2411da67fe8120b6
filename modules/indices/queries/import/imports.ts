import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { EditionDoubt } from "../../domain/import/doubts.ts";
import type { ImportCellRow, ImportRow, ImportState, ImportTables } from "../../import/tables.ts";

export interface ImportLine {
	readonly id: string;
	readonly index: string;
	readonly year: number;
	readonly number: number;
	readonly kind: "edition" | "correction";
	readonly state: ImportState;
	readonly madeAt: Temporal.Instant;
	readonly sourceTitle: string;
}

/** Imports, the latest first. */
export async function imports(db: ReadDb, most: number): Promise<readonly ImportLine[]> {
	const rows = await reads<ImportTables>(db)
		.selectFrom("indices.import")
		.select(["id", "index_code", "year", "number", "kind", "state", "made_at", "source_title"])
		.orderBy("made_at", "desc")
		.limit(most)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		index: row.index_code,
		year: row.year,
		number: row.number,
		kind: row.kind,
		state: row.state,
		madeAt: Temporal.Instant.from(row.made_at),
		sourceTitle: row.source_title,
	}));
}

export interface ImportView extends ImportLine {
	readonly row: ImportRow;
	readonly doubts: readonly EditionDoubt[];
	readonly cells: readonly ImportCellRow[];
	/** whether the year has published results already */
	readonly edition: boolean;
	/** figures published now that this import would change */
	readonly changes: readonly ChangedFigure[];
}

export interface ChangedFigure {
	readonly unitId: string;
	readonly concept: string;
	readonly before: string | null;
	readonly after: string | null;
}

/** One import with its figures. */
export async function importView(db: ReadDb, id: string): Promise<ImportView | null> {
	const tables = reads<ImportTables>(db);
	const row = await tables.selectFrom("indices.import").selectAll().where("id", "=", id).executeTakeFirst();
	if (!row) return null;
	const [cells, published, edition] = await Promise.all([
		tables
			.selectFrom("indices.import_cell")
			.selectAll()
			.where("import_id", "=", id)
			.orderBy("number")
			.execute(),
		tables
			.selectFrom("indices.result")
			.select(["unit_id", "concept", "published", "value"])
			.where("index_code", "=", row.index_code)
			.where("year", "=", row.year)
			.execute(),
		tables
			.selectFrom("indices.edition")
			.select("year")
			.where("index_code", "=", row.index_code)
			.where("year", "=", row.year)
			.executeTakeFirst(),
	]);
	const now = new Map(published.map((each) => [`${each.unit_id} ${each.concept}`, each]));
	const { id: importId, year, number, kind, state, doubts } = row;
	return {
		...{ id: importId, index: row.index_code, year, number, kind, state, doubts, row, cells },
		madeAt: Temporal.Instant.from(row.made_at),
		sourceTitle: row.source_title,
		edition: edition !== undefined,
		changes: cells.flatMap(({ unit_id, concept, value }) => {
			const before = unit_id === null ? undefined : now.get(`${unit_id} ${concept}`);
			if (!before || unit_id === null || Number(before.value) === Number(value)) return [];
			return [{ unitId: unit_id, concept, before: before.published, after: value }];
		}),
	};
}
