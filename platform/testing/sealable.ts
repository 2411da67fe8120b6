import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import type { Database } from "#platform/db/database.ts";

/**
 * Waits until every transaction older than the events recorded so far has ended: tests of other files share
 * the server, and the sealer rightly waits for their transactions too.
 */
export async function waitUntilSealable(database: Pick<Database, "read">): Promise<void> {
	for (;;) {
		const { rows } = await sql<{ sealable: boolean }>`
			select coalesce(max(transaction_id) < pg_snapshot_xmin(pg_current_snapshot()), true) as sealable
			from events.event where cluster = events.current_cluster()`.execute(
			reads<object>(database.read).executor,
		);
		if (rows[0]?.sealable) return;
		await wait(20);
	}
}
