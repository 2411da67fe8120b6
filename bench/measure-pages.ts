import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pageWeight } from "./page-weight.ts";

/** A page and the addresses under which it is asked for, one after the other. */
export interface BenchedPage {
	readonly name: string;
	readonly addresses: readonly string[];
}

/**
 * Starts the program on a database of its own (with fsync, as in earnest), asks each page from a second process over loopback and writes a
 * table: answers a second, times, weight, memory, and the share of the first page's rate.
 */
export async function measurePages(
	pages: readonly BenchedPage[],
	{ seconds, connections }: { readonly seconds: number; readonly connections: number },
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "guong-bench-"));
	const program = spawn(
		process.execPath,
		["--import", "tsx", "apps/cli/main.ts", "serve", "--demo", "--data", folder, "--port", "0"],
		{ env: { ...process.env, GUONG_NO_RATE_LIMIT: "1" }, stdio: ["ignore", "pipe", "ignore"] },
	);
	const load = fork(new URL("load.mjs", import.meta.url), { execArgv: [] });
	const measure = (addresses: readonly string[], time: number): Promise<Measured> =>
		new Promise((resolve) => {
			load.once("message", (found) => resolve(found as Measured));
			load.send({ addresses, connections, seconds: time });
		});
	try {
		const origin = await addressOf(program);
		process.stdout.write(
			`Node ${process.versions.node}, ${availableParallelism()} cores, ${connections} connections\n\n`,
		);
		process.stdout.write(
			"| page | answers/s | of the first | p50 ms | p95 ms | p99 ms | not 200 | sent kB | with every font the sheet names kB | memory MB |\n",
		);
		process.stdout.write("|---|---|---|---|---|---|---|---|---|---|\n");
		let first = 0;
		for (const { name, addresses } of pages) {
			const asked = addresses.map((address) => origin + address);
			await measure(asked, 2);
			const found = await measure(asked, seconds);
			const rate = found.answers / found.seconds;
			first ||= rate;
			const weight = await pageWeight(asked[0] ?? origin);
			const share = `${Math.round((100 * rate) / first)} %`;
			const cells = [String(Math.round(rate)), share, ...figures(found, weight.all), await memory(program)];
			process.stdout.write(`| ${[name, ...cells].join(" | ")} |\n`);
		}
	} finally {
		load.kill();
		const ended = new Promise((resolve) => program.once("exit", resolve));
		program.kill("SIGTERM");
		await ended;
		await rm(folder, { recursive: true, force: true });
	}
}

interface Measured {
	readonly answers: number;
	readonly wrong: number;
	readonly seconds: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	readonly bytes: number;
}

function figures(found: Measured, firstVisit: number): string[] {
	const times = [found.p50, found.p95, found.p99].map((ms) => ms.toFixed(1));
	const sizes = [found.bytes, firstVisit].map((bytes) => (bytes / 1000).toFixed(1));
	return [...times, String(found.wrong), ...sizes];
}

/** The program prints its address last, alone on a line. */
async function addressOf(started: ChildProcess): Promise<string> {
	if (!started.stdout) throw new Error("the program has no output");
	for await (const line of createInterface(started.stdout))
		if (line.startsWith("http://")) return line.trim();
	throw new Error("the program did not start; run the same command by hand to see why");
}

/** The program's process alone (resident, highest so far); PostgreSQL comes beside it. */
async function memory(of: ChildProcess): Promise<string> {
	const status = await readFile(`/proc/${of.pid}/status`, "utf8").catch(() => "");
	const kilobytes = Number(status.match(/^VmHWM:\s+(\d+)/m)?.[1]);
	return kilobytes ? (kilobytes / 1000).toFixed(0) : "–";
}
