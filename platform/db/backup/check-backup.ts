import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Problem } from "#platform/problem/problem.ts";
import { backupProblem } from "./errors.ts";
import {
	type BackupHeader,
	type BackupManifest,
	formatNumber,
	headerSchema,
	manifestSchema,
} from "./manifest.ts";
import { readTar, TarFault } from "./tar.ts";

export interface CheckedBackup {
	readonly header: BackupHeader;
	readonly manifest: BackupManifest;
}

/** Opens a backup for the time of some work; faults of reading become refusals that name the file. */
export async function withBackup<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
	let file: FileHandle;
	try {
		file = await open(path, "r");
	} catch (error) {
		throw backupProblem("cannot-read", { file: path, reason: (error as Error).message });
	}
	try {
		return await work(file);
	} catch (error) {
		if (error instanceof TarFault) throw backupProblem(error.kind, { file: path, place: error.place });
		throw error;
	} finally {
		await file.close();
	}
}

/** Reads the whole file once and compares every checksum, before anything is changed anywhere. */
export async function checkBackup(file: FileHandle, path: string, ours: string): Promise<CheckedBackup> {
	let header: BackupHeader | null = null;
	const tables = new Map<string, { digest: Hash; pieces: number }>();
	const settings = new Map<string, string>();
	const files = new FileDigests(path);
	try {
		for await (const { folder, name, bytes } of readTar(file)) {
			if (!header) header = parseHeader(name, bytes, path, ours);
			else if (folder.startsWith("tables/")) {
				const table = tables.get(folder) ?? { digest: createHash("sha256"), pieces: 0 };
				tables.set(folder, { digest: table.digest.update(bytes), pieces: table.pieces + 1 });
			} else if (folder === "settings") settings.set(name, createHash("sha256").update(bytes).digest("hex"));
			else if (folder.startsWith("files/")) files.add(folder.slice("files/".length), bytes);
			else if (name === "manifest.json") {
				const manifest = parseManifest(bytes, path);
				compareTables(manifest, tables, path);
				files.compare(manifest);
				for (const { name, sha256 } of manifest.settings) {
					if (settings.get(name) !== sha256)
						throw backupProblem("damaged", { file: path, place: `settings/${name}` });
				}
				return { header, manifest };
			}
		}
	} catch (error) {
		// the very first block is not a tar header at all
		if (!header && !(error instanceof Problem)) throw backupProblem("not-a-backup", { file: path });
		throw error;
	}
	throw header
		? backupProblem("truncated", { file: path, place: "manifest.json" })
		: backupProblem("not-a-backup", { file: path });
}

function parseHeader(name: string, bytes: Buffer, path: string, ours: string): BackupHeader {
	const header = headerSchema.safeParse(asJson(bytes));
	if (name !== "guong-backup.json" || !header.success) throw backupProblem("not-a-backup", { file: path });
	const { format, version } = header.data;
	if (format > formatNumber) throw backupProblem("newer", { file: path, version, ours });
	return header.data;
}

function parseManifest(bytes: Buffer, path: string): BackupManifest {
	const manifest = manifestSchema.safeParse(asJson(bytes));
	if (!manifest.success) throw backupProblem("damaged", { file: path, place: "manifest.json" });
	return manifest.data;
}

function compareTables(
	manifest: BackupManifest,
	found: ReadonlyMap<string, { digest: Hash; pieces: number }>,
	path: string,
): void {
	const nothing = createHash("sha256").digest("hex");
	for (const { schema, table, sha256, pieces } of manifest.tables) {
		const place = `tables/${schema}.${table}`;
		const got = found.get(place);
		const digest = got ? got.digest.copy().digest("hex") : nothing;
		if (digest !== sha256 || (got?.pieces ?? 0) !== pieces)
			throw backupProblem("damaged", { file: path, place });
	}
}

function asJson(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString("utf8"));
	} catch {
		return null;
	}
}

/** Files come one after the other; each is compared with its name when the next begins. */
class FileDigests {
	private readonly names = createHash("sha256");
	private count = 0;
	private id: string | null = null;
	private digest = createHash("sha256");

	constructor(private readonly path: string) {}

	add(id: string, bytes: Buffer): void {
		if (id !== this.id) {
			this.finish();
			this.id = id;
		}
		this.digest.update(bytes);
	}

	compare({ files }: BackupManifest): void {
		this.finish();
		if (files.count !== this.count || files.sha256 !== this.names.digest("hex")) {
			throw backupProblem("damaged", { file: this.path, place: "files" });
		}
	}

	private finish(): void {
		if (this.id === null) return;
		if (this.digest.digest("hex") !== this.id) {
			throw backupProblem("damaged", { file: this.path, place: `files/${this.id}` });
		}
		this.names.update(`${this.id}\n`);
		this.count += 1;
		this.digest = createHash("sha256");
	}
}
