import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { reads, type WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { chiLan, coHoa, quanTri, stoppedClock } from "#platform/testing/people.ts";
import { hamletHeads, hamletsOf } from "../queries/hamlets.ts";
import { readHamletFile } from "../queries/read-hamlet-file.ts";
import { changeHamlet, enterHamlets, type HamletInput } from "./enter-hamlets.ts";

const thienTan = "vn34:06436";
const today = Temporal.PlainDate.from("2026-11-22");
const context = { clock: stoppedClock("2026-11-22T02:00:00Z"), from: "127.0.0.1" };
const at = (person: Person, unitId: string): Person => ({
	...person,
	posts: person.posts.map((post) => ({ ...post, unitId })),
});
const lan = at(chiLan, thienTan);
const hamlet = (over: Partial<HamletInput> = {}): HamletInput => ({
	kind: "thon",
	name: "Đồng Tiến",
	headName: "bác Tư",
	postingPlaces: ["Nhà văn hóa thôn"],
	from: today,
	...over,
});
const names = async (trx: WriteTransaction, day = today) =>
	(await hamletsOf(trx, [thienTan], day)).get(thienTan)?.map((one) => one.fullName);

test("an officer of the commune enters a hamlet, and the event says so without the head's name", async () => {
	await inUndoneTransaction(async (trx) => {
		const [id] = await enterHamlets(trx, lan, { unitId: thienTan, hamlets: [hamlet()] }, context);
		assert.deepEqual(await names(trx), ["Thôn Đồng Tiến"]);
		assert.equal((await hamletHeads(trx, thienTan, today)).get(id ?? ""), "bác Tư");
		const { rows } = await sql<{ name: string; data: object }>`
			SELECT name, data FROM events.event WHERE subject_id = ${id}`.execute(reads<object>(trx).executor);
		assert.equal(rows[0]?.name, "organisation/hamlet-entered");
		assert.doesNotMatch(JSON.stringify(rows[0]?.data), /bác Tư/);
	});
});

test("nobody else enters hamlets there", async () => {
	const elsewhere = at(chiLan, "vn34:31639");
	for (const person of [elsewhere, at(coHoa, thienTan), quanTri, at(chiLan, "vn34:20")]) {
		await inUndoneTransaction((trx) =>
			assert.rejects(enterHamlets(trx, person, { unitId: thienTan, hamlets: [hamlet()] }, context), {
				code: "organisation/not-your-hamlets",
			}),
		);
	}
});

test("a commune that is no more has no list to enter into", async () => {
	await inUndoneTransaction((trx) =>
		assert.rejects(
			enterHamlets(trx, at(chiLan, "vn63:06421"), { unitId: "vn63:06421", hamlets: [hamlet()] }, context),
			{ code: "organisation/not-a-commune-today" },
		),
	);
});

test("two hamlets that read alike are refused, also within one file", async () => {
	await inUndoneTransaction(async (trx) => {
		const twice = [hamlet(), hamlet({ name: "đồng  tiên" })];
		await assert.rejects(enterHamlets(trx, lan, { unitId: thienTan, hamlets: twice }, context), {
			code: "organisation/hamlet-there-already",
		});
	});
	await inUndoneTransaction(async (trx) => {
		const other = [hamlet(), hamlet({ kind: "ban" }), hamlet({ name: "Đồng Tiến 2" })];
		await enterHamlets(trx, lan, { unitId: thienTan, hamlets: other }, context);
		assert.equal((await names(trx))?.length, 3);
	});
});

test("a change holds from its day, and what stood before stays for the days before", async () => {
	await inUndoneTransaction(async (trx) => {
		const early = today.subtract({ months: 6 });
		const [id = ""] = await enterHamlets(
			trx,
			lan,
			{ unitId: thienTan, hamlets: [hamlet({ from: early })] },
			context,
		);
		const change = { hamletId: id, seen: 1, ended: false, hamlet: hamlet({ name: "Tân Tiến" }) };
		await changeHamlet(trx, lan, change, context);
		assert.deepEqual(await names(trx), ["Thôn Tân Tiến"]);
		assert.deepEqual(await names(trx, today.subtract({ days: 1 })), ["Thôn Đồng Tiến"]);
		await assert.rejects(changeHamlet(trx, lan, change, context), {
			code: "organisation/hamlet-changed-meanwhile",
		});
		await changeHamlet(trx, lan, { ...change, seen: 2, ended: true }, context);
		assert.deepEqual(await names(trx), []);
	});
});

test("what was said about a hamlet cannot be changed or taken away by the application", async () => {
	for (const change of [
		"UPDATE organisation.hamlet_statement SET name = 'x'",
		"DELETE FROM organisation.hamlet_statement",
	]) {
		await inUndoneTransaction((trx) =>
			assert.rejects(sql.raw(change).execute(reads<object>(trx).executor), { code: "42501" }),
		);
	}
});

test("the public reader cannot see who the heads are", async () => {
	const { public: db } = await testDatabase();
	await assert.rejects(hamletHeads(db, thienTan, today), { code: "42501" });
	assert.deepEqual([...(await hamletsOf(db, [thienTan], today)).values()], [[]]);
});

const file = (rows: readonly (readonly string[])[]) =>
	writeCsv({
		name: "thon",
		columns: ["Loại", "Tên", "Trưởng thôn", "Nơi niêm yết"].map((heading) => ({ heading })),
		rows,
	});

test("a file is read with its posting places, and its hamlets can be entered", async () => {
	const bytes = file([
		["Thôn", "Đồng Tiến", "bác Tư", "Nhà văn hóa thôn; Cổng chợ"],
		["tổ dân phố", "3", "", ""],
	]);
	const { hamlets, faults } = await readHamletFile(bytes, [], today);
	assert.deepEqual(faults, []);
	assert.deepEqual(
		hamlets.map((one) => [one.kind, one.name, one.postingPlaces.length]),
		[
			["thon", "Đồng Tiến", 2],
			["to-dan-pho", "3", 0],
		],
	);
});

test("every fault of a file is named by its row", async () => {
	const bytes = file([
		["Thôn", "Đồng Tiến", "", ""],
		["Huyện", "Hữu Lũng", "", ""],
		["Thôn", "", "", ""],
		["thôn", "đồng tiến", "", ""],
	]);
	const { faults } = await readHamletFile(bytes, [], today);
	assert.deepEqual(
		faults.map((fault) => fault.row),
		[3, 4, 5],
	);
	assert.match(faults[2]?.vi ?? "", /đứng hai lần/);
	const empty = await readHamletFile(file([]), [], today);
	assert.equal(empty.faults.length > 0, true);
});
