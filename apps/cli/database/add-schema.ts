import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { migrate, startOwnServer } from "#platform/db/index.ts";
import { schemaFiles, staleFiles, writeSchemaFiles } from "#platform/db/schema/schema-files.ts";
import { exitCodes, printResult, say } from "../say.ts";
import { databaseWords } from "./messages.ts";

/** `guong schema`: whether `db/schema.sql` and `docs/database/` are those of the migrations; `--write` makes them so. */
export function addSchema(program: Command): void {
	program
		.command("schema")
		.description(databaseWords.schema)
		.option("--write", databaseWords.schemaWrite)
		.action(async ({ write }: { write?: boolean }) => {
			const files = await filesOfMigrations();
			const stale = write ? await writeSchemaFiles(files) : await staleFiles(files);
			printResult(
				{ [write ? "written" : "stale"]: stale },
				() => stale.join("\n") || databaseWords.schemaFresh,
			);
			if (!write && stale.length > 0) process.exitCode = exitCodes.foundWrong;
		});
}

/** On a database made for it: what a developer's own one holds may be of another day. */
async function filesOfMigrations(): Promise<ReadonlyMap<string, string>> {
	const folder = await mkdtemp(join(tmpdir(), "guong-schema-"));
	await chmod(folder, 0o711);
	const server = await startOwnServer({ folder, say: () => {}, forTests: true });
	try {
		await migrate(server.access, say);
		return await schemaFiles(server.access);
	} finally {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}
