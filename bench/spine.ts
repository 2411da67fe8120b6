import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { visitStore } from "#apps/program/open-store.ts";
import { readSettings } from "#platform/config/settings.ts";
import { asMigrator } from "#platform/db/as-migrator.ts";
import { fillCountry, provincePlanId } from "./country.ts";
import { signInThroughDoor } from "./door.ts";
import { pageWeight } from "./page-weight.ts";

// A country at work: `node --import tsx bench/spine.ts [SECONDS [CONNECTIONS [SHARE…]]]`. 3,321 communes with 100 tasks
// each and four reports on every task, at 1 %, 10 % and 100 % of it, beside an empty page of the same server in the same
// run. Public pages must not cost more for what they do not show. About five minutes, three gigabytes of disk.

const [seconds = 5, connections = 8, ...asked] = process.argv.slice(2).map(Number);
const shares = asked.length > 0 ? asked : [0.01, 0.1, 1];

interface Page {
	readonly name: string;
	readonly door: string | null;
	readonly address: string;
}

/** Thiện Tân and Lạng Sơn are behind the doors of the demo and in every share. */
const pages: readonly Page[] = [
	{ name: "empty page", door: null, address: "/ho-tro-tiep-can" },
	{ name: "commune, public", door: null, address: "/xa/lang-son/thien-tan" },
	{ name: "province, public", door: null, address: "/tinh/lang-son" },
	{ name: "plan of a commune, public", door: null, address: "/ke-hoach/do-vn34-06436" },
	{ name: "plan of a province, public", door: null, address: "/ke-hoach/do-vn34-20" },
	{ name: "list of plans, public", door: null, address: "/ke-hoach" },
	{ name: "my work of an officer", door: "officer", address: "/viec" },
	{ name: "board of a commune", door: "head", address: "/bang-dieu-hanh" },
	{ name: "board of a province", door: "coordinator", address: "/bang-dieu-hanh" },
	{
		name: "roll-up of a province's plan",
		door: "coordinator",
		address: `/soan-ke-hoach/${provincePlanId("vn34:20")}/tong-hop`,
	},
];

interface Measured {
	readonly answers: number;
	readonly wrong: number;
	readonly seconds: number;
	readonly p50: number;
	readonly p95: number;
	readonly bytes: number;
}

const folder = await mkdtemp(join(tmpdir(), "guong-spine-"));
const program = spawn(
	process.execPath,
	["--import", "tsx", "apps/cli/main.ts", "serve", "--demo", "--data", folder, "--port", "0"],
	{ env: { ...process.env, GUONG_NO_RATE_LIMIT: "1" }, stdio: ["ignore", "pipe", "ignore"] },
);
const load = fork(new URL("load.mjs", import.meta.url), { execArgv: [] });
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
	const origin = await addressOf(program);
	const store = await visitStore(readSettings({}, { GUONG_DATA: folder }), () => {});
	const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
	say(
		`Node ${process.versions.node}, ${availableParallelism()} cores, ${connections} connections, ${seconds} s a page\n`,
	);
	const cookies = new Map<string, string>();
	for (const door of new Set(pages.flatMap((page) => page.door ?? [])))
		cookies.set(door, await signInThroughDoor(origin, door));
	for (const share of shares) {
		const begun = performance.now();
		const filled = await asMigrator(store.access, (client) => fillCountry(client, share, today));
		const took = ((performance.now() - begun) / 1000).toFixed(0);
		say(
			`\n${share * 100} %: ${filled.tasks} tasks, ${filled.occurrences} given, ${filled.acts} reports, written in ${took} s\n`,
		);
		say("| page | answers/s | of the empty page | p50 ms | p95 ms | not 200 | sent kB | memory MB |");
		say("|---|---|---|---|---|---|---|---|");
		let empty = 0;
		for (const page of pages) {
			const found = await measurePage(origin, page, cookies);
			const rate = found.answers / found.seconds;
			if (page.address === "/ho-tro-tiep-can") empty = rate;
			const cells = [
				page.name,
				rate.toFixed(0),
				`${((rate / empty) * 100).toFixed(0)} %`,
				found.p50.toFixed(1),
				found.p95.toFixed(1),
				found.wrong,
				(found.bytes / 1000).toFixed(1),
				await memory(program),
			];
			say(`| ${cells.join(" | ")} |`);
		}
	}
	say("\nWith style sheet and fonts, packed, kB:");
	for (const { name, door, address } of pages) {
		if (door === null) say(`${name}: ${((await pageWeight(origin + address)).all / 1000).toFixed(0)}`);
	}
} finally {
	load.kill();
	const ended = new Promise((resolve) => program.once("exit", resolve));
	program.kill("SIGTERM");
	await ended;
	await rm(folder, { recursive: true, force: true });
}

async function measurePage(
	origin: string,
	{ door, address }: Page,
	cookies: ReadonlyMap<string, string>,
): Promise<Measured> {
	const cookie = door === null ? "" : (cookies.get(door) ?? "");
	const addresses = [origin + address];
	const ask = (time: number) =>
		new Promise<Measured>((resolve) => {
			load.once("message", (found) => resolve(found as Measured));
			load.send({ addresses, connections, seconds: time, headers: cookie ? { cookie } : {} });
		});
	await ask(1);
	return ask(seconds);
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
