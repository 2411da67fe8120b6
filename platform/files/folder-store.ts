import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, opendir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "../clock/clock.ts";
import { checkedStream, countedBytes } from "./counted-bytes.ts";
import { problemOfDisk } from "./disk-problem.ts";
import { problem } from "./errors.ts";
import { type Bytes, checkedId, type FileStore, type PutLimits, type StoredBytes } from "./file-store.ts";

/**
 * Files in a folder of this machine: `ab/cd/abcd…`, readable by the program's own user only. A file is
 * written beside its place, made durable, and moved there in one step, so that whatever stands in a
 * place is whole, also after a kill or a loss of power.
 */
export function folderStore(folder: string, clock: Clock): FileStore {
	const unfinished = join(folder, "unfinished");
	const placeOf = (id: string) => join(folder, checkedId(id).slice(0, 2), id.slice(2, 4), id);

	async function put(bytes: Bytes, limits: PutLimits): Promise<StoredBytes> {
		const draft = join(unfinished, randomUUID());
		try {
			await mkdir(unfinished, { recursive: true, mode: 0o700 });
			const stored = await writeDraft(draft, bytes, limits);
			await settle(draft, placeOf(stored.id), clock);
			return stored;
		} catch (error) {
			// on a full disk this gives back what the attempt took
			await rm(draft, { force: true });
			throw problemOfDisk(error) ?? error;
		}
	}

	return {
		put,
		async open(id) {
			const handle = await open(placeOf(id), "r").catch((error: unknown) => {
				throw isMissing(error) ? problem("bytes-missing", {}) : error;
			});
			return checkedStream(id, chunksOf(handle));
		},
		has: async (id) => (await statOrNull(placeOf(id))) !== null,
		remove: (id) => rm(placeOf(id), { force: true }),
		async storedAt(id) {
			const found = await statOrNull(placeOf(id));
			return found && instantOf(found.mtimeMs);
		},
		list: () => filesBelow(folder),
		tidy: (olderThan) => tidy(unfinished, olderThan),
	};
}

async function writeDraft(draft: string, bytes: Bytes, limits: PutLimits): Promise<StoredBytes> {
	const handle = await open(draft, "wx", 0o600);
	try {
		const counted = countedBytes(bytes, limits);
		for await (const chunk of counted) await handle.writeFile(chunk);
		await handle.sync();
		return counted.result();
	} finally {
		await handle.close();
	}
}

/** Moves a draft to its place; the folders' entries are made durable too, or the file could be gone after a crash. */
async function settle(draft: string, place: string, clock: Clock): Promise<void> {
	const inner = join(place, "..");
	if (await statOrNull(place)) {
		// kept already: its age begins anew, so that nobody sweeps it while its new owner is being written
		const now = clock.now().epochMilliseconds / 1000;
		await utimes(place, now, now);
		await rm(draft);
		return;
	}
	await mkdir(inner, { recursive: true, mode: 0o700 });
	const now = clock.now().epochMilliseconds / 1000;
	await utimes(draft, now, now);
	await rename(draft, place);
	for (const folder of [inner, join(inner, ".."), join(inner, "..", "..")]) await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, "r").catch(() => null);
	// Windows and some network folders cannot sync a folder; the file itself is synced all the same
	await handle?.sync().catch(() => undefined);
	await handle?.close();
}

async function* filesBelow(folder: string): AsyncGenerator<StoredBytes & { at: Temporal.Instant }> {
	const entries = await opendir(folder, { recursive: true }).catch((error: unknown) => {
		if (isMissing(error)) return [];
		throw error;
	});
	for await (const entry of entries) {
		if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
		const found = await statOrNull(join(entry.parentPath, entry.name));
		if (found) yield { id: entry.name, size: found.size, at: instantOf(found.mtimeMs) };
	}
}

async function tidy(unfinished: string, olderThan: Temporal.Instant): Promise<void> {
	const drafts = await opendir(unfinished).catch(() => []);
	for await (const draft of drafts) {
		const path = join(unfinished, draft.name);
		const found = await statOrNull(path);
		if (found && found.mtimeMs < olderThan.epochMilliseconds) await rm(path, { force: true });
	}
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
	try {
		for (;;) {
			const { bytesRead, buffer } = await handle.read({ buffer: Buffer.allocUnsafe(1 << 16) });
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await handle.close();
	}
}

function instantOf(milliseconds: number): Temporal.Instant {
	return Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds));
}

async function statOrNull(path: string) {
	return await stat(path).catch((error: unknown) => {
		if (isMissing(error)) return null;
		throw error;
	});
}

function isMissing(error: unknown): boolean {
	return (error as NodeJS.ErrnoException).code === "ENOENT";
}
