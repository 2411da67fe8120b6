import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { unitsAt } from "#modules/organisation/index.ts";
import { stoppedClock } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { figuresPart } from "../../figures/parts.ts";
import { bodies, people, province, ward } from "../../testing/a-dossier.ts";
import { visitBy } from "../../testing/visit.ts";
import { serviceIndexPage } from "./service-index-page.tsx";
import { unitDossiersSection } from "./unit-section.tsx";

const clock = stoppedClock("2026-11-22T02:00:00Z");
const routes = [...(figuresPart.routes ?? []), serviceIndexPage(async () => null)];

/** Twelve dossiers of one procedure and two of another, received in October, due after a week; the third day of each is told. */
async function aMonth(trx: WriteTransaction): Promise<void> {
	await sql`INSERT INTO dossiers.dossier (id, code, province_id, unit_id, handling_body_id, procedure_code, procedure_name, field, rules,
			channel, proxy, state, filed_at, received_at, limit_amount, limit_unit, first_due_at, due_at, settled_at, outcome, ended_at,
			extensions, changed_at)
		SELECT gen_random_uuid(), 'ho-so-' || i, ${province}, ${ward}, ${bodies.committee}, CASE WHEN i <= 12 THEN '1.001' ELSE '1.002' END,
			CASE WHEN i <= 12 THEN 'Đăng ký khai sinh' ELSE 'Ghi chú ly hôn' END, 'Hộ tịch', 'test', 'desk', NULL,
			CASE WHEN i <= 10 THEN 'settled' ELSE 'in-handling' END, '2026-10-05T02:00:00Z', '2026-10-05T02:00:00Z', 5, 'working-day',
			'2026-10-12T10:00:00Z', CASE WHEN i = 10 THEN '2026-10-20T10:00:00Z' ELSE '2026-10-12T10:00:00Z' END::timestamptz,
			CASE WHEN i <= 8 THEN '2026-10-09T02:00:00Z' WHEN i <= 10 THEN '2026-10-16T02:00:00Z' END::timestamptz,
			CASE WHEN i <= 10 THEN 'granted' END,
			CASE WHEN i <= 8 THEN '2026-10-09T02:00:00Z' WHEN i <= 10 THEN '2026-10-16T02:00:00Z' END::timestamptz,
			CASE WHEN i = 10 THEN 1 ELSE 0 END, '2026-10-16T02:00:00Z'
		FROM generate_series(1, 14) i`.execute(writes<object>(trx));
	await sql`INSERT INTO dossiers.act (id, dossier_id, number, action, from_state, to_state, at, happened_at, due_before)
		SELECT gen_random_uuid(), id, 1, 'extend', 'in-handling', 'in-handling', '2026-10-12T03:00:00Z', '2026-10-12T03:00:00Z', first_due_at
		FROM dossiers.dossier WHERE code = 'ho-so-10'`.execute(writes<object>(trx));
}

await (await testDatabase()).inTransaction(aMonth);

