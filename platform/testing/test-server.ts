import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseAccess } from "#platform/db/access.ts";
import { startOwnServer } from "#platform/db/own-server/start-own-server.ts";

/**
 * The one PostgreSQL of all tests: given by the program that runs them, else one that stays up between runs
 * in a folder for this user. Its data may be lost with the power (no fsync); nothing in it is worth keeping.
 */
export async function testServer(): Promise<DatabaseAccess> {
	const given = process.env.GUONG_TEST_SERVER;
	if (given) return JSON.parse(given) as DatabaseAccess;
	const server = await startOwnServer({
		folder: await testFolder(),
		say: () => {},
		wait: 60_000,
		forTests: true,
		connections: 300,
	});
	await server.leave();
	return server.access;
}

/** Temporary folders are open to everybody: one that belongs to somebody else is not used. */
export async function testFolder(): Promise<string> {
	const mine = process.getuid?.() ?? 0;
	const folder = join(tmpdir(), `guong-tests-${mine}`);
	const found = await stat(folder).catch(() => null);
	return found && found.uid !== mine && process.platform !== "win32" ? `${folder}-${process.pid}` : folder;
}
