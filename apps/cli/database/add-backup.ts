import { resolve } from "node:path";
import type { Command } from "commander";
import { systemClock } from "#platform/clock/clock.ts";
import { backup } from "#platform/db/backup/backup.ts";
import { visitStore } from "../../program/open-store.ts";
import { prepareStore } from "../../program/prepare-store.ts";
import { printResult, say } from "../say.ts";
import { settingsOf } from "../settings-of.ts";
import { filesForBackup, type OpenFiles, programVersion, settingsForBackup } from "./backup-parts.ts";
import { databaseWords } from "./messages.ts";

/** `guong backup FILE`: beside a running program or alone. */
export function addBackup(program: Command, openFiles: OpenFiles): void {
	program
		.command("backup")
		.description(databaseWords.backup)
		.argument("<file>", databaseWords.file)
		.action(async (file: string, _: object, command: Command) => {
			const settings = settingsOf(command);
			const store = await visitStore(settings, say);
			try {
				// an installation that never ran yet has nothing to back up, but a backup of that is a backup
				await prepareStore(store, say);
				const result = await backup({
					access: store.access,
					files: filesForBackup(openFiles(settings)),
					settings: settingsForBackup(settings.dataFolder),
					file: resolve(file),
					version: await programVersion(),
					now: systemClock.now(),
					say,
				});
				printResult(result, () =>
					databaseWords.backedUp(result.file, result.rows, result.files, result.bytes),
				);
			} finally {
				await store.close();
			}
		});
}
