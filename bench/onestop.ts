import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type pg from "pg";
import { Temporal } from "temporal-polyfill";
import { visitStore } from "#apps/program/open-store.ts";
import { stocks, type TallyPlace, tallies } from "#modules/dossiers/index.ts";
import { readSettings } from "#platform/config/settings.ts";
import { asMigrator } from "#platform/db/as-migrator.ts";
import { type Database, openDatabase } from "#platform/db/index.ts";
import { signInThroughDoor } from "./door.ts";
import { holiday, imported } from "./onestop-changes.ts";
import { workAtDesks } from "./onestop-desks.ts";
import { fillDossiers, prepareFilling } from "./onestop-fill.ts";

// The one-stop shop under load: `node --import tsx bench/onestop.ts [--dossiers 10000000] [--years 8] [--import 1000000]
// [--clocks 1000000] [--seconds 20] [PART…]`, parts: held, import, holiday, desks; all unless named. On a database of its own, with
// fsync as in earnest. Ten million held take about 15 GB of disk and an hour on two cores; `--dossiers 200000 --years 2
// --import 20000 --clocks 20000 --seconds 5` is over in about four minutes.

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		dossiers: { type: "string", default: "10000000" },
		years: { type: "string", default: "8" },
		import: { type: "string", default: "1000000" },
		clocks: { type: "string", default: "1000000" },
		seconds: { type: "string", default: "20" },
	},
});
const size = (name: keyof typeof values) => Number(values[name]);
const wanted = (part: string) => positionals.length === 0 || positionals.includes(part);
const lastYear = 2025;
const say = (line: string) => process.stdout.write(`${line}\n`);
const thousands = (count: number) => Math.round(count).toLocaleString("en-GB");

const folder = await mkdtemp(join(tmpdir(), "guong-onestop-"));
const program = spawn(
	process.execPath,
	["--import", "tsx", "apps/cli/main.ts", "serve", "--demo", "--data", folder, "--port", "0"],
	{ env: { ...process.env, GUONG_NO_RATE_LIMIT: "1" }, stdio: ["ignore", "pipe", "ignore"] },
);
const load = fork(new URL("load.mjs", import.meta.url), { execArgv: [] });
try {
	const origin = await addressOf(program);
	const store = await visitStore(readSettings({}, { GUONG_DATA: folder }), () => {});
	const database = openDatabase(store.access, { connections: 4, statementTimeout: 3_600_000 });
	say(`Node ${process.versions.node}, ${availableParallelism()} cores\n`);
	try {
		await asMigrator(store.access, async (client) => {
			const first = await prepareFilling(client);
			if (wanted("held")) await held(client, database, origin, first);
			if (wanted("holiday")) await holiday(client, database, size("clocks"));
			if (wanted("desks")) await atDesks(client, origin);
		});
		if (wanted("import")) await imported(folder, size("import"));
	} finally {
		await database.close();
	}
} finally {
	load.kill();
	const ended = new Promise((resolve) => program.once("exit", resolve));
	program.kill("SIGTERM");
	await ended;
	await rm(folder, { recursive: true, force: true });
}

interface First {
	readonly unit: string;
	readonly province: string;
}

/** Figures with one year held and with all of them, beside a count of the whole table. */
async function held(
	client: pg.Client,
	database: Database,
	origin: string,
	{ unit, province }: First,
): Promise<void> {
	const perYear = Math.floor(size("dossiers") / size("years"));
	const places: readonly (readonly [string, readonly TallyPlace[]])[] = [
		["months of a unit", [{ level: "unit", id: unit }]],
		["months of a province", [{ level: "province", id: province }]],
		["months of the country", [{ level: "country", id: "vn" }]],
	];
	say(
		"| held | written/s | folded/s | what | p50 ms | p95 ms | one sequential count ms | times quicker |\n|---|---|---|---|---|---|---|---|",
	);
	for (const [held, years] of [
		[1, [lastYear]],
		[size("years"), Array.from({ length: size("years") - 1 }, (_, at) => lastYear - 1 - at)],
	] as const) {
		const took = { writing: 0, folding: 0 };
		for (const year of years) {
			const { writing, folding } = await fillDossiers(client, {
				dossiers: perYear,
				year,
				from: 1 + (lastYear - year) * perYear,
			});
			took.writing += writing;
			took.folding += folding;
		}
		await client.query(
			"VACUUM (ANALYZE) dossiers.dossier, dossiers.tally, dossiers.tally_procedure, dossiers.tally_pending",
		);
		const whole = await sequentialCount(client);
		const years8 = `${held} years, ${thousands(perYear * held)}`;
		const rate = (seconds: number) => thousands((perYear * years.length) / seconds);
		const row = (what: string, times: readonly number[]) => {
			const [p50, p95] = [0.5, 0.95].map((share) => quantile(times, share)) as [number, number];
			say(
				`| ${years8} | ${rate(took.writing)} | ${rate(took.folding)} | ${what} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${whole.toFixed(0)} | ${(whole / p50).toFixed(0)} |`,
			);
		};
		const span = {
			from: Temporal.PlainDate.from(`${lastYear}-01-01`),
			to: Temporal.PlainDate.from(`${lastYear}-12-31`),
		};
		for (const [what, asked] of places)
			row(what, await timesOf(60, () => tallies(database.public, { places: asked, ...span, by: "month" })));
		row(
			"stock of the country on a day",
			await timesOf(60, () =>
				stocks(database.public, {
					places: [{ level: "country", id: "vn" }],
					on: Temporal.PlainDate.from(`${lastYear}-11-17`),
				}),
			),
		);
		for (const [what, address] of [
			["public page of a unit, put together", `/giai-quyet-ho-so/${unit}?ky=${lastYear}`],
			["public page of a province, put together", `/giai-quyet-ho-so/${province}?ky=${lastYear}`],
			["public page of the country, put together", `/giai-quyet-ho-so?ky=${lastYear}`],
		] as const)
			row(what, await timesOf(30, () => put(client, origin + address)));
		row(
			"a dossier by its code",
			await timesOf(200, () =>
				client.query("SELECT * FROM dossiers.dossier WHERE code = $1", [`DL-${1 + Math.floor(perYear / 3)}`]),
			),
		);
		const kept = await loaded([`${origin}/giai-quyet-ho-so/${unit}?ky=${lastYear}`]);
		say(
			`| ${years8} | | | the same page of a unit while nothing changes: ${(kept.answers / kept.seconds).toFixed(0)} answers/s, ${kept.wrong} not 200, ${(kept.bytes / 1000).toFixed(1)} kB sent | ${kept.p50.toFixed(1)} | ${kept.p95.toFixed(1)} | | |`,
		);
	}
}

