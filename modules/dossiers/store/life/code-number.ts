import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { LifeTables } from "../../life/tables.ts";

/**
 * The next number of the day for an identifier. The row stays locked until the transaction ends: whoever comes second waits,
 * and a transaction that is undone gives its number back. Taken as the last thing before the dossier is written.
 */
export async function takeCodeNumber(
	trx: WriteTransaction,
	identifier: string,
	day: Temporal.PlainDate,
): Promise<number> {
	const { rows } = await sql<{ last_number: number }>`
		INSERT INTO dossiers.code_counter AS c (identifier, day, last_number) VALUES (${identifier}, ${day.toString()}, 1)
		ON CONFLICT (identifier, day) DO UPDATE SET last_number = c.last_number + 1
		RETURNING last_number`.execute(writes<LifeTables>(trx));
	return (rows[0] as { last_number: number }).last_number;
}
