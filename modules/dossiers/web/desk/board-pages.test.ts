import assert from "node:assert/strict";
import { before, test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { actAtDesk } from "../../commands/desk/act-at-desk.ts";
import { deskPart } from "../../desk/parts.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { replacePaces } from "../../store/desk/paces.ts";
import { aProcedure } from "../../testing/a-procedure.ts";
import { aReception } from "../../testing/a-reception.ts";
import { deskBodies, deskPeople } from "../../testing/desk-house.ts";
import { visitBy } from "../../testing/visit.ts";

const routes = deskPart.routes ?? [];
const { chiSen, anhNam, chiLan, coHoa, quanTri, anhTuan } = deskPeople;
const at = (moment: string) => ({ clock: stoppedClock(moment), from: "198.51.100.7" });
const ban = deskBodies.centre;
let versionId: string;
let slow: string;

const received = async (moment: string, over: Parameters<typeof aReception>[1]): Promise<StoredDossier> =>
	(await testDatabase()).inTransaction((trx) => aReception(trx, over, at(moment)));

before(async () => {
	await (await testDatabase()).inTransaction(async (trx) => {
		versionId = (await aProcedure(trx, { nameVi: "Xác nhận trên bảng", code: "9.720001" })).id;
		slow = (await aProcedure(trx, { nameVi: "Việc thường chậm", code: "9.720002" })).id;
	});
	await received("2026-03-02T02:00:00Z", {
		versionId,
		applicant: { name: "Đỗ Thị Trễ", phone: "0900000001" },
	});
	await received("2026-03-05T02:00:00Z", {
		versionId,
		applicant: { name: "Phạm Hôm Nay", phone: "0900000002" },
	});
	await received("2026-03-12T01:00:00Z", {
		versionId,
		applicant: { name: "Ngô Văn Đúng", phone: "0900000003" },
	});
});

test("the board says what is late and due today first, and leads to each group", async () => {
	const visit = await visitBy(chiSen, routes, stoppedClock("2026-03-12T02:00:00Z"));
	const board = await visit.read(`/mot-cua?ban=${ban}`);
	assert.equal(board.status, 200);
	assert.match(board.text, /1 hồ sơ trễ hẹn, 1 hồ sơ hẹn trả hôm nay/);
	assert.match(board.text, /Đỗ Thị Trễ/);
	assert.doesNotMatch(board.text, /Ngô Văn Đúng/);
	const all = await visit.read(`/mot-cua?ban=${ban}&nhom=tat-ca`);
	assert.match(all.text, /Đỗ Thị Trễ.*Phạm Hôm Nay.*Ngô Văn Đúng/, "the next due first");
	assert.match(
		(await visit.read(`/mot-cua?ban=${ban}&nhom=cho-chuyen`)).text,
		/Nhận trước 15\.00 thì chuyển trong ngày/,
	);
	const handler = await visitBy(anhNam, routes, stoppedClock("2026-03-12T02:00:00Z"));
	assert.match((await handler.read("/mot-cua")).text, /1 hồ sơ trễ hẹn/);
});

test("a name without tone marks, a phone or a code finds the dossier, only at the own desk and body", async () => {
	const visit = await visitBy(chiSen, routes, stoppedClock("2026-03-12T02:00:00Z"));
	assert.match((await visit.read("/mot-cua/tim?q=van dung ngo")).text, /1 hồ sơ.*Ngô Văn Đúng/);
	const byPhone = await visit.read("/mot-cua/tim?q=0900 000 002");
	assert.match(byPhone.text, /Phạm Hôm Nay/);
	const code = /hồ sơ Tìm hồ sơ.*?([A-Z0-9.]+-[0-9-]+)/.exec(byPhone.text)?.[1];
	const lan = await visitBy(chiLan, routes, stoppedClock("2026-03-12T02:00:00Z"));
	for (const typed of ["van dung ngo", "0900000002", code ?? "0900000003"]) {
		const page = await lan.read(`/mot-cua/tim?q=${typed}`);
		assert.equal(page.status, 200);
		assert.doesNotMatch(page.text, /Ngô Văn Đúng|Phạm Hôm Nay/);
	}
});

test("many are handed over at one moment with one slip; one that is gone meanwhile undoes nothing of the others by halves", async () => {
	const clock = stoppedClock("2026-03-12T07:50:00Z");
	const visit = await visitBy(chiSen, routes, clock);
	const page = await visit.read(`/mot-cua/ban-giao?ban=${ban}`);
	const boxes = [...page.html.matchAll(/name="ho_so" value="([^"]+)" checked/g)].map(
		([, value = ""]) => value,
	);
	assert.equal(boxes.length, 3);
	const form = { ban, so: "1", nguoi_nhan: "Anh Nam" };
	const none = await visit.send("/mot-cua/ban-giao", form);
	assert.match(none.text, /Chưa chọn hồ sơ nào/);
	assert.doesNotMatch(none.html, /name="ho_so" value="[^"]+" checked/, "what was unticked stays so");
	const [first = "", ...rest] = boxes;
	const stale = await visit.send("/mot-cua/ban-giao", {
		...form,
		ho_so: [first.replace(/\d+$/, "9"), ...rest],
	});
	assert.equal(stale.status, 409);
	assert.match((await visit.read(`/mot-cua/ban-giao?ban=${ban}`)).text, /3 hồ sơ đã tiếp nhận/);
	const sent = await visit.send("/mot-cua/ban-giao", { ...form, ho_so: [first, rest[0] ?? ""] });
	assert.equal(sent.status, 303);
	const slips = await visit.read(sent.location ?? "");
	assert.match(slips.text, /12\/03\/2026 lúc 14\.50 · 2 hồ sơ/);
	assert.match(slips.text, /Người nhận Anh Nam/);
});

