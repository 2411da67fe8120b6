import { readFile } from "node:fs/promises";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import type { DatabaseAccess, Say } from "./access.ts";
import { asMigrator } from "./as-migrator.ts";
import { problemOfDatabaseError } from "./database-errors.ts";
import { databaseProblem } from "./errors.ts";
import { findMigrations, type MigrationFile } from "./migration-files.ts";

/** One number for the lock that all programs of one database share; any constant would do. */
const lockNumber = 8_204_202_507;
const ownTables = new URL("own-tables.sql", import.meta.url);

/** Brings the database up to these migrations; two programs at once wait for each other. */
export async function migrate(
	access: DatabaseAccess,
	say: Say,
	files?: readonly MigrationFile[],
): Promise<{ readonly applied: readonly string[] }> {
	const known = files ?? (await findMigrations());
	return withMigrationLock(access, say, async (client) => {
		await client.query(await readFile(ownTables, "utf8"));
		await migrateJobs(access);
		const pending = await findPending(client, known);
		for (const file of pending) {
			say(`migrate ${file.name}`);
			await apply(client, file);
		}
		return { applied: pending.map(({ name }) => name) };
	});
}

/** What would run; refuses like `migrate`. */
export async function findPending(
	client: pg.Client,
	known: readonly MigrationFile[],
): Promise<MigrationFile[]> {
	const { rows } = await client.query<{ name: string; sha256: string }>(
		"SELECT name, sha256 FROM platform.migration",
	);
	const files = new Map(known.map((file) => [file.name, file]));
	for (const { name, sha256 } of rows) {
		const file = files.get(name);
		if (!file) throw databaseProblem("migration-missing", { name });
		if (file.sha256 !== sha256) throw databaseProblem("migration-changed", { name });
	}
	const applied = new Set(rows.map(({ name }) => name));
	return known.filter(({ name }) => !applied.has(name));
}

export async function withMigrationLock<T>(
	access: DatabaseAccess,
	say: Say,
	work: (client: pg.Client) => Promise<T>,
): Promise<T> {
	const locked = async (client: pg.Client) => {
		const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS got", [lockNumber]);
		if (!rows[0]?.got) {
			say("Chờ một chương trình khác nâng cấp cơ sở dữ liệu xong … (waiting for another migration)");
			await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
		}
		return work(client);
	};
	try {
		return await asMigrator(access, locked);
	} catch (error) {
		throw problemOfDatabaseError(error) ?? error;
	}
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
	try {
		await client.query("BEGIN");
		await client.query(file.sql);
		await client.query("INSERT INTO platform.migration (name, sha256) VALUES ($1, $2)", [
			file.name,
			file.sha256,
		]);
		await client.query("COMMIT");
	} catch (error) {
		await client.query("ROLLBACK").catch(() => {});
		const { position, message, detail } = error as { position?: string; message: string; detail?: string };
		if (!(error as { code?: string }).code) throw error;
		const line = file.sql.slice(0, Number(position ?? 1)).split("\n").length;
		throw databaseProblem("migration-failed", {
			name: file.name,
			line,
			reason: [message, detail].filter(Boolean).join(": "),
		});
	}
}

/** The job queue brings migrations of its own; rights on its tables are in a migration of `platform/jobs`. */
async function migrateJobs(access: DatabaseAccess): Promise<void> {
	const pool = new pg.Pool({ ...access.migrator, max: 1 });
	pool.on("error", () => {});
	pool.on("connect", (client) => client.on("error", () => {}));
	try {
		await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}), schema: "graphile_worker" });
	} finally {
		await pool.end();
	}
}
