import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { AccountsTables } from "../tables.ts";

/** Names of people by id, for pages that show who did something. */
export async function peopleNames(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await reads<AccountsTables>(db)
		.selectFrom("accounts.person")
		.select(["id", "name"])
		.where("id", "in", [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, row.name]));
}
