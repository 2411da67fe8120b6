import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { type HamletKind, hamletFullName } from "../domain/hamlet.ts";
import type { OrganisationTables } from "../tables.ts";

/** A hamlet as published, on a day. */
export interface HamletView {
	readonly id: string;
	readonly unitId: string;
	readonly kind: HamletKind;
	readonly name: string;
	readonly fullName: string;
	readonly postingPlaces: readonly string[];
	readonly since: string;
	/** of the statement that holds */
	readonly number: number;
}

/** The hamlets of each commune on a day, by name. */
export async function hamletsOf(
	db: ReadDb,
	unitIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly HamletView[]>> {
	const { rows } = await sql<Omit<HamletView, "fullName"> & { ended: boolean }>`
		SELECT h.id, h.unit_id AS "unitId", s.kind, s.name, s.posting_places AS "postingPlaces", s.from_day AS since, s.number, s.ended
		FROM organisation.hamlet h
		CROSS JOIN LATERAL (
			SELECT s.kind, s.name, s.posting_places, s.from_day, s.number, s.ended FROM organisation.hamlet_statement s
			WHERE s.hamlet_id = h.id AND s.from_day <= ${day.toString()}::date
			ORDER BY s.from_day DESC, s.number DESC LIMIT 1
		) s
		WHERE h.unit_id = ANY (${[...unitIds]}::text[]) AND NOT s.ended
		ORDER BY s.kind, s.name, h.id`.execute(reads<OrganisationTables>(db).executor);
	const found = new Map<string, HamletView[]>(unitIds.map((id) => [id, []]));
	for (const { ended: _, ...row } of rows)
		found.get(row.unitId)?.push({ ...row, fullName: hamletFullName(row.kind, row.name) });
	return found;
}

/** Names of heads by hamlet, for those who keep the list; the public reader cannot see this column. */
export async function hamletHeads(
	db: ReadDb,
	unitId: string,
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ id: string; head_name: string | null }>`
		SELECT DISTINCT ON (h.id) h.id, s.head_name
		FROM organisation.hamlet h JOIN organisation.hamlet_statement s ON s.hamlet_id = h.id
		WHERE h.unit_id = ${unitId} AND s.from_day <= ${day.toString()}::date
		ORDER BY h.id, s.from_day DESC, s.number DESC`.execute(reads<OrganisationTables>(db).executor);
	return new Map(rows.flatMap((row) => (row.head_name === null ? [] : [[row.id, row.head_name] as const])));
}
