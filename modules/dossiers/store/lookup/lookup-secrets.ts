import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { LookupTables } from "../../lookup/tables.ts";

type Row = LookupTables["dossiers.lookup_secret"];

/** The code of a dossier from now on; the one before it opens nothing any more. Returns its number: 1 with the receipt. */
export async function keepLookupSecret(trx: WriteTransaction, row: Omit<Row, "issue">): Promise<number> {
	const { dossier_id: _, ...renewed } = row;
	const kept = await writes<LookupTables>(trx)
		.insertInto("dossiers.lookup_secret")
		.values({ ...row, issue: 1 })
		.onConflict((conflict) =>
			conflict
				.column("dossier_id")
				.doUpdateSet({ ...renewed, issue: sql<number>`dossiers.lookup_secret.issue + 1` }),
		)
		.returning("issue")
		.executeTakeFirstOrThrow();
	return kept.issue;
}
