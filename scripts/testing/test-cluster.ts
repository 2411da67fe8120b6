import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnServer } from "#platform/db/own-server/start-own-server.ts";

// The one PostgreSQL of a test run: prints how to reach it, lives until its standard input ends (also when
// the run is killed), and leaves nothing behind.

const folder = join(tmpdir(), `guong-test-run-${process.pid}`);
const server = await startOwnServer({ folder, say: () => {}, wait: 0, forTests: true, connections: 300 });
process.stdout.write(`${JSON.stringify(server.access)}\n`);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
process.stdin.resume();
process.stdin.once("end", async () => {
	await server.stop();
	for (const path of new Set([folder, server.folder])) await rm(path, { recursive: true, force: true });
	process.exit();
});
