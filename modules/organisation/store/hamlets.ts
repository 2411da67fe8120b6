import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { HamletKind } from "../domain/hamlet.ts";
import type { OrganisationTables } from "../tables.ts";

export interface HamletStatement {
	readonly from_day: string;
	readonly ended: boolean;
	readonly kind: HamletKind;
	readonly name: string;
	readonly head_name: string | null;
	readonly posting_places: readonly string[];
	readonly legal_basis: string | null;
	readonly entered_by: string;
	readonly entered_at: string;
}

/** Two people entering into one commune's list at once wait for each other, so that no name stands twice. */
export async function lockHamletsOf(trx: WriteTransaction, unitId: string): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock(hashtext('organisation.hamlet'), hashtext(${unitId}))`.execute(
		writes(trx),
	);
}

export async function addHamlet(trx: WriteTransaction, id: string, unitId: string): Promise<void> {
	await writes<OrganisationTables>(trx)
		.insertInto("organisation.hamlet")
		.values({ id, unit_id: unitId })
		.execute();
}

export async function addHamletStatement(
	trx: WriteTransaction,
	hamletId: string,
	number: number,
	statement: HamletStatement,
): Promise<void> {
	await writes<OrganisationTables>(trx)
		.insertInto("organisation.hamlet_statement")
		.values({ ...statement, posting_places: [...statement.posting_places], hamlet_id: hamletId, number })
		.execute();
}

export async function findHamlet(trx: WriteTransaction, id: string) {
	const { rows } = await sql<{
		unitId: string;
		lastNumber: number;
		kind: HamletKind;
		name: string;
		headName: string | null;
		postingPlaces: string[];
	}>`
		SELECT h.unit_id AS "unitId", s.number AS "lastNumber", s.kind, s.name, s.head_name AS "headName",
			s.posting_places AS "postingPlaces"
		FROM organisation.hamlet h JOIN organisation.hamlet_statement s ON s.hamlet_id = h.id
		WHERE h.id = ${id} ORDER BY s.number DESC LIMIT 1`.execute(writes(trx));
	return rows[0];
}
