import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { asMigrator } from "../as-migrator.ts";
import { startOwnServer } from "./start-own-server.ts";

const program = fileURLToPath(new URL("kill.fixture.ts", import.meta.url));
// four programs side by side, since each spends most of its time waiting for the disk
const farms = 4;
const rounds = 25;

/** What the program said that it had saved, over all its lives. */
class Acknowledged {
	readonly numbers: number[] = [];
	private waiting: (() => void)[] = [];

	readFrom(child: ChildProcess): void {
		if (!child.stdout) return;
		createInterface(child.stdout).on("line", (line) => {
			this.numbers.push(Number(line));
			for (const go of this.waiting.splice(0)) go();
		});
	}

	/** waits until some more were saved, so that every kill falls in the middle of writing */
	async more(count: number): Promise<void> {
		for (const until = this.numbers.length + count; this.numbers.length < until; ) {
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
	}
}

test("program and server are killed a hundred times while writing, and nothing that was acknowledged is lost", async (t) => {
	const root = await mkdtemp(join(tmpdir(), "guong-kill-"));
	await chmod(root, 0o755);
	t.after(() => rm(root, { recursive: true, force: true }));
	await Promise.all(Array.from({ length: farms }, (_, farm) => killAndCheck(join(root, String(farm)), farm)));
});

async function killAndCheck(root: string, farm: number): Promise<void> {
	const place = { folder: join(root, "data"), home: join(root, "home"), say: () => {} };
	const first = await startOwnServer(place);
	await asMigrator(first.access, async (client) => {
		await client.query("CREATE SCHEMA kept; GRANT USAGE ON SCHEMA kept TO guong_app");
		await client.query(
			"CREATE TABLE kept.number (n int8 PRIMARY KEY); GRANT INSERT, SELECT ON kept.number TO guong_app",
		);
	});
	await first.stop();
	const acknowledged = new Acknowledged();
	await killManyTimes({ ...place, kept: first.folder }, acknowledged, farm);

	const last = await startOwnServer(place);
	const kept = await asMigrator(last.access, (client) => client.query("SELECT n::int AS n FROM kept.number"));
	await last.stop();
	const there = new Set(kept.rows.map(({ n }) => n));
	assert.deepEqual(
		acknowledged.numbers.filter((n) => !there.has(n)),
		[],
	);
	assert.ok(acknowledged.numbers.length >= rounds * 3);
}

/** Which one dies, and how long after a write, is spread evenly and the same in every run. */
async function killManyTimes(
	place: { readonly folder: string; readonly home: string; readonly kept: string },
	acknowledged: Acknowledged,
	farm: number,
): Promise<void> {
	const start = (life: number) => {
		const words = [
			"--import",
			import.meta.resolve("tsx"),
			program,
			place.folder,
			place.home,
			String(life * 1_000_000),
		];
		const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
		acknowledged.readFrom(child);
		return child;
	};
	let child = start(0);
	try {
		for (let round = 0; round < rounds; round += 1) {
			await acknowledged.more(3);
			await pause((round * 7 + farm) % 31);
			if (round % 3 === 0) {
				await killed(child);
				child = start(round + 1);
			} else await killServer(join(place.kept, "data", "postmaster.pid"));
		}
		await acknowledged.more(3);
	} finally {
		await killed(child);
	}
}

async function killed(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, "close");
	child.kill("SIGKILL");
	await gone;
}

/** The file may still name the server that was killed last, when the next one is not there yet. */
async function killServer(pidFile: string): Promise<void> {
	for (;;) {
		const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
		try {
			if (pid > 0) return void process.kill(pid, "SIGKILL");
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
		}
		await pause(10);
	}
}
