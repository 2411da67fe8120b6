import assert from "node:assert/strict";
import { test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { callNextTicket, takeTicket } from "../../commands/desk/tickets.ts";
import { deskPart } from "../../desk/parts.ts";
import { ticketsOfDay } from "../../store/desk/tickets.ts";
import { deskBodies, deskPeople } from "../../testing/desk-house.ts";
import { visitBy } from "../../testing/visit.ts";

const routes = deskPart.routes ?? [];
const queue = "/mot-cua/hang-doi";
const { chiSen, anhNam, chiLan, coHoa, quanTri, anhTuan } = deskPeople;
const desk = deskBodies.centre;

test("numbers are taken, called to a counter, missed and called again; waiting is counted to the first call", async () => {
	const clock = stoppedClock("2026-03-02T01:00:00Z");
	const visit = await visitBy(chiSen, routes, clock);
	assert.match((await visit.read(queue)).text, /Không còn ai chờ.*Hôm nay chưa ai lấy số/);
	for (const uu_tien of [[], [], ["on"]]) {
		await visit.read(queue);
		const taken = await visit.send(`${queue}/lay-so`, { ban: desk, de: "file", uu_tien });
		assert.equal(taken.status, 303);
		assert.match((await visit.read(taken.location ?? "")).text, /Số \d.*Xin chờ gọi số tại Trung tâm/);
	}
	clock.set("2026-03-02T01:18:00Z");
	assert.match((await visit.read(queue)).text, /3 người đang chờ, lâu nhất 18 phút/);
	const without = await visit.send(`${queue}/goi`, { ban: desk, quay: " ", viec: "tiep" });
	assert.equal(without.status, 422);
	assert.match(without.text, /Xin ghi quầy/);
	await visit.read(queue);
	const called = await visit.send(`${queue}/goi`, { ban: desk, quay: "2", viec: "tiep" });
	assert.equal(called.location, `${queue}?ban=${encodeURIComponent(desk)}&quay=2`);
	const page = await visit.read(called.location ?? "");
	assert.match(page.text, /Đang gọi số 3 đến quầy 2/, "who goes first by need is called first");
	const id = /name="phieu" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
	const missed = await visit.send(`${queue}/goi`, { ban: desk, quay: "2", phieu: id, viec: "vang" });
	clock.set("2026-03-02T01:30:00Z");
	assert.match((await visit.read(missed.location ?? "")).text, /không có mặt, quầy 2/);
	await visit.send(`${queue}/goi`, { ban: desk, quay: "2", phieu: id, viec: "lai" });
	await visit.read(queue);
	await visit.send(`${queue}/goi`, { ban: desk, quay: "2", viec: "tiep" });
	const rows = await ticketsOfDay(await testDatabase().then(({ read }) => read), desk, clock.today());
	assert.deepEqual(
		rows.map(({ number, state, calls }) => [number, state, calls]),
		[
			[1, "called", 1],
			[2, "waiting", 0],
			[3, "served", 2],
		],
	);
	assert.equal(rows[2]?.calledAt?.toString(), "2026-03-02T01:18:00Z");
	const wall = await (await visitBy(null, routes, clock)).read(`${queue}/man-hinh?ban=${desk}`);
	assert.equal(wall.status, 200);
	assert.match(wall.html, /aria-label="Các số vừa gọi: số 1 đến quầy 2\."/);
	assert.match(wall.text, /1 người đang chờ/);
	assert.doesNotMatch(wall.html, /http-equiv/, "it refreshes itself only where somebody chose so");
	const onWall = await (await visitBy(null, routes, clock)).read(`${queue}/man-hinh?ban=${desk}&tu=1`);
	assert.match(onWall.html, /<meta http-equiv="refresh" content="10"/);
});

test("twenty numbers asked for at the same moment are twenty numbers without a gap, and each is called once", async () => {
	const clock = stoppedClock("2026-03-03T01:00:00Z");
	const context = { clock, from: "198.51.100.7" };
	const database = await testDatabase();
	const each = Array.from({ length: 20 }, (_, i) => i);
	await Promise.all(
		each.map(() =>
			database.inTransaction((trx) =>
				takeTicket(trx, chiSen, { bodyId: desk, purpose: "file", priority: false }, context),
			),
		),
	);
	const numbers = (await ticketsOfDay(database.read, desk, clock.today())).map(({ number }) => number);
	assert.deepEqual(
		numbers,
		each.map((i) => i + 1),
	);
	const called = await Promise.all(
		each.map((i) =>
			database.inTransaction((trx) =>
				callNextTicket(trx, chiSen, { bodyId: desk, counter: String(i) }, context),
			),
		),
	);
	assert.equal(new Set(called.map(({ number }) => number)).size, 20);
	await assert.rejects(
		database.inTransaction((trx) => callNextTicket(trx, chiSen, { bodyId: desk, counter: "1" }, context)),
		/queue-empty/,
	);
});

test("the queue of a desk is nobody else's: not another desk's, the handling body's, a supervisor's or an administrator's", async () => {
	const clock = stoppedClock("2026-03-04T01:00:00Z");
	for (const who of [anhNam, chiLan, coHoa, quanTri, anhTuan]) {
		const { status } = await (await visitBy(who, routes, clock)).read(`${queue}?ban=${desk}`);
		assert.ok([403, 404].includes(status), who.name);
	}
	assert.equal((await (await visitBy(null, routes, clock)).read(queue)).status, 303);
	const lan = await visitBy(chiLan, routes, clock);
	await lan.read(queue);
	assert.equal((await lan.send(`${queue}/lay-so`, { ban: desk, de: "file" })).status, 404);
	assert.equal((await lan.read(`${queue}/man-hinh?ban=khong-co`)).status, 404);
});
