import { createHash } from "node:crypto";
import type { BackupFiles, BackupSettings } from "./manifest.ts";

/** A file store in memory, for tests of backups. */
export function filesOf(contents: readonly string[]): BackupFiles & { readonly kept: Map<string, Buffer> } {
	const idOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
	const kept = new Map(contents.map((text) => [idOf(Buffer.from(text)), Buffer.from(text)]));
	return {
		kept,
		async *list() {
			yield* kept.keys();
		},
		open: async (id) =>
			(async function* () {
				yield kept.get(id) as Buffer;
			})(),
		async put(stream) {
			const parts: Uint8Array[] = [];
			for await (const part of stream) parts.push(part);
			const bytes = Buffer.concat(parts);
			kept.set(idOf(bytes), bytes);
			return idOf(bytes);
		},
	};
}

export function settingsOf(
	kept: Map<string, Uint8Array>,
): BackupSettings & { readonly kept: Map<string, Uint8Array> } {
	return {
		kept,
		read: async () => kept,
		write: async (name, bytes) => {
			kept.set(name, bytes);
		},
	};
}
