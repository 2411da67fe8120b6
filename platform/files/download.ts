import type { PublicDb, ReadDb } from "../db/connections.ts";
import type { DownloadAnswer } from "../http/route.ts";
import { problem } from "./errors.ts";
import type { FileStore } from "./file-store.ts";
import { findFile, type KeptFile } from "./keep-file.ts";
import { findPublished } from "./publish-file.ts";

/**
 * An original, for those who may read it: the owning module says who (`mayRead`), and gets no answer that
 * tells a missing file from a forbidden one. Served to be saved, never shown as a page of ours; the headers
 * that make sure of it are set by `platform/http` on every download.
 */
export async function download(
	db: ReadDb,
	store: FileStore,
	id: string,
	mayRead: (file: KeptFile) => boolean | Promise<boolean>,
): Promise<DownloadAnswer> {
	const file = isId(id) ? await findFile(db, id) : null;
	if (!file || !(await mayRead(file))) throw problem("not-found", {});
	return {
		contentType: file.type,
		filename: file.name,
		content: await store.open(file.sha256),
		cache: "none",
	};
}

/** The cleaned copy, for everyone. */
export async function publicDownload(db: PublicDb, store: FileStore, id: string): Promise<DownloadAnswer> {
	const copy = isId(id) ? await findPublished(db, id) : null;
	if (!copy) throw problem("not-found", {});
	return {
		contentType: copy.type,
		filename: copy.name,
		content: await store.open(copy.sha256),
		cache: "none",
	};
}

function isId(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
