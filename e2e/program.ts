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

/** A demo whose clock is put on: stopped, and begun again on a later day over the same database and files. */
export interface DatedDemo {
	startOn(day: string): Promise<RunningDemo>;
	end(): Promise<void>;
}

/** The whole program with its demo, on a database and a data folder of its own. */
export async function startDemo(): Promise<RunningDemo> {
	const { start, end } = await prepared();
	const program = await start({});
	return { ...program, stop: end };
}

export async function datedDemo(): Promise<DatedDemo> {
	const { start, end } = await prepared();
	return { startOn: (day) => start({ GUONG_TODAY: day }), end };
}

async function prepared() {
	const folder = await mkdtemp(join(tmpdir(), "guong-e2e-"));
	const made = await anotherDatabase("reference");
	let running: Awaited<ReturnType<typeof startProgram>> | null = null;
	const stop = async () => {
		await running?.stop();
		running = null;
	};
	return {
		async start(more: Readonly<Record<string, string>>): Promise<RunningDemo> {
			await stop();
			const settings = readSettings(
				{},
				{ PORT: "0", GUONG_DATA: folder, GUONG_DEMO: "1", GUONG_NO_RATE_LIMIT: "1", ...more },
			);
			const program = await startProgram(
				settings,
				() => {},
				async () => ({ access: made.access, own: true, close: async () => {} }),
			);
			running = program;
			return { origin: program.address, database: program.database, stop };
		},
		async end(): Promise<void> {
			await stop();
			await made.drop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
