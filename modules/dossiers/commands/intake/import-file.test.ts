import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { childrenAt, provincesAt } from "#modules/organisation/index.ts";
import { reads } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { refusalsOf } from "../../store/intake/refusals.ts";
import { addSource } from "../../store/intake/sources.ts";
import { asCsv, asXlsx, inventedFile } from "../../testing/intake-file.ts";
import { importDossierFile } from "./import-file.ts";

const database = await testDatabase();
const clock = stoppedClock("2026-11-22T02:00:00Z");
const folder = await mkdtemp(join(tmpdir(), "guong-intake-"));
const progress: [number, number][] = [];
const context = {
	clock,
	from: "test",
	tell: (intake: { position: number }, rows: number) => progress.push([intake.position, rows]),
};
let bodies: string[] = [];
const day = Temporal.PlainDate.from("2026-06-01");

before(async () => {
	const province = (await provincesAt(database.read, day)).find(({ name }) => name === "Lạng Sơn");
	assert.ok(province);
	const communes = (await childrenAt(database.read, [province.id], day)).get(province.id) ?? [];
	bodies = ["Sở Nội vụ", "Sở Tư pháp tỉnh Lạng Sơn", ...communes.map(({ fullName }) => `UBND ${fullName}`)];
	for (const id of ["lang-son", "lang-son-2"])
		await database.inTransaction((trx) =>
			addSource(trx, { id, name: "Một cửa Lạng Sơn", unit_id: province.id, made_at: clock.now().toString() }),
		);
});
after(() => rm(folder, { recursive: true }));

const fileOf = async (name: string, bytes: Uint8Array): Promise<string> => {
	const path = join(folder, name);
	await writeFile(path, bytes);
	return path;
};
const counts = (intake: { added: number; changed: number; same: number; refused: number }) => [
	intake.added,
	intake.changed,
	intake.same,
	intake.refused,
];
async function figures(source: string) {
	const { rows } = await sql<
		Record<string, unknown>
	>`SELECT count(*) AS n, count(DISTINCT handling_body_id) AS bodies,
			count(*) FILTER (WHERE late_days > 0) AS late, sum(late_days) AS days, count(*) FILTER (WHERE state = 'stopped') AS stopped,
			count(*) FILTER (WHERE extensions > 0) AS moved, count(*) FILTER (WHERE proxy IS NULL) AS "notKnown",
			count(*) FILTER (WHERE rules = 'chua-ro') AS "withoutRules", max(changed_at) AS changed
		FROM dossiers.dossier WHERE source_id = ${source}`.execute(reads<object>(database.read).executor);
	return rows[0];
}

test("ten thousand rows of a workbook come in, every planted fault is named with its row and column, and nothing else is refused", async () => {
	const invented = inventedFile(10_000, bodies);
	assert.equal(new Set(invented.planted.map(({ kind }) => kind)).size, 18);
	const path = await fileOf("ho-so.xlsx", await asXlsx(invented));
	const done = await importDossierFile(database, { sourceId: "lang-son", path, portion: 3_000 }, context);
	assert.deepEqual(counts(done), [10_000 - 18, 0, 0, 18]);
	assert.equal(done.state, "done");
	assert.deepEqual(
		progress.map(([position]) => position),
		[3_003, 6_003, 9_003, 10_003],
	);
	const refused = await refusalsOf(database.read, done.id, { most: 100 });
	assert.deepEqual(
		refused.flatMap(({ row_number: row, faults }) => faults.map(({ kind, field }) => ({ row, kind, field }))),
		invented.planted,
	);
	const twice = refused.flatMap(({ faults }) => faults).find(({ kind }) => kind === "code-twice");
	const planted = invented.planted.find(({ kind }) => kind === "code-twice");
	assert.equal(twice?.other, String((planted?.row ?? 0) - 1));
	const told = await figures("lang-son");
	assert.deepEqual([told?.n, told?.bodies, told?.withoutRules], [10_000 - 18, bodies.length, 0]);
	assert.ok(Number(told?.late) > 250 && Number(told?.stopped) > 100 && Number(told?.moved) > 100);
	assert.ok(Number(told?.notKnown) > 3_000);
	assert.equal(done.doubts["procedure-unknown"]?.count, 10_000 - 18);
});

test("the same rows once more, now as CSV, change nothing and say so; one changed row changes one dossier", async () => {
	const before = await figures("lang-son");
	const invented = inventedFile(10_000, bodies);
	const again = { sourceId: "lang-son", path: await fileOf("ho-so.csv", asCsv(invented)) };
	clock.set("2026-11-23T02:00:00Z");
	assert.deepEqual(counts(await importDossierFile(database, again, context)), [0, 0, 10_000 - 18, 18]);
	assert.deepEqual(await figures("lang-son"), before);
	const changed = Buffer.from(asCsv(invented)).toString().replace("Không rõ", "Có");
	const path = await fileOf("sua.csv", Buffer.from(changed));
	assert.deepEqual(counts(await importDossierFile(database, { ...again, path }, context)), [0, 1, 9_981, 18]);
});

test("stopped in the middle, the same command goes on behind the last portion and ends as if nothing had been", async () => {
	const path = await fileOf("dai.csv", asCsv(inventedFile(10_000, bodies)));
	const input = { sourceId: "lang-son-2", path, portion: 2_000 };
	let portions = 0;
	const dying = {
		read: database.read,
		inTransaction: (async (work) => {
			if (portions++ === 3) throw new Error("the power is gone");
			return database.inTransaction(work);
		}) as typeof database.inTransaction,
	};
	await assert.rejects(importDossierFile(dying, input, context), /power/);
	const half = Number((await figures("lang-son-2"))?.n);
	assert.ok(half > 3_000 && half <= 4_000, String(half));
	progress.length = 0;
	const done = await importDossierFile(database, input, context);
	assert.equal(progress[0]?.[0], 6_003);
	assert.deepEqual(counts(done), [10_000 - 18, 0, 0, 18]);
	const [one, other] = [await figures("lang-son"), await figures("lang-son-2")];
	assert.deepEqual({ ...other, changed: "", notKnown: 0 }, { ...one, changed: "", notKnown: 0 });
	const refused = await refusalsOf(database.read, done.id, { most: 100 });
	assert.equal(refused.length, 18);
});
