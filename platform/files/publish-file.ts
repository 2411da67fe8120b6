import type { Clock } from "../clock/clock.ts";
import { type PublicDb, reads, type WriteTransaction, writes } from "../db/connections.ts";
import { cleanedInWorker } from "./cleaning/cleaned.ts";
import { wholeOf } from "./counted-bytes.ts";
import { problem } from "./errors.ts";
import type { FileStore } from "./file-store.ts";
import { findFile } from "./keep-file.ts";
import type { FilesTables, PublishedCopyRow } from "./tables.ts";

export interface PublishedCopy {
	readonly fileId: string;
	readonly sha256: string;
	readonly size: number;
	readonly type: string;
	readonly name: string;
	readonly signed: boolean;
}

/**
 * Makes the copy that the public gets: without place, author and device. A file that cannot be cleaned is
 * not published (`files/cannot-clean`). A digitally signed document is published unchanged, and only when
 * the caller says that it may be: whoever signed it put his name there on purpose.
 */
export async function publishFile(
	trx: WriteTransaction,
	store: FileStore,
	clock: Clock,
	request: { readonly fileId: string; readonly signedAsItIs?: boolean },
): Promise<PublishedCopy> {
	const already = await findPublished(trx as unknown as PublicDb, request.fileId);
	if (already) return already;
	const file = await findFile(trx, request.fileId);
	if (!file) throw problem("not-found", {});
	const original = await wholeOf(await store.open(file.sha256));
	const cleaned = await cleanedInWorker(file.kind, original);
	const signed = "cannot" in cleaned && cleaned.cannot === "signed" && request.signedAsItIs === true;
	if ("cannot" in cleaned && !signed) throw problem(`cannot-clean-${cleaned.cannot}`, { name: file.name });
	const bytes = "cannot" in cleaned ? original : cleaned.bytes;
	const stored = await store.put(bytes, { bytes: bytes.byteLength, name: file.name });
	const row: PublishedCopyRow = {
		file_id: file.id,
		sha256: stored.id,
		size: stored.size,
		type: file.type,
		name: file.name,
		removed: "cannot" in cleaned ? [] : [...cleaned.removed],
		signed,
		at: clock.now().toString(),
	};
	await writes<FilesTables>(trx).insertInto("files.published_copy").values(row).execute();
	return publishedCopy(row);
}

/** Takes a copy back; the original stays. */
export async function withdrawFile(trx: WriteTransaction, fileId: string): Promise<void> {
	await writes<FilesTables>(trx).deleteFrom("files.published_copy").where("file_id", "=", fileId).execute();
}

export async function findPublished(db: PublicDb, fileId: string): Promise<PublishedCopy | null> {
	const row = await reads<FilesTables>(db)
		.selectFrom("files.published_copy")
		.select(["file_id", "sha256", "size", "type", "name", "signed"])
		.where("file_id", "=", fileId)
		.executeTakeFirst();
	return row ? publishedCopy(row) : null;
}

function publishedCopy(row: Omit<PublishedCopyRow, "removed" | "at">): PublishedCopy {
	const { file_id: fileId, sha256, size, type, name, signed } = row;
	return { fileId, sha256, size, type, name, signed };
}
