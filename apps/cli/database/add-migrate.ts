import type { Command } from "commander";
import { visitStore } from "../../program/open-store.ts";
import { prepareStore } from "../../program/prepare-store.ts";
import { printResult, say } from "../say.ts";
import { settingsOf } from "../settings-of.ts";
import { databaseWords } from "./messages.ts";

/** `guong migrate`: brings schema and reference data up to this program; `guong serve` does the same at its start. */
export function addMigrate(program: Command): void {
	program
		.command("migrate")
		.description(databaseWords.migrate)
		.action(async (_: object, command: Command) => {
			const store = await visitStore(settingsOf(command), say);
			try {
				const { applied } = await prepareStore(store, say);
				printResult({ applied }, () => databaseWords.migrated(applied.length));
			} finally {
				await store.close();
			}
		});
}