/** Somebody wrote a moment ago, so no page is kept. */
async function put(client: pg.Client, address: string): Promise<void> {
	await client.query("SELECT pg_current_xact_id()");
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	await answer.text();
}

async function sequentialCount(client: pg.Client): Promise<number> {
	await client.query("SET max_parallel_workers_per_gather = 0");
	const begun = performance.now();
	await client.query(
		`SELECT date_trunc('month', received_on), count(*), count(*) FILTER (WHERE settled_on <= due_on) FROM dossiers.dossier GROUP BY 1`,
	);
	const took = performance.now() - begun;
	await client.query("RESET max_parallel_workers_per_gather");
	return took;
}

/** Twenty desks receive while the board is open; then they are killed in the middle, and every receipt told must be there, once. */
async function atDesks(client: pg.Client, origin: string): Promise<void> {
	const { rows: units } = await client.query<{ unit_id: string }>(
		"SELECT unit_id FROM bench_unit ORDER BY place LIMIT 20",
	);
	const ids = units.map(({ unit_id }) => unit_id);
	const cookie = await signInThroughDoor(origin, "desk").catch(() => "");
	const [work, board] = await Promise.all([
		workAtDesks(folder, ids, size("seconds"), null),
		cookie ? loaded([`${origin}/mot-cua`], { connections: 1, headers: { cookie } }) : null,
	]);
	const slow = [0.5, 0.95, 1].map((share) => quantile(work.milliseconds, share).toFixed(0)).join(" / ");
	say(
		`\nTwenty desks for ${work.seconds.toFixed(0)} s: ${(work.codes.length / work.seconds).toFixed(0)} receipts/s, p50 / p95 / slowest ${slow} ms${board ? `; the board meanwhile ${board.p50.toFixed(0)} ms (p95 ${board.p95.toFixed(0)}, ${board.wrong} not 200)` : ""}`,
	);
	const killed = await workAtDesks(folder, ids, 60, size("seconds") / 2);
	const after = await workAtDesks(folder, ids, 2, null);
	const told = [...work.codes, ...killed.codes, ...after.codes];
	const { rows } = await client.query<{ there: number; numbers: number; acts: number }>(
		`SELECT (SELECT count(*) FROM unnest($1::text[]) t (code) JOIN dossiers.dossier d USING (code))::integer AS there,
			(SELECT count(*) - count(DISTINCT code) FROM dossiers.dossier WHERE source_id = 'guong' AND code NOT LIKE 'DL-%')::integer AS numbers,
			(SELECT count(*) FROM dossiers.dossier d WHERE d.code = ANY ($1) AND NOT EXISTS (SELECT FROM dossiers.act a WHERE a.dossier_id = d.id))::integer AS acts`,
		[told],
	);
	const [found] = rows;
	say(
		`Killed with -9 after ${killed.codes.length} receipts and begun again: ${told.length} told in all, ${found?.there} there, ${told.length - (found?.there ?? 0)} lost, ${told.length - new Set(told).size + (found?.numbers ?? 0)} double numbers, ${found?.acts} without an act`,
	);
}

async function timesOf(runs: number, work: () => Promise<unknown>): Promise<readonly number[]> {
	const times: number[] = [];
	await work();
	for (let run = 0; run < runs; run++) {
		const begun = performance.now();
		await work();
		times.push(performance.now() - begun);
	}
	return times;
}

function quantile(times: readonly number[], share: number): number {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

interface Loaded {
	readonly answers: number;
	readonly wrong: number;
	readonly seconds: number;
	readonly p50: number;
	readonly p95: number;
	readonly bytes: number;
}

function loaded(
	addresses: readonly string[],
	{ connections = 8, headers = {} }: { readonly connections?: number; readonly headers?: object } = {},
): Promise<Loaded> {
	return new Promise((resolve) => {
		load.once("message", (found) => resolve(found as Loaded));
		load.send({ addresses, connections, seconds: size("seconds"), headers });
	});
}

/** The program prints its address last, alone on a line. */
async function addressOf(started: ChildProcess): Promise<string> {
	if (!started.stdout) throw new Error("the program has no output");
	for await (const line of createInterface(started.stdout))
		if (line.startsWith("http://")) return line.trim();
	throw new Error("the program did not start; run the same command by hand to see why");
}
