import { createHash } from "node:crypto";
import { ReadableStream } from "node:stream/web";
import { problem } from "./errors.ts";
import type { Bytes, PutLimits, StoredBytes } from "./file-store.ts";

/** Passes bytes on while counting and hashing them; stops with `files/too-large` at the limit. */
export function countedBytes(
	bytes: Bytes,
	limits: PutLimits,
): AsyncIterable<Uint8Array> & { result(): StoredBytes } {
	const hash = createHash("sha256");
	let size = 0;
	async function* pass(): AsyncGenerator<Uint8Array> {
		for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
			size += chunk.byteLength;
			if (size > limits.bytes) {
				throw problem("too-large", { name: limits.name ?? "", size, limit: limits.bytes });
			}
			hash.update(chunk);
			yield chunk;
		}
	}
	const passing = pass();
	return {
		[Symbol.asyncIterator]: () => passing,
		result: () => ({ id: hash.digest("hex"), size }),
	};
}

/** Bytes on their way out: a file that is no longer what its id says must not pass for it. */
export function checkedStream(id: string, bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
	async function* check(): AsyncGenerator<Uint8Array> {
		const hash = createHash("sha256");
		for await (const chunk of bytes) {
			hash.update(chunk);
			yield chunk;
		}
		if (hash.digest("hex") !== id) throw new Error(`stored file ${id} has changed`);
	}
	return ReadableStream.from(check()) as ReadableStream<Uint8Array>;
}

/** All of a stream in one piece; only for files whose size was limited when they were put. */
export async function wholeOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}
