import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "#platform/config/settings.ts";
import type { BackupFiles, BackupSettings } from "#platform/db/backup/manifest.ts";
import type { FileStore } from "#platform/files/file-store.ts";

/** How a command reaches the files of the installation; chosen by the settings, like the database. */
export type OpenFiles = (settings: Settings) => FileStore;

/** The file store as backup and restore need it. */
export function filesForBackup(store: FileStore): BackupFiles {
	return {
		async *list() {
			for await (const { id } of store.list()) yield id;
		},
		open: async (id) => (await store.open(id)) as unknown as AsyncIterable<Uint8Array>,
		// what was kept before may be kept again, however large
		put: async (bytes) => (await store.put(bytes, { bytes: Number.MAX_SAFE_INTEGER })).id,
	};
}

/** The secret that seals second factors lies beside the database; without it they could not be opened again. */
const secretFile = "khoa-bi-mat";

export function settingsForBackup(dataFolder: string): BackupSettings {
	return {
		async read() {
			const bytes = await readFile(join(dataFolder, secretFile)).catch(() => null);
			return new Map(bytes ? [[secretFile, bytes]] : []);
		},
		async write(name, bytes) {
			if (name !== secretFile) return;
			await mkdir(dataFolder, { recursive: true });
			const path = join(dataFolder, secretFile);
			await writeFile(`${path}.new`, bytes, { mode: 0o600 });
			await rename(`${path}.new`, path);
		},
	};
}

export async function programVersion(): Promise<string> {
	const text = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
	return (JSON.parse(text) as { version: string }).version;
}
