import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pageWeight } from "./page-weight.ts";

// What the ground floor carries: `node --import tsx bench/floor.ts [SECONDS [CONNECTIONS]]`. Starts the program on a
// database of its own (with fsync, as in earnest) and asks it from a second process over loopback. About a minute.

const [seconds = 8, connections = 16] = process.argv.slice(2).map(Number);

const pages: readonly { readonly name: string; readonly addresses: readonly string[] }[] = [
	{ name: "page without data", addresses: ["/ho-tro-tiep-can"] },
	{ name: "start page", addresses: ["/"] },
	{ name: "page of a province", addresses: ["/tinh/dong-thap"] },
	{ name: "page of an old province", addresses: ["/tinh/dong-thap-truoc-2025"] },
	{
		name: "search over all units",
		addresses: ["huyen long phu", "xa thanh son", "Trà Cú", "nhu quynh", "dong thap", "tx hong ngu"].map(
			(words) => `/tim-kiem?q=${encodeURIComponent(words)}`,
		),
	},
];

interface Measured {
	readonly answers: number;
	readonly wrong: number;
	readonly seconds: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	readonly bytes: number;
}

const folder = await mkdtemp(join(tmpdir(), "guong-bench-"));
const program = spawn(
	process.execPath,
	["--import", "tsx", "apps/cli/main.ts", "serve", "--demo", "--data", folder, "--port", "0"],
	{ env: { ...process.env, GUONG_NO_RATE_LIMIT: "1" }, stdio: ["ignore", "pipe", "ignore"] },
);
const load = fork(new URL("load.mjs", import.meta.url), { execArgv: [] });
try {
	const origin = await addressOf(program);
	process.stdout.write(
		`Node ${process.versions.node}, ${availableParallelism()} cores, ${connections} connections\n\n`,
	);
	process.stdout.write(
		"| page | answers/s | p50 ms | p95 ms | p99 ms | not 200 | sent kB | with every font the sheet names kB | memory MB |\n",
	);
	process.stdout.write("|---|---|---|---|---|---|---|---|---|\n");
	for (const { name, addresses } of pages) {
		const asked = addresses.map((address) => origin + address);
		await measure(asked, 2);
		const found = await measure(asked, seconds);
		const weight = await pageWeight(asked[0] ?? origin);
		process.stdout.write(`| ${[name, ...figures(found, weight.all), await memory(program)].join(" | ")} |\n`);
	}
} finally {
	load.kill();
	const ended = new Promise((resolve) => program.once("exit", resolve));
	program.kill("SIGTERM");
	await ended;
	await rm(folder, { recursive: true, force: true });
}

function figures(found: Measured, firstVisit: number): string[] {
	const rate = Math.round(found.answers / found.seconds);
	const times = [found.p50, found.p95, found.p99].map((ms) => ms.toFixed(1));
	const sizes = [found.bytes, firstVisit].map((bytes) => (bytes / 1000).toFixed(1));
	return [String(rate), ...times, String(found.wrong), ...sizes];
}

/** The program prints its address last, alone on a line. */
async function addressOf(started: ChildProcess): Promise<string> {
	if (!started.stdout) throw new Error("the program has no output");
	for await (const line of createInterface(started.stdout))
		if (line.startsWith("http://")) return line.trim();
	throw new Error("the program did not start; run the same command by hand to see why");
}

function measure(addresses: readonly string[], time: number): Promise<Measured> {
	return new Promise((resolve) => {
		load.once("message", (found) => resolve(found as Measured));
		load.send({ addresses, connections, seconds: time });
	});
}

/** The program's process alone (resident, highest so far); PostgreSQL comes beside it. */
async function memory(of: ChildProcess): Promise<string> {
	const status = await readFile(`/proc/${of.pid}/status`, "utf8").catch(() => "");
	const kilobytes = Number(status.match(/^VmHWM:\s+(\d+)/m)?.[1]);
	return kilobytes ? (kilobytes / 1000).toFixed(0) : "–";
}
