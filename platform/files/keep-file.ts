import type { Clock } from "../clock/clock.ts";
import { type ReadDb, reads, type WriteTransaction, writes } from "../db/connections.ts";
import type { Actor } from "../http/actor.ts";
import { newId } from "../ids/ids.ts";
import { checkFile, type SentFile } from "./check-file.ts";
import type { FileStore } from "./file-store.ts";
import type { KindName } from "./kinds.ts";
import type { FileRow, FilesTables } from "./tables.ts";

export interface FileToKeep extends SentFile {
	/** evidence, import, letter … */
	readonly purpose: string;
	/** who decides about it, and what it belongs to */
	readonly owner: { readonly module: string; readonly kind: string; readonly id: string };
	readonly allowed: readonly KindName[];
	readonly actor: Actor | { readonly kind: "system" };
}

export interface KeptFile {
	readonly id: string;
	readonly sha256: string;
	readonly size: number;
	readonly kind: KindName;
	readonly type: string;
	readonly name: string;
	readonly purpose: string;
	readonly owner: { readonly module: string; readonly kind: string; readonly id: string };
	readonly uploadedBy: string | null;
	readonly at: string;
}

/**
 * Checks a file, keeps its bytes, then writes its row in the transaction. In this order a failure leaves at
 * worst bytes that nobody names, which `files/sweep` takes away after a day; never a row without bytes.
 * Recording what it means that a file was given is the caller's event.
 */
export async function keepFile(
	trx: WriteTransaction,
	store: FileStore,
	clock: Clock,
	file: FileToKeep,
): Promise<KeptFile> {
	const { kind, type, name } = checkFile(file, file.allowed);
	const { id: sha256, size } = await store.put(file.bytes, { bytes: file.bytes.byteLength, name });
	const now = clock.now();
	const row: FileRow = {
		id: newId(now.epochMilliseconds),
		sha256,
		size,
		kind,
		type,
		name,
		purpose: file.purpose,
		owner_module: file.owner.module,
		subject_kind: file.owner.kind,
		subject_id: file.owner.id,
		uploaded_by: file.actor.kind === "person" ? file.actor.personId : null,
		at: now.toString(),
	};
	await writes<FilesTables>(trx).insertInto("files.file").values(row).execute();
	return keptFile(row);
}

/** Takes the row away, and with it the published copy; the bytes follow when no other row names them. */
export async function forgetFile(trx: WriteTransaction, id: string): Promise<void> {
	await writes<FilesTables>(trx).deleteFrom("files.file").where("id", "=", id).execute();
}

export async function findFile(db: ReadDb, id: string): Promise<KeptFile | null> {
	const row = await reads<FilesTables>(db)
		.selectFrom("files.file")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? keptFile(row) : null;
}

/** The files of some things of one module, oldest first. */
export async function filesOf(
	db: ReadDb,
	owner: { readonly module: string; readonly kind: string; readonly ids: readonly string[] },
): Promise<readonly KeptFile[]> {
	if (owner.ids.length === 0) return [];
	const rows = await reads<FilesTables>(db)
		.selectFrom("files.file")
		.selectAll()
		.where("owner_module", "=", owner.module)
		.where("subject_kind", "=", owner.kind)
		.where("subject_id", "in", owner.ids)
		.orderBy("id")
		.execute();
	return rows.map(keptFile);
}

function keptFile(row: FileRow): KeptFile {
	return {
		id: row.id,
		sha256: row.sha256,
		size: row.size,
		kind: row.kind as KindName,
		type: row.type,
		name: row.name,
		purpose: row.purpose,
		owner: { module: row.owner_module, kind: row.subject_kind, id: row.subject_id },
		uploadedBy: row.uploaded_by,
		at: row.at,
	};
}
