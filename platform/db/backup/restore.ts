import type { FileHandle } from "node:fs/promises";
import type pg from "pg";
import type { DatabaseAccess, Say } from "../access.ts";
import { asMigrator } from "../as-migrator.ts";
import { problemOfDatabaseError } from "../database-errors.ts";
import { migrate } from "../migrate.ts";
import { findMigrations, type MigrationFile } from "../migration-files.ts";
import { ownSchemas, quote } from "./catalogue.ts";
import { type CheckedBackup, checkBackup, withBackup } from "./check-backup.ts";
import { backupProblem } from "./errors.ts";
import { loadTables } from "./load-tables.ts";
import type { BackupFiles, BackupSettings } from "./manifest.ts";
import { readTar } from "./tar.ts";

export interface RestoreOptions {
	readonly access: DatabaseAccess;
	readonly files: BackupFiles;
	readonly settings: BackupSettings;
	readonly file: string;
	readonly version: string;
	readonly say: Say;
	/** the program's migrations, unless a test says otherwise */
	readonly migrations?: readonly MigrationFile[];
}

export interface RestoreResult {
	readonly writtenBy: string;
	readonly createdAt: string;
	readonly rows: number;
	readonly files: number;
	/** migrations that are newer than the backup */
	readonly upgraded: readonly string[];
}

/** Puts a backup into an empty database and an empty file store, and brings it up to this program. */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
	const { file: path, access, say } = options;
	const known = options.migrations ?? (await findMigrations());
	return withBackup(path, async (file) => {
		say("Kiểm tra bản sao lưu … (checking the backup)");
		const checked = await checkBackup(file, path, options.version);
		const then = migrationsOf(checked, known, options);
		await refuseIfNotEmpty(options);
		try {
			await migrate(access, say, then);
			await inOneTransaction(access, (client) => loadTables(client, file, checked.manifest, say));
			await loadFiles(file, options);
			const { applied } = await migrate(access, say, known);
			await tidy(access);
			return resultOf(checked, applied);
		} catch (error) {
			await empty(access).catch(() => {});
			throw problemOfDatabaseError(error) ?? error;
		}
	});
}

function resultOf({ header, manifest }: CheckedBackup, upgraded: readonly string[]): RestoreResult {
	const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
	return {
		writtenBy: header.version,
		createdAt: header.createdAt,
		rows,
		files: manifest.files.count,
		upgraded,
	};
}

/** The migrations that the backed-up database had run, from the program's own. */
function migrationsOf(
	{ header, manifest }: CheckedBackup,
	known: readonly MigrationFile[],
	{ file, version }: RestoreOptions,
): readonly MigrationFile[] {
	const ours = new Map(known.map((migration) => [migration.name, migration.sha256]));
	for (const { name, sha256 } of manifest.migrations) {
		if (ours.get(name) !== sha256)
			throw backupProblem("newer", { file, version: header.version, ours: version });
	}
	const then = new Set(manifest.migrations.map(({ name }) => name));
	return known.filter(({ name }) => then.has(name));
}

async function refuseIfNotEmpty({ access, files }: RestoreOptions): Promise<void> {
	const [first, count] = await asMigrator(access, async (client) => {
		const { rows } = await client.query<{ name: string }>(
			`SELECT oid::regclass::text AS name FROM pg_class
			WHERE relkind IN ('r', 'p') AND relnamespace IN (${ownSchemas}) ORDER BY 1`,
		);
		return [rows[0]?.name, rows.length] as const;
	});
	if (first) throw backupProblem("not-empty", { tables: count, example: first });
	for await (const id of files.list()) throw backupProblem("files-not-empty", { id });
}

async function inOneTransaction(
	access: DatabaseAccess,
	work: (client: pg.Client) => Promise<void>,
): Promise<void> {
	await asMigrator(access, async (client) => {
		await client.query("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
		await client.query("BEGIN");
		await work(client);
		await client.query("COMMIT");
	});
}

async function loadFiles(file: FileHandle, { files, settings }: RestoreOptions): Promise<void> {
	const entries = readTar(file);
	let next = await entries.next();
	while (!next.done) {
		const { folder, name, bytes } = next.value;
		if (folder === "settings") await settings.write(name, bytes);
		if (!folder.startsWith("files/")) {
			next = await entries.next();
			continue;
		}
		const id = folder.slice("files/".length);
		const content = async function* () {
			while (!next.done && next.value.folder === folder) {
				yield next.value.bytes;
				next = await entries.next();
			}
		};
		const stored = await files.put(content());
		if (stored !== id) throw new Error(`file ${id} was stored as ${stored}`);
	}
}

/** Jobs that were running when the backup was written are free again: their worker is not here. */
async function tidy(access: DatabaseAccess): Promise<void> {
	await asMigrator(access, async (client) => {
		await client.query(
			"UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL",
		);
		await client.query(
			"UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL",
		);
		await client.query("ANALYZE");
	});
}

/** What this restore has put there; it was empty before. */
async function empty(access: DatabaseAccess): Promise<void> {
	await asMigrator(access, async (client) => {
		const { rows } = await client.query<{ name: string }>(
			`SELECT nspname AS name FROM pg_namespace
			WHERE oid IN (${ownSchemas}) AND nspowner = 'guong_migrator'::regrole`,
		);
		for (const { name } of rows) await client.query(`DROP SCHEMA ${quote(name)} CASCADE`);
	});
}
