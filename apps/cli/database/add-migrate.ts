import type { Command } from "commander";
import { readSettings } from "#platform/config/settings.ts";
import { loadReference, migrate } from "#platform/db/index.ts";
import { visitStore } from "../../program/open-store.ts";
import { wirings } from "../../wirings.ts";
import { printResult, say } from "../say.ts";
import { databaseWords } from "./messages.ts";

/** `guong migrate`: brings schema and reference data up to this program; `guong serve` does the same at its start. */
export function addMigrate(program: Command): void {
	program
		.command("migrate")
		.description(databaseWords.migrate)
		.option("--data <folder>", databaseWords.data)
		.action(async ({ data }: { data?: string }) => {
			const store = await visitStore(readSettings(process.env, { GUONG_DATA: data }), say);
			try {
				const { applied } = await migrate(store.access, say);
				const loaders = wirings.flatMap(({ reference }) => reference ?? []);
				const { loaded } = await loadReference(store.access, loaders, say);
				printResult({ applied, loaded }, () => databaseWords.migrated(applied.length, loaded.length));
			} finally {
				await store.close();
			}
		});
}
