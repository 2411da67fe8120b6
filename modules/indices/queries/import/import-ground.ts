import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { provincesAt, type UnitView } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Earlier } from "../../domain/import/judge.ts";
import type { UnitBook } from "../../domain/import/recognise-units.ts";
import type { ImportTables } from "../../import/tables.ts";

/** 63 provinces became 34 on this day; codes were given anew. */
const merger = Temporal.PlainDate.from("2025-07-01");

export type UnitSystem = "vn63" | "vn34";

/** The day on which names and codes of a year's publication are read: its last one, within the system it uses. */
export function unitsOnOf(year: number, system: UnitSystem): Temporal.PlainDate {
	const end = new Temporal.PlainDate(year, 12, 31);
	const before = merger.subtract({ days: 1 });
	if (system === "vn63") return Temporal.PlainDate.compare(end, before) > 0 ? before : end;
	return Temporal.PlainDate.compare(end, merger) < 0 ? merger : end;
}

const nameOf = ({ id, name, code }: UnitView) => ({ id, name, code });

export async function unitBook(
	db: ReadDb,
	system: UnitSystem,
	unitsOn: Temporal.PlainDate,
): Promise<UnitBook> {
	const other = system === "vn63" ? merger : merger.subtract({ days: 1 });
	const [units, others] = await Promise.all([provincesAt(db, unitsOn), provincesAt(db, other)]);
	return { units: units.map(nameOf), others: others.map(nameOf) };
}

interface Of {
	readonly index: string;
	readonly year: number;
	readonly version: string;
}

/** Values of the year before and the largest changes so far, over pairs of years that may be compared. */
export async function earlierResults(db: ReadDb, { index, year, version }: Of): Promise<Earlier> {
	const { executor } = reads<ImportTables>(db);
	const { rows } = await sql<{ concept: string; unit_id: string; value: string }>`
		SELECT r.concept, r.unit_id, r.value FROM indices.result r
		JOIN indices.edition e USING (index_code, year)
		WHERE r.index_code = ${index} AND r.year = ${year - 1} AND r.value IS NOT NULL AND (e.version = ${version} OR EXISTS (
			SELECT FROM indices.comparability c WHERE c.index_code = ${index} AND c.concept = r.concept
				AND c.from_version = e.version AND c.to_version = ${version} AND c.verdict = 'comparable'))`.execute(
		executor,
	);
	const { rows: largest } = await sql<{ concept: string; largest: string }>`
		SELECT r.concept, max(abs(r.value - p.value)) AS largest FROM indices.result r
		JOIN indices.edition e USING (index_code, year)
		JOIN indices.result p ON p.index_code = r.index_code AND p.unit_id = r.unit_id AND p.concept = r.concept
			AND p.year = r.year - 1
		JOIN indices.edition f ON f.index_code = p.index_code AND f.year = p.year AND f.version = e.version
		WHERE r.index_code = ${index} AND r.year < ${year} AND r.value IS NOT NULL AND p.value IS NOT NULL
		GROUP BY r.concept`.execute(executor);
	const before = new Map<string, Map<string, number>>();
	for (const row of rows) {
		const units = before.get(row.concept) ?? new Map<string, number>();
		before.set(row.concept, units.set(row.unit_id, Number(row.value)));
	}
	return { before, largest: new Map(largest.map((row) => [row.concept, Number(row.largest)])) };
}
