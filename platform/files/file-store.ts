import type { Temporal } from "temporal-polyfill";

/** Bytes that were kept. The id is the SHA-256 of the content, in hex: the same bytes are kept once. */
export interface StoredBytes {
	readonly id: string;
	readonly size: number;
}

export interface PutLimits {
	/** most bytes; one more and nothing is kept */
	readonly bytes: number;
	/** what the person calls it, for the sentence of a refusal */
	readonly name?: string;
}

export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Where bytes lie. When `put` has answered, they survive the loss of power; when it has failed, nothing
 * half-written can be read. Who owns a file, what it is called and who may read it stands in the database.
 */
export interface FileStore {
	put(bytes: Bytes, limits: PutLimits): Promise<StoredBytes>;
	/** fails with `files/bytes-missing`; what comes is checked against the id, and a changed byte ends it with an error */
	open(id: string): Promise<ReadableStream<Uint8Array>>;
	has(id: string): Promise<boolean>;
	/** not an error when it is not there */
	remove(id: string): Promise<void>;
	/** when it was put last, `null` when it is not there */
	storedAt(id: string): Promise<Temporal.Instant | null>;
	list(): AsyncIterable<StoredBytes & { readonly at: Temporal.Instant }>;
	/** takes away what writings that were cut off have left behind */
	tidy(olderThan: Temporal.Instant): Promise<void>;
}

/** Nothing but an id may ever become part of a path or address. */
export function checkedId(id: string): string {
	if (!/^[0-9a-f]{64}$/.test(id)) throw new RangeError(`not the id of a stored file: ${id.slice(0, 80)}`);
	return id;
}
