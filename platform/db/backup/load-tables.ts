import { once } from "node:events";
import type { FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Say } from "../access.ts";
import { columnList, findTables, fullName, ownSchemas, quote, type TableShape } from "./catalogue.ts";
import { backupProblem } from "./errors.ts";
import type { BackedUpTable, BackupManifest } from "./manifest.ts";
import { readTar } from "./tar.ts";

const unpack = promisify(gunzip);

/**
 * Loads all tables in the open transaction. Triggers stand still, since what they would do was done when the
 * rows were first written; references between tables are taken off and put on again, which checks every one
 * and makes the order of tables, and circles among them, irrelevant.
 */
export async function loadTables(client: pg.Client, file: FileHandle, manifest: BackupManifest, say: Say) {
	const shapes = await findTables(client);
	checkFit(manifest, shapes);
	const wakeTriggers = await stopTriggers(client);
	const putReferencesOn = await takeReferencesOff(client);
	// migrations may have put rows of their own
	if (shapes.length > 0) await client.query(`TRUNCATE ${shapes.map(fullName).join(", ")}`);
	await copyTables(client, file, manifest, say);
	for (const { schema, sequence, last, called } of manifest.sequences) {
		await client.query("SELECT setval(format('%I.%I', $1::text, $2::text)::regclass, $3, $4)", [
			schema,
			sequence,
			last,
			called,
		]);
	}
	await putReferencesOn();
	await wakeTriggers();
	await refreshViews(client);
}

function checkFit(manifest: BackupManifest, shapes: readonly TableShape[]): void {
	const known = new Map(shapes.map((shape) => [fullName(shape), new Set(shape.columns)]));
	for (const table of manifest.tables) {
		const columns = known.get(fullName(table));
		const lacking = columns ? table.columns.filter((column) => !columns.has(column)) : table.columns;
		if (lacking.length === 0) continue;
		const reason = columns
			? `không có cột / no column ${lacking.join(", ")}`
			: "không có bảng / no such table";
		throw backupProblem("does-not-fit", { table: `${table.schema}.${table.table}`, reason });
	}
}

async function copyTables(
	client: pg.Client,
	file: FileHandle,
	manifest: BackupManifest,
	say: Say,
): Promise<void> {
	const tables = new Map(manifest.tables.map((table) => [`tables/${table.schema}.${table.table}`, table]));
	const entries = readTar(file);
	let next = await entries.next();
	let done = 0;
	while (!next.done) {
		const { folder } = next.value;
		const table = tables.get(folder);
		if (!table) {
			next = await entries.next();
			continue;
		}
		const copy = startCopy(client, table);
		for (; !next.done && next.value.folder === folder; next = await entries.next()) {
			await copy.write(await unpack(next.value.bytes));
		}
		await copy.end();
		done += 1;
		say(`${done} ${table.schema}.${table.table}: ${table.rows}`);
	}
}

/** Waits when the server is slower than the disk, so that memory stays small. */
function startCopy(client: pg.Client, table: BackedUpTable) {
	const stream = client.query(copyFrom(`COPY ${fullName(table)} (${columnList(table.columns)}) FROM STDIN`));
	let failure: Error | null = null;
	stream.on("error", (error: Error) => {
		failure = error;
	});
	const refuse = () => {
		if (!failure) return;
		throw backupProblem("does-not-fit", { table: `${table.schema}.${table.table}`, reason: failure.message });
	};
	return {
		async write(bytes: Buffer) {
			refuse();
			if (!stream.write(bytes))
				await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => {});
			refuse();
		},
		async end() {
			const closed = once(stream, "finish").catch(() => {});
			stream.end();
			await closed;
			refuse();
			if (stream.rowCount !== table.rows) {
				failure = new Error(`${stream.rowCount} ≠ ${table.rows}`);
				refuse();
			}
		},
	};
}

async function stopTriggers(client: pg.Client): Promise<() => Promise<void>> {
	const { rows } = await client.query<{ on: string; name: string; enabled: "O" | "A" | "R" }>(
		`SELECT tgrelid::regclass::text AS "on", tgname AS name, tgenabled AS enabled
		FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
		WHERE NOT tgisinternal AND tgenabled <> 'D' AND relnamespace IN (${ownSchemas})`,
	);
	for (const { on, name } of rows) await client.query(`ALTER TABLE ${on} DISABLE TRIGGER ${quote(name)}`);
	const words = { O: "ENABLE", A: "ENABLE ALWAYS", R: "ENABLE REPLICA" };
	return async () => {
		for (const { on, name, enabled } of rows) {
			await client.query(`ALTER TABLE ${on} ${words[enabled]} TRIGGER ${quote(name)}`);
		}
	};
}

async function takeReferencesOff(client: pg.Client): Promise<() => Promise<void>> {
	const { rows } = await client.query<{
		on: string;
		name: string;
		definition: string;
		comment: string | null;
	}>(
		`SELECT conrelid::regclass::text AS "on", conname AS name, pg_get_constraintdef(oid) AS definition,
			quote_literal(obj_description(oid, 'pg_constraint')) AS comment
		FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace IN (${ownSchemas})
		ORDER BY 1, 2`,
	);
	for (const { on, name } of rows) await client.query(`ALTER TABLE ${on} DROP CONSTRAINT ${quote(name)}`);
	return async () => {
		for (const { on, name, definition, comment } of rows) {
			await client.query(`ALTER TABLE ${on} ADD CONSTRAINT ${quote(name)} ${definition}`);
			if (comment) await client.query(`COMMENT ON CONSTRAINT ${quote(name)} ON ${on} IS ${comment}`);
		}
	};
}

async function refreshViews(client: pg.Client): Promise<void> {
	// in the order they were made: a view can only be built on earlier ones
	const { rows } = await client.query<{ name: string }>(
		`SELECT oid::regclass::text AS name FROM pg_class
		WHERE relkind = 'm' AND relnamespace IN (${ownSchemas}) ORDER BY oid`,
	);
	for (const { name } of rows) await client.query(`REFRESH MATERIALIZED VIEW ${name}`);
}
