import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { lifePart } from "../../life/parts.ts";
import { officeHoursOf } from "../../queries/life/office-hours.ts";
import { people, province, ward } from "../../testing/a-dossier.ts";
import { visitBy } from "../../testing/visit.ts";

const routes = lifePart.routes ?? [];
const clock = stoppedClock("2026-03-02T02:00:00Z");
const form = {
	...{ don_vi: province, tu_ngay: "16/03/2026", can_cu: "12/2026/QĐ-UBND" },
	...{ mua1: "16/04-15/10", sang1: "6h30 - 11.30", chieu1: "13.30-16.30" },
	...{ mua2: "16/10 - 15/4", sang2: "7.30-12.00", chieu2: "13:00–16:30" },
};

test("everyone reads the hours; a coordinator enters those of the own unit, by season, and units under it follow", async () => {
	const visitor = await visitBy(null, routes, clock);
	assert.match((await visitor.read("/gio-lam-viec")).text, /Chưa đơn vị nào công bố.*367\/2025/);
	const chiMai = await visitBy(people.chiMai, routes, clock);
	assert.match((await chiMai.read("/gio-lam-viec/nhap")).text, /tỉnh Đồng Tháp|Tỉnh Đồng Tháp/);
	const sent = await chiMai.send("/gio-lam-viec/nhap", form);
	assert.equal(sent.status, 303, sent.text);
	const read = (await visitor.read("/gio-lam-viec")).text;
	assert.match(read, /16\/04-15\/10: 06:30-11:30, 13:30-16:30/);
	assert.match(read, /từ 16\/03\/2026/);
	assert.match(read, /12\/2026\/QĐ-UBND/);
	const day = (iso: string) => Temporal.PlainDate.from(iso);
	await (await testDatabase()).inTransaction(async (trx) => {
		const hours = await officeHoursOf(trx, ward, { from: day("2026-04-01"), to: day("2026-05-01") });
		assert.match(hours.name, /06:30/);
		const before = await officeHoursOf(trx, ward, { from: day("2026-03-01"), to: day("2026-03-10") });
		assert.equal(before.source, null);
	});
});

test("what is wrong with the hours is said with its place, and nothing is kept", async () => {
	const chiMai = await visitBy(people.chiMai, routes, clock);
	const refused = async (change: Readonly<Record<string, string>>, says: RegExp) => {
		await chiMai.read("/gio-lam-viec/nhap");
		const { text, status } = await chiMai.send("/gio-lam-viec/nhap", { ...form, ...change });
		assert.notEqual(status, 303);
		assert.match(text, says);
	};
	await refused({ sang1: "06.30-6.00" }, /kết thúc trước khi bắt đầu \(06:30-06:00\)/);
	await refused({ chieu1: "11.00-16.30" }, /chồng lên nhau/);
	await refused({ chieu1: "13.30" }, /giờ bắt đầu và giờ kết thúc/);
	await refused({ mua1: "16/04-31/02" }, /ngày đầu và ngày cuối của mùa/);
	await refused({ mua1: "16/04-01/10" }, /Từ ngày 02\/10 chưa có mùa nào/);
	await refused({ mua1: "" }, /Mùa 1: có hai mùa thì mỗi mùa cần/);
	await refused({ tu_ngay: "01/03/2026" }, /từ hôm nay trở đi/);
	await refused({ don_vi: "vn34:20" }, /đơn vị của Ông\/Bà/);
});

test("officers and supervisors enter no hours", async () => {
	for (const who of [people.chiLan, people.coHoa]) {
		const visit = await visitBy(who, routes, clock);
		assert.equal((await visit.read("/gio-lam-viec/nhap")).status, 403);
	}
});

test("whoever works at a desk reads what moved of the own dates, and what to expect while nothing did", async () => {
	const chiLan = await visitBy(people.chiLan, routes, clock);
	assert.match((await chiLan.read("/gio-lam-viec/tinh-lai")).text, /Chưa lần nào ngày hẹn/);
});
