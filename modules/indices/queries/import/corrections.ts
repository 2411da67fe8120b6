import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { ImportTables } from "../../import/tables.ts";

/** A published figure that was corrected, with what it was before. */
export interface Correction {
	readonly unitId: string;
	readonly concept: string;
	/** as the sources write them; null: missing */
	readonly before: string | null;
	readonly after: string | null;
	readonly at: Temporal.Instant;
	readonly reason: string;
}

/** What was corrected in the results of a year, the latest first. */
export async function correctionsOfYear(
	db: ReadDb,
	index: string,
	year: number,
): Promise<readonly Correction[]> {
	const rows = await reads<ImportTables>(db)
		.selectFrom("indices.result_history")
		.select(["unit_id", "concept", "before_published", "after_published", "changed_at", "reason"])
		.where("index_code", "=", index)
		.where("year", "=", year)
		.orderBy("changed_at", "desc")
		.orderBy("unit_id")
		.orderBy("concept")
		.execute();
	return rows.map((row) => ({
		unitId: row.unit_id,
		concept: row.concept,
		before: row.before_published,
		after: row.after_published,
		at: Temporal.Instant.from(row.changed_at),
		reason: row.reason,
	}));
}
