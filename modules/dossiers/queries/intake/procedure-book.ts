import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { KnownVersion } from "../../domain/intake/complete-row.ts";
import type { DossiersTables } from "../../tables.ts";

interface Row extends KnownVersion {
	readonly code: string;
	readonly unitId: string | null;
	readonly from: string | null;
	readonly to: string | null;
}

/** Finds the version in force of a code on a day: the unit's own before the province's before the country's. */
export type FindVersion = (
	code: string,
	day: string,
	place: { readonly unitId: string; readonly provinceId: string },
) => KnownVersion | null;

/** All published versions, read once: an import asks for every row. */
export async function procedureBook(db: ReadDb): Promise<FindVersion> {
	const { rows } =
		await sql<Row>`SELECT code, procedure_id AS "procedureId", id AS "versionId", unit_id AS "unitId", field,
			lower(valid) AS "from", upper(valid) AS "to"
		FROM dossiers.procedure_version WHERE state = 'published'`.execute(reads<DossiersTables>(db).executor);
	const byCode = new Map<string, Row[]>();
	for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
	return (code, day, { unitId, provinceId }) => {
		const valid =
			byCode.get(code)?.filter(({ from, to }) => (!from || from <= day) && (!to || day < to)) ?? [];
		for (const owner of [unitId, provinceId, null]) {
			const found = valid.find((row) => row.unitId === owner);
			if (found) return found;
		}
		return null;
	};
}
