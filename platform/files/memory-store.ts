import type { Temporal } from "temporal-polyfill";
import type { Clock } from "../clock/clock.ts";
import { checkedStream, countedBytes } from "./counted-bytes.ts";
import { problem } from "./errors.ts";
import { checkedId, type FileStore } from "./file-store.ts";

/** For tests of those who use files: keeps them while the process lives. */
export function memoryStore(clock: Clock): FileStore {
	const kept = new Map<string, { bytes: Uint8Array; at: Temporal.Instant }>();
	return {
		async put(bytes, limits) {
			const counted = countedBytes(bytes, limits);
			const chunks: Uint8Array[] = [];
			for await (const chunk of counted) chunks.push(chunk);
			const stored = counted.result();
			kept.set(stored.id, { bytes: Buffer.concat(chunks), at: clock.now() });
			return stored;
		},
		async open(id) {
			const found = kept.get(checkedId(id));
			if (!found) throw problem("bytes-missing", {});
			return checkedStream(id, chunkOf(found.bytes));
		},
		has: async (id) => kept.has(checkedId(id)),
		async remove(id) {
			kept.delete(checkedId(id));
		},
		storedAt: async (id) => kept.get(checkedId(id))?.at ?? null,
		async *list() {
			for (const [id, { bytes, at }] of kept) yield { id, size: bytes.byteLength, at };
		},
		tidy: async () => undefined,
	};
}

async function* chunkOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
