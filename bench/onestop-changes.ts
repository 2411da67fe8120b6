import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { Temporal } from "temporal-polyfill";
import { wiring } from "#modules/dossiers/wiring.ts";
import { systemClock } from "#platform/clock/clock.ts";
import type { Database } from "#platform/db/index.ts";
import type { Services } from "#platform/http/route.ts";
import { fillDossiers } from "./onestop-fill.ts";

// What changes much at once: a holiday over open clocks, a file of another system. Parts of bench/onestop.ts.

const thousands = (count: number) => Math.round(count).toLocaleString("en-GB");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A new public holiday over open clocks, by the job that hears of it. */
export async function holiday(client: pg.Client, database: Database, clocks: number): Promise<void> {
	const year = systemClock.today().year;
	await fillDossiers(client, { dossiers: clocks, year, from: 500_000_001, open: true });
	const day = Temporal.PlainDate.from(`${year}-06-10`);
	await client.query(
		`INSERT INTO organisation.calendar_day_entry (day, kind, name_vi, name_en, reason, origin)
		VALUES ($1, 'statutory', 'Ngày nghỉ để đo', 'holiday for measuring', 'bench', 'reference')`,
		[day.toString()],
	);
	const job = wiring.jobs?.find(({ name }) => name === "dossiers/recompute-clocks");
	if (!job) throw new Error("no job recomputes clocks");
	const begun = performance.now();
	let payload: object | null = {
		...{ id: "00000000-0000-7000-8000-0000000000aa", name: "organisation/calendar-changed" },
		data: { from: day.toString(), to: day.add({ days: 1 }).toString() },
	};
	while (payload) {
		const now = payload;
		await database.inTransaction((trx) =>
			job.run(now, { trx, clock: systemClock, services: {} as Services }),
		);
		const { rows } = await client.query<{ id: string }>(
			"SELECT id FROM dossiers.clock_run WHERE finished_at IS NULL ORDER BY started_at DESC LIMIT 1",
		);
		payload = rows[0] ? { runId: rows[0].id } : null;
	}
	const seconds = (performance.now() - begun) / 1000;
	const { rows } = await client.query<{ looked_at: number; moved: number }>(
		"SELECT looked_at, moved FROM dossiers.clock_run ORDER BY started_at DESC LIMIT 1",
	);
	say(
		`\nA holiday over ${thousands(clocks)} open clocks: ${thousands(Number(rows[0]?.looked_at ?? 0))} looked at, ${thousands(Number(rows[0]?.moved ?? 0))} moved in ${seconds.toFixed(1)} s`,
	);
}

/** A file of another system, brought in by the command. */
export async function imported(folder: string, rows: number): Promise<void> {
	const path = join(folder, "ho-so.csv");
	const file = createWriteStream(path);
	file.write(
		"Mã hồ sơ,Mã TTHC,Tên TTHC,Lĩnh vực,Cơ quan giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Kênh nộp\n",
	);
	const day = (offset: number) => {
		const { year, month, day: number } = Temporal.PlainDate.from("2025-07-02").add({ days: offset });
		return `${number}/${month}/${year}`;
	};
	for (let i = 0; i < rows; i++) {
		const at = (i * 7919) % 150;
		const line = [
			`NH-${i}`,
			`1.${i % 300}`,
			`Thủ tục ${i % 300}`,
			`Lĩnh vực ${i % 20}`,
			`Đơn vị ${i % 20}`,
			day(at),
			day(at + 7),
			day(at + 1 + (i % 9)),
			"Đã trả kết quả",
			"Trực tiếp",
		];
		if (!file.write(`${line.join(",")}\n`))
			await new Promise<void>((resolve) => file.once("drain", () => resolve()));
	}
	await new Promise<void>((resolve) => file.end(resolve));
	const bodies = Array.from({ length: 20 }, (_, at) => [
		"--body",
		`Đơn vị ${at}=vn34:82/${at % 2 ? "tinh.so-noi-vu-2025" : "tinh.tt-pvhcc"}`,
	]).flat();
	const begun = performance.now();
	const child = spawn(
		process.execPath,
		[
			"--import",
			"tsx",
			"apps/cli/main.ts",
			"dossiers",
			"--data",
			folder,
			"import",
			path,
			"--source",
			"do-luong",
			"--enter",
			"Hệ thống để đo",
			"--unit",
			"vn34:82",
			...bodies,
		],
		{ stdio: ["ignore", "pipe", "pipe"] },
	);
	let told = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (text) => {
			told = `${told}${text}`.slice(-2000);
		});
	const code = await new Promise((resolve) => child.once("exit", resolve));
	const seconds = (performance.now() - begun) / 1000;
	say(
		`\nImport of ${thousands(rows)}: ${seconds.toFixed(1)} s, ${thousands(rows / seconds)} rows/s, exit code ${code}\n${told.trim().split("\n").slice(-4).join("\n")}`,
	);
}
