import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProgram } from "#apps/program/start-program.ts";
import { readSettings } from "#platform/config/settings.ts";
import type { Site } from "./site.ts";

/** The day of the demo in tests: people, figures and deadlines stand still. */
const testDay = "2026-11-22";

/** The whole program with the demo, on a database and a folder of its own that vanish afterwards. */
export async function startSite(): Promise<Site> {
	const folder = await mkdtemp(join(tmpdir(), "guong-e2e-"));
	const settings = readSettings(
		{},
		{ GUONG_DATA: folder, GUONG_TODAY: testDay, PORT: "0", GUONG_DEMO: "1", GUONG_NO_RATE_LIMIT: "1" },
	);
	const program = await startProgram(settings, () => {});
	return {
		origin: program.address,
		stop: async () => {
			await program.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