test("the register of a day is a page and, for the month, a file", async () => {
	const visit = await visitBy(chiSen, routes, stoppedClock("2026-03-12T08:00:00Z"));
	const day = await visit.read(`/mot-cua/so-theo-doi?ban=${ban}&ngay=05/03/2026`);
	assert.match(day.text, /Phạm Hôm Nay, 0900000002/);
	assert.doesNotMatch(day.text, /Đỗ Thị Trễ/);
	const { bytes } = await visit.fetch(`/mot-cua/so-theo-doi/so-2026-03.csv?ban=${ban}`);
	const csv = new TextDecoder().decode(bytes);
	for (const name of ["Đỗ Thị Trễ", "Phạm Hôm Nay", "Ngô Văn Đúng"]) assert.ok(csv.includes(name), name);
	const xlsx = await visit.fetch(`/mot-cua/so-theo-doi/so-2026-03.xlsx?ban=${ban}`);
	assert.equal(xlsx.status, 200);
	assert.equal(Buffer.from(xlsx.bytes.subarray(0, 2)).toString("latin1"), "PK");
});

test("nothing is foretold from fewer than twenty; from twenty on who will not be in time is warned of", async () => {
	const database = await testDatabase();
	const settle = (moment: string, done: string) =>
		database.inTransaction(async (trx) => {
			const dossier = await aReception(trx, { versionId: slow }, at(moment));
			const over = { dossierId: dossier.id, version: 1, action: "hand-over", takenBy: "Anh Nam" } as const;
			await actAtDesk(trx, chiSen, over, at(moment));
			await actAtDesk(trx, anhNam, { dossierId: dossier.id, version: 2, action: "grant" }, at(done));
		});
	const open = await received("2026-03-11T01:00:00Z", {
		versionId: slow,
		applicant: { name: "Bùi Sắp Chậm" },
	});
	const read = async () =>
		(await visitBy(chiSen, routes, stoppedClock("2026-03-12T02:00:00Z"))).read(
			`/mot-cua?ban=${ban}&nhom=tat-ca`,
		);
	const reckon = () =>
		database.inTransaction((trx) =>
			replacePaces(trx, { since: open.filedAt.subtract({ hours: 8000 }), now: open.filedAt }),
		);
	for (let i = 0; i < 19; i++) await settle("2026-01-05T02:00:00Z", "2026-01-19T02:00:00Z");
	await reckon();
	assert.match((await read()).text, /mới có 19 hồ sơ cùng bước, quá ít để nói/);
	assert.doesNotMatch((await read()).text, /Có thể không kịp/);
	await settle("2026-01-05T02:00:00Z", "2026-01-19T02:00:00Z");
	await reckon();
	const warned = await read();
	assert.match(warned.text, /Có thể không kịp \(1\)/);
	assert.match(warned.text, /còn 14 ngày; 4 trên 5 hồ sơ: 14 ngày/);
});

test("the pages of the desk are nobody else's", async () => {
	const pages = [
		"/mot-cua",
		"/mot-cua/ban-giao",
		"/mot-cua/ban-giao/bien-ban",
		"/mot-cua/so-theo-doi",
		"/mot-cua/noi-lien-he",
	];
	for (const who of [chiLan, coHoa, quanTri, anhTuan]) {
		const visit = await visitBy(who, routes, stoppedClock("2026-03-12T02:00:00Z"));
		for (const address of pages) {
			const { status, text } = await visit.read(`${address}?ban=${ban}`);
			assert.ok([403, 404].includes(status), `${who.name} ${address} ${status}`);
			assert.doesNotMatch(text, /Đỗ Thị Trễ/);
		}
	}
	const visitor = await visitBy(null, routes, stoppedClock("2026-03-12T02:00:00Z"));
	for (const address of pages) assert.equal((await visitor.read(address)).status, 303);
});