test("the page of a unit says both shares, against both dates, with their numbers, and why they differ", async () => {
	const visitor = await visitBy(null, routes, clock);
	const { text, html, status } = await visitor.read(`/giai-quyet-ho-so/${ward}?ky=2026-10`);
	assert.equal(status, 200);
	// settled 10: 8 by the first date, 9 by the date that held; due in October 14, 4 of them not settled
	assert.match(text, /80,0 % \(8\/10\) 90,0 % \(9\/10\)/);
	assert.match(text, /57,1 % \(8\/14\) 64,3 % \(9\/14\)/);
	assert.match(text, /4 hồ sơ đã đến hạn mà chưa giải quyết xong \(trong 14 hồ sơ/);
	assert.match(text, /1 hồ sơ xong sau ngày hẹn đầu tiên nhưng trong ngày hẹn lại/);
	assert.match(text, /cuối ngày 31\/10\/2026; so với ngày hẹn đầu tiên: 4/);
	assert.ok(html.length < 100_000);
});

test("procedures of fewer than five dossiers are added up without their names", async () => {
	const visitor = await visitBy(null, routes, clock);
	const { text } = await visitor.read(`/giai-quyet-ho-so/${ward}?ky=2026-10`);
	assert.match(text, /Đăng ký khai sinh \(1\.001\) 12 10/);
	assert.match(text, /1 thủ tục khác, mỗi thủ tục dưới 5 hồ sơ 2 0/);
	assert.doesNotMatch(text, /Ghi chú ly hôn/);
});

test("what is not known is said so, and of nothing there is no share", async () => {
	const visitor = await visitBy(null, routes, clock);
	const { text } = await visitor.read(`/giai-quyet-ho-so/${ward}?ky=2026-10`);
	assert.match(text, /Cán bộ nộp thay người dân chưa rõ 0\/14 hồ sơ/);
	assert.match(text, /Nộp trực tuyến 0,0 % \(0\/14\)/);
	assert.match(text, /Trả phí trực tuyến, trong số đã trả phí không có hồ sơ/);
	const empty = await visitor.read(`/giai-quyet-ho-so/${ward}?ky=2026-01`);
	assert.match(empty.text, /Chưa có hồ sơ nào trong thời gian này/);
	assert.doesNotMatch(empty.text, /\d %/);
});

test("days can be typed, and a reporting year runs from 15 December to 14 December", async () => {
	const visitor = await visitBy(null, routes, clock);
	const typed = await visitor.read(`/giai-quyet-ho-so/${ward}?tu=10/10/2026&den=31/10/2026`);
	assert.match(typed.text, /Từ 10\/10\/2026 đến hết 31\/10\/2026/);
	assert.match(typed.text, /50,0 % \(1\/2\)/);
	const report = await visitor.read(`/giai-quyet-ho-so/${ward}?ky=bao-cao-2026`);
	assert.match(report.text, /Từ 15\/12\/2025 đến hết 21\/11\/2026/);
});

test("the country and a province add their units up, and CSV has the raw counts", async () => {
	const visitor = await visitBy(null, routes, clock);
	const country = await visitor.read("/giai-quyet-ho-so?ky=2026-10");
	assert.match(country.text, /Đồng Tháp 14 10 90,0 % \(9\/10\) 64,3 % \(9\/14\) 4/);
	assert.match(country.text, /33 đơn vị khác không có hồ sơ nào/);
	const own = await visitor.read(`/giai-quyet-ho-so/${province}?ky=2026-10`);
	assert.match(own.text, /14 10 90,0 % \(9\/10\)/);
	const { bytes } = await visitor.fetch(`/giai-quyet-ho-so/${ward}/du-lieu.csv?ky=2026-10`);
	const [head = "", line = ""] = Buffer.from(bytes).toString("utf8").trim().split(/\r?\n/);
	const value = (name: string) => line.split(",")[head.replace("\uFEFF", "").split(",").indexOf(name)];
	assert.deepEqual([value("received"), value("due_current"), value("extensions")], ["14", "14", "1"]);
});

test("signs come to the head with the dossiers, to coordinator and supervisor as numbers, to an officer not at all", async () => {
	const watches = { role: "supervisor", unitId: province, bodyId: null, fields: [], standsInFor: null };
	const seen = async (who: Person) =>
		(await (await visitBy(who, routes, clock)).read("/mot-cua/so-lieu?ky=2026-10")).text;
	const head = await seen(people.anhHung);
	assert.match(head, /Hẹn lại đúng ngày hẹn hoặc ngày làm việc liền trước 1/);
	assert.match(head, /ho-so-10/);
	for (const who of [people.chiMai, { ...people.coHoa, posts: [watches] }]) {
		const counts = await seen(who);
		assert.match(counts, /Dấu hiệu cần xem lại/);
		assert.doesNotMatch(counts, /ho-so-10/);
	}
	const officer = await seen(people.chiSau);
	assert.match(officer, /90,0 % \(9\/10\)/);
	assert.doesNotMatch(officer, /Dấu hiệu|ho-so-10/);
});

test("the service index is computed as far as the figures go; what is missing is not 0, what does not apply is full", async () => {
	const visitor = await visitBy(null, routes, clock);
	const { text } = await visitor.read(`/giai-quyet-ho-so/${ward}/bo-chi-so-766?ky=2026-10`);
	// 20 × 9/14
	assert.match(text, /64,3 % \(9\/14\).* 12,86\/20 7,14/);
	assert.match(text, /không áp dụng với cấp xã: tính đủ điểm 12,00\/12 0,00/);
	assert.match(
		text,
		/Số hóa giấy tờ khi tiếp nhận, giải quyết chưa đủ dữ liệu chưa đủ dữ liệu chưa đủ dữ liệu/,
	);
	assert.match(text, /Nếu chia cho hồ sơ đã giải quyết thì là 90,0 %/);
});

test("the page of a unit says in a sentence how it settles this year, and nothing where nothing was counted", async () => {
	const { public: db } = await testDatabase();
	const today = Temporal.PlainDate.from("2026-11-22");
	const context = { db, clock, language: "vi", today, to: (address: string) => address } as const;
	const units = await unitsAt(db, [ward, "vn34:06436"], today);
	const shown = async (id: string) => {
		const unit = units.get(id);
		assert.ok(unit);
		const own = { ...context };
		return `${(await unitDossiersSection.show(unit, own)) ?? "nothing"}`;
	};
	assert.match(
		await shown(ward),
		/Đúng hạn 90,0.% trong số hồ sơ đã giải quyết; 64,3.% trong số hồ sơ đến hạn/,
	);
	assert.equal(await shown("vn34:06436"), "nothing");
});

test("the public role reads no sign and no dossier", async () => {
	const database = await testDatabase();
	const asVisitor = (statement: string) => sql.raw(statement).execute(database.public as never);
	await assert.rejects(asVisitor("SELECT sign_eve FROM dossiers.tally"), { code: "42501" });
	await assert.rejects(asVisitor("SELECT sign_eve FROM dossiers.tally_pending"), { code: "42501" });
	await assert.rejects(asVisitor("SELECT id FROM dossiers.dossier"), { code: "42501" });
});
