import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProgram } from "#apps/program/start-program.ts";
import { readSettings } from "#platform/config/settings.ts";
import type { Database } from "#platform/db/index.ts";
import { anotherDatabase } from "#platform/testing/database.ts";
import type { Site } from "./site.ts";

export interface RunningDemo extends Site {
	readonly database: Database;
}

/** The whole program with its demo, on a database and a data folder of its own. */
export async function startDemo(): Promise<RunningDemo> {
	const folder = await mkdtemp(join(tmpdir(), "guong-e2e-"));
	const settings = readSettings(
		{},
		{ PORT: "0", GUONG_DATA: folder, GUONG_DEMO: "1", GUONG_NO_RATE_LIMIT: "1" },
	);
	const made = await anotherDatabase("reference");
	const program = await startProgram(
		settings,
		() => {},
		async () => ({ access: made.access, own: true, close: made.drop }),
	);
	return {
		origin: program.address,
		database: program.database,
		async stop() {
			await program.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
