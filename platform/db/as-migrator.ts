import pg from "pg";
import type { DatabaseAccess } from "./access.ts";

/** One connection as the owner of the tables, for work that a pool is too much for. */
export async function asMigrator<T>(
	access: Pick<DatabaseAccess, "migrator">,
	work: (client: pg.Client) => Promise<T>,
): Promise<T> {
	const client = new pg.Client({ ...access.migrator, connectionTimeoutMillis: 10_000 });
	// what breaks is told by the question that was asked; unheard, it would end the program
	client.on("error", () => {});
	try {
		await client.connect();
		return await work(client);
	} finally {
		await client.end().catch(() => {});
	}
}
