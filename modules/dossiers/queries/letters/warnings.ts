import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { LetterTables, WarningKind } from "../../letters/tables.ts";

export interface ToldOf {
	readonly kind: WarningKind;
	readonly day: Temporal.PlainDate;
	readonly code: string;
}

/** What each person is told of since a moment, the oldest date first. */
export async function warningsSince(
	db: ReadDb,
	since: string,
): Promise<ReadonlyMap<string, readonly ToldOf[]>> {
	const { rows } = await sql<{ personId: string; kind: WarningKind; day: string; code: string }>`
		SELECT w.person_id AS "personId", w.kind, w.day, d.code
		FROM dossiers.letter_warning w JOIN dossiers.dossier d ON d.id = w.dossier_id
		WHERE w.made_at >= ${since}::timestamptz ORDER BY w.person_id, w.day, d.code`.execute(
		reads<LetterTables>(db).executor,
	);
	const found = new Map<string, ToldOf[]>();
	for (const { personId, kind, day, code } of rows) {
		const told = found.get(personId) ?? [];
		told.push({ kind, code, day: Temporal.PlainDate.from(day) });
		found.set(personId, told);
	}
	return found;
}
