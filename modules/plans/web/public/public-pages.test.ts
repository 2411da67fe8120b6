import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import { unitAt } from "#modules/organisation/index.ts";
import { type ReadDb, reads, type WriteTransaction } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { publicPart } from "../../public/parts.ts";
import { publicPlans } from "../../queries/public/public-plans.ts";
import { act, givenTasks } from "../../testing/given.ts";
import { aDraft, aTask, bodies, clock, contextAt, namedBody, people, ward } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";
import { unitPlansSection } from "./unit-plans.tsx";

const routes = publicPart.routes ?? [];
const citizen = () => visitAs("visitor", routes, clock());
const secretReport = "Chúng tôi tự thấy đã làm xong bảy nơi";
const measure = { label: "Nơi đã niêm yết", unit: "nơi", as: "count", target: 9, code: null } as const;
const measured = aTask({ text: "Niêm yết giá dịch vụ ở chín nơi", measure });
const many = Array.from({ length: 500 }, (_, index) =>
	aTask({ text: `Việc thứ ${index + 1} của phường`, lead: [namedBody(bodies.wardCommittee, "UBND phường")] }),
);

let slug = "";
let occurrenceId = "";

const commit = async <T>(work: (trx: WriteTransaction) => Promise<T>): Promise<T> =>
	(await testDatabase()).inTransaction(work);

before(async () => {
	const given = await commit(async (trx) => {
		await aDraft(trx, { tasks: [aTask({ text: "Điều chỉ có trong dự thảo" })] });
		return givenTasks(trx, [measured, ...many], { number: 412 });
	});
	const { public: db } = await testDatabase();
	slug = (await publicPlans(db, { ids: [given.planId] }))[0]?.slug ?? "";
	occurrenceId = given.occurrences.find(({ text }) => text === measured.text)?.id ?? "";
	const value = { as: "count", value: 7 } as const;
	await commit((trx) => act(trx, people.anhTam, occurrenceId, "report-done", { done: secretReport, value }));
	await commit((trx) => act(trx, people.coNam, occurrenceId, "sign"));
});

test("the public reader may read no table of plans, only the views made for everybody", async () => {
	const { public: db, read } = await testDatabase();
	const names = await sql<{ name: string; kind: string }>`SELECT c.relname AS name, c.relkind::text AS kind
		FROM pg_class c WHERE c.relnamespace = 'plans'::regnamespace AND c.relkind IN ('r', 'v')`.execute(
		reads<object>(read).executor,
	);
	const ask = (from: ReadDb, name: string) =>
		sql`SELECT FROM ${sql.table(`plans.${name}`)} LIMIT 1`.execute(reads<object>(from).executor);
	for (const { name, kind } of names.rows) {
		if (kind === "v") await ask(db, name);
		else await assert.rejects(ask(db, name), /permission denied/, name);
	}
	assert.ok(names.rows.length > 15);
});

test("a draft is nowhere, and its address leads to nothing", async () => {
	const page = await citizen();
	const { text } = await page.read("/ke-hoach");
	assert.match(text, /412\/KH-UBND/);
	assert.doesNotMatch((await page.read("/du-lieu/ke-hoach.csv")).text, /dự thảo/);
	assert.equal((await page.read("/ke-hoach/khong-co-ke-hoach-nay")).status, 404);
});

test("what is only declared is not shown: neither the words nor the figure, and nothing is done by it", async () => {
	const page = await citizen();
	for (const address of [`/ke-hoach/${slug}`, `/ke-hoach/${slug}/viec/1`, `/ke-hoach/${slug}/du-lieu.csv`]) {
		const { text } = await page.read(address);
		assert.doesNotMatch(text, new RegExp(`${secretReport}|7 nơi|Cô Năm|Anh Tám`), address);
	}
	const { text } = await page.read(`/ke-hoach/${slug}/viec/1`);
	assert.match(text, /báo xong, chờ xác nhận/);
	assert.match(text, /0 lần đã được xác nhận hoàn thành/);
});

test("once accepted it is done: with the figure, the day and the body that accepted it", async () => {
	await commit((trx) => act(trx, people.chiMai, occurrenceId, "accept"));
	const { text } = await (await citizen()).read(`/ke-hoach/${slug}/viec/1`);
	assert.match(text, /Đã xong.*Ủy ban nhân dân tỉnh Đồng Tháp xác nhận 01\/04\/2026.*7 nơi/);
	const json = await (await citizen()).read(`/ke-hoach/${slug}/du-lieu.json`);
	const rows = JSON.parse(json.html) as Record<string, unknown>[];
	assert.equal(rows.length, 501);
	assert.deepEqual(
		[rows[0]?.tinh_trang, rows[0]?.so_xac_nhan, rows[0]?.co_quan_xac_nhan],
		["done", 7, "Ủy ban nhân dân tỉnh Đồng Tháp"],
	);
});

async function sectionOf(unitId: string): Promise<string> {
	const { public: db } = await testDatabase();
	const { clock } = contextAt();
	const today = clock.today();
	const unit = await unitAt(db, unitId, today);
	assert.ok(unit);
	return `${await unitPlansSection.show(unit, { db, clock, language: "vi", today, to: (address) => address })}`;
}

test("the page of a ward with five hundred tasks stays light and leads on to all of them", async () => {
	const section = await sectionOf(ward);
	assert.match(section, /Xem cả 500 việc/);
	assert.ok(Buffer.byteLength(section) < 20_000, `${Buffer.byteLength(section)} bytes`);
	const { html } = await (await citizen()).read(`/cam-ket/${ward}`);
	assert.ok(Buffer.byteLength(html) < 60_000, `${Buffer.byteLength(html)} bytes`);
});

test("a unit without a plan says so and what it means", async () => {
	assert.match(await sectionOf("vn34:06436"), /chưa đưa kế hoạch nào lên đây.*chưa thể đối chiếu/s);
});

test("pages speak both languages, without stray values", async () => {
	const page = await citizen();
	for (const language of ["", "/en"])
		for (const address of [
			"/ke-hoach",
			`/ke-hoach/${slug}`,
			`/ke-hoach/${slug}/viec/2`,
			`/cam-ket/${ward}`,
		]) {
			const { status, html } = await page.read(language + address);
			assert.equal(status, 200, address);
			assert.doesNotMatch(html, /undefined|\[object|NaN/, language + address);
		}
});
