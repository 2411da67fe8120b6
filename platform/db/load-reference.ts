import { sql } from "kysely";
import type { ReferenceLoader } from "#platform/http/module-wiring.ts";
import type { DatabaseAccess, Say } from "./access.ts";
import type { WriteTransaction } from "./connections.ts";
import { kyselyOn, openPool, transactionOn } from "./database.ts";
import { withMigrationLock } from "./migrate.ts";

/** Loads reference data whose digest has changed, each in one transaction, as the owner of the tables. */
export async function loadReference(
	access: DatabaseAccess,
	loaders: readonly ReferenceLoader[],
	say: Say,
): Promise<{ readonly loaded: readonly string[] }> {
	return withMigrationLock(access, say, async (client) => {
		const loaded: string[] = [];
		const before = await client.query<{ name: string; digest: string }>(
			"SELECT name, digest FROM platform.reference_load",
		);
		const known = new Map(before.rows.map(({ name, digest }) => [name, digest]));
		for (const loader of loaders) {
			const digest = await loader.digest();
			if (known.get(loader.name) === digest) continue;
			say(`reference ${loader.name}`);
			await load(access, loader, digest, say);
			loaded.push(loader.name);
		}
		return { loaded };
	});
}

async function load(
	access: DatabaseAccess,
	loader: ReferenceLoader,
	digest: string,
	say: Say,
): Promise<void> {
	const settings = {
		connections: 1,
		statementTimeout: 600_000,
		connectTimeout: 10_000,
		onIdleError: () => {},
	};
	const kysely = kyselyOn(openPool(access.migrator, settings, {}));
	try {
		await transactionOn(kysely, async (trx: WriteTransaction) => {
			await loader.load(trx, (line) => say(`reference ${loader.name}: ${line}`));
			await sql`INSERT INTO platform.reference_load (name, digest) VALUES (${loader.name}, ${digest})
				ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, loaded_at = now()`.execute(
				trx as unknown as typeof kysely,
			);
		});
	} finally {
		await kysely.destroy();
	}
}
