import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Temporal } from "temporal-polyfill";
import { Problem } from "#platform/problem/problem.ts";
import type { DatabaseAccess, Say } from "../access.ts";
import { asMigrator } from "../as-migrator.ts";
import { problemOfDatabaseError } from "../database-errors.ts";
import { columnList, findSequences, findTables, fullName, type TableShape } from "./catalogue.ts";
import { backupProblem } from "./errors.ts";
import {
	type BackedUpTable,
	type BackupFiles,
	type BackupHeader,
	type BackupManifest,
	type BackupSettings,
	formatNumber,
} from "./manifest.ts";
import { pieceSize, tarEnd, tarEntry } from "./tar.ts";

const pack = promisify(gzip);

export interface BackupOptions {
	readonly access: DatabaseAccess;
	readonly files: BackupFiles;
	readonly settings: BackupSettings;
	readonly file: string;
	readonly version: string;
	readonly now: Temporal.Instant;
	readonly say: Say;
}

export interface BackupResult {
	readonly file: string;
	readonly bytes: number;
	readonly tables: number;
	readonly rows: number;
	readonly files: number;
}

/** Writes everything into one file, as of one moment, while the program goes on working. */
export async function backup(options: BackupOptions): Promise<BackupResult> {
	const { file } = options;
	if (await stat(file).catch(() => null)) throw backupProblem("exists", { file });
	const unfinished = `${file}.unfinished`;
	try {
		// personal data and digests of passwords are in it: for the owner's eyes
		const handle = await open(unfinished, "wx", 0o600);
		try {
			const manifest = await writeAll(handle, options);
			await handle.sync();
			const { size } = await handle.stat();
			await rename(unfinished, file);
			const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
			return { file, bytes: size, tables: manifest.tables.length, rows, files: manifest.files.count };
		} finally {
			await handle.close();
		}
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? "";
		// an unfinished file that was there before may be another program's work
		if (code !== "EEXIST") await rm(unfinished, { force: true });
		if (error instanceof Problem) throw error;
		if (/^E[A-Z]+$/.test(code))
			throw backupProblem("cannot-write", { file, reason: (error as Error).message });
		throw problemOfDatabaseError(error) ?? error;
	}
}

async function writeAll(handle: FileHandle, options: BackupOptions): Promise<BackupManifest> {
	const seconds = Math.floor(options.now.epochMilliseconds / 1000);
	const write: WriteEntry = async (folder, name, bytes) => {
		for (const part of tarEntry({ folder, name, bytes }, seconds)) await handle.write(part);
	};
	const header: BackupHeader = {
		what: "guong-backup",
		format: formatNumber,
		version: options.version,
		createdAt: options.now.toString(),
	};
	await write("", "guong-backup.json", asJson(header));
	return asMigrator(options.access, async (client) => {
		await client.query("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
		await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
		const migrations = await client.query<{ name: string; sha256: string }>(
			'SELECT name, sha256 FROM platform.migration ORDER BY name COLLATE "C"',
		);
		const tables = await writeTables(client, write, options.say);
		const sequences = [...(await findSequences(client))];
		// a file is stored before the row that names it, so all that the snapshot names is there by now
		const files = await writeFiles(options.files, write, options.say);
		const settings = await writeSettings(options.settings, write);
		const manifest: BackupManifest = { migrations: migrations.rows, tables, sequences, settings, files };
		await write("", "manifest.json", asJson(manifest));
		await handle.write(tarEnd);
		return manifest;
	});
}

type WriteEntry = (folder: string, name: string, bytes: Buffer) => Promise<void>;
const asJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, "\t")}\n`);
const pieceName = (number: number) => String(number).padStart(6, "0");

async function writeTables(client: pg.Client, write: WriteEntry, say: Say): Promise<BackedUpTable[]> {
	const shapes = await findTables(client);
	const written: BackedUpTable[] = [];
	for (const [index, shape] of shapes.entries()) {
		const table = await writeTable(client, shape, write);
		written.push(table);
		say(`${index + 1}/${shapes.length} ${shape.schema}.${shape.table}: ${table.rows}`);
	}
	return written;
}

async function writeTable(client: pg.Client, shape: TableShape, write: WriteEntry): Promise<BackedUpTable> {
	const { schema, table, columns } = shape;
	const stream = client.query(copyTo(`COPY ${fullName(shape)} (${columnList(columns)}) TO STDOUT`));
	const digest = createHash("sha256");
	let pieces = 0;
	for await (const piece of inPieces(stream)) {
		const packed = await pack(piece);
		digest.update(packed);
		pieces += 1;
		await write(`tables/${schema}.${table}`, `${pieceName(pieces)}.copy.gz`, packed);
	}
	return {
		schema,
		table,
		columns: [...columns],
		rows: stream.rowCount,
		pieces,
		sha256: digest.digest("hex"),
	};
}

async function writeSettings(
	settings: BackupSettings,
	write: WriteEntry,
): Promise<BackupManifest["settings"]> {
	const written: BackupManifest["settings"] = [];
	for (const [name, bytes] of await settings.read()) {
		await write("settings", name, Buffer.from(bytes));
		written.push({ name, sha256: createHash("sha256").update(bytes).digest("hex") });
	}
	return written;
}

async function writeFiles(files: BackupFiles, write: WriteEntry, say: Say): Promise<BackupManifest["files"]> {
	const names = createHash("sha256");
	let [count, bytes] = [0, 0];
	for await (const id of files.list()) {
		const digest = createHash("sha256");
		let pieces = 0;
		const content = await files.open(id).catch(() => null);
		if (!content) throw backupProblem("file-lost", { id });
		for await (const piece of inPieces(content)) {
			digest.update(piece);
			bytes += piece.length;
			pieces += 1;
			await write(`files/${id}`, pieceName(pieces), piece);
		}
		if (digest.digest("hex") !== id) throw backupProblem("file-lost", { id });
		if (pieces === 0) await write(`files/${id}`, pieceName(1), Buffer.alloc(0));
		names.update(`${id}\n`);
		count += 1;
		if (count % 100 === 0) say(`files: ${count}`);
	}
	return { count, bytes, sha256: names.digest("hex") };
}

/** Joins and cuts a stream into pieces of one size, so that memory stays small and pieces pack well. */
async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
	let waiting: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		for (let from = 0; from < chunk.length; ) {
			const part = chunk.subarray(from, from + pieceSize - size);
			waiting.push(part);
			size += part.length;
			from += part.length;
			if (size < pieceSize) continue;
			yield Buffer.concat(waiting);
			[waiting, size] = [[], 0];
		}
	}
	if (size > 0) yield Buffer.concat(waiting);
}
