import { resolve } from "node:path";
import type { Command } from "commander";
import { restore } from "#platform/db/backup/restore.ts";
import { openStore } from "../../program/open-store.ts";
import { printResult, say } from "../say.ts";
import { settingsOf } from "../settings-of.ts";
import { filesForBackup, type OpenFiles, programVersion, settingsForBackup } from "./backup-parts.ts";
import { databaseWords } from "./messages.ts";

/** `guong restore FILE`: into a data folder or `DATABASE_URL` that holds nothing yet. */
export function addRestore(program: Command, openFiles: OpenFiles): void {
	program
		.command("restore")
		.description(databaseWords.restore)
		.argument("<file>", databaseWords.file)
		.action(async (file: string, _: object, command: Command) => {
			const settings = settingsOf(command);
			const store = await openStore(settings, say);
			try {
				const result = await restore({
					access: store.access,
					files: filesForBackup(openFiles(settings)),
					settings: settingsForBackup(settings.dataFolder),
					file: resolve(file),
					version: await programVersion(),
					say,
				});
				const { createdAt, rows, files, upgraded } = result;
				printResult(result, () => databaseWords.restored(createdAt, rows, files, upgraded.length));
			} finally {
				await store.close();
			}
		});
}
