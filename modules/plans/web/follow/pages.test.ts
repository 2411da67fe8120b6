import assert from "node:assert/strict";
import { before, test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import { getEvent } from "#platform/events/find-event.ts";
import type { Services } from "#platform/http/route.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { followPart } from "../../follow/parts.ts";
import { tellPeople } from "../../jobs/follow/tell-people.ts";
import { lastEvent, register } from "../../testing/follow-people.fixture.ts";
import { act, givenTasks } from "../../testing/given.ts";
import { aTask, bodies, day, namedBody, people } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const { anhTam, coNam, chiMai, anhDung } = people;
/** Thursday 20/08/2026, nine in the morning. */
const clock = stoppedClock("2026-08-20T02:00:00Z");
const visit = (who: keyof typeof people) => visitAs(who, followPart.routes ?? [], clock);
let late = "";
let returned = "";

before(async () => {
	const database = await testDatabase();
	await database.inTransaction(async (trx) => {
		await register(trx, anhTam, coNam, chiMai, anhDung);
		const { occurrences } = await givenTasks(trx, [
			aTask({ deadlineWords: "trước ngày 30/6/2026" }),
			aTask({ text: "Công khai đường dây nóng", deadline: { kind: "day", day: day("2026-08-24") } }),
			aTask({
				text: "Mời dân góp ý",
				kind: "request",
				lead: [namedBody(bodies.wardCommittee, "Ủy ban nhân dân phường")],
			}),
		]);
		const of = (word: string) => occurrences.find(({ text }) => text.startsWith(word))?.id ?? "";
		[late, returned] = [of("Niêm yết"), of("Công khai")];
		await act(trx, anhTam, returned, "report-done", { done: "Xong" });
		await act(trx, coNam, returned, "sign");
		await act(trx, chiMai, returned, "return", { reason: "Thiếu số máy của trạm y tế" });
		const event = await getEvent(trx, await lastEvent(trx, "plans/report-returned"));
		await tellPeople.run(event, { trx, clock, services: {} as Services });
	});
});

test("my work says what I owe, by when, from which paper, and what was said when it was returned", async () => {
	const { text, status } = await (await visit("anhTam")).read("/viec");
	assert.equal(status, 200);
	for (const said of [
		"Cần làm (2)",
		"30/06/2026",
		"Kế hoạch 84/KH-UBND năm 2026",
		"văn bản ghi: “trước ngày 30/6/2026”",
		"Cơ quan giao việc ghi: “Thiếu số máy của trạm y tế”",
		"Trễ, chưa chuyển động",
		"Bị trả lại",
		"Thông báo (1)",
	])
		assert.ok(text.includes(said), said);
	const english = await (await visit("anhTam")).read("/en/viec");
	assert.match(english.text, /30 June 2026 37 working days late/);
});

test("a list with nothing in it says what will stand there", async () => {
	const lan = await visit("chiLan");
	for (const tab of ["can-lam", "can-duyet", "can-xac-nhan", "cho-nguoi-khac", "da-ket-thuc"]) {
		const { html, status } = await lan.read(`/viec?muc=${tab}`);
		assert.equal(status, 200, tab);
		assert.match(html, /class="empty"/, tab);
	}
});

test("the board begins with the number of decisions, and an explanation goes from question to judgement", async () => {
	const mai = await visit("chiMai");
	const board = await mai.read("/bang-dieu-hanh");
	assert.match(board.text, /Một việc chờ Ông\/Bà quyết định/);
	assert.match(board.text, /Trễ hạn .* 51 ngày trễ Niêm yết công khai giá dịch vụ/);
	assert.match(board.text, /Ủy ban nhân dân phường .* chưa bao giờ/);
	const form = await mai.read(`/giai-trinh/moi?viec=${late}`);
	assert.match(form.text, /2 ngày làm việc đến thứ Bảy 22\/08\/2026/);
	const none = await mai.send("/giai-trinh/moi", { viec: late, hoi: " ", trong: "2", khac: "" });
	assert.equal(none.status, 422);
	await mai.read(`/giai-trinh/moi?viec=${late}`);
	const sent = await mai.send("/giai-trinh/moi", {
		...{ viec: late, trong: "2", khac: "5" },
		hoi: "Vì sao <b>chưa</b> niêm yết?",
	});
	assert.equal(sent.status, 303);
	const address = sent.location ?? "";
	assert.match(
		(await mai.read("/bang-dieu-hanh")).text,
		/Không có việc nào chờ .* Đã hỏi, hạn trả lời 26\/08\/2026/,
	);

	const tam = await visit("anhTam");
	const work = await tam.read("/viec");
	assert.match(work.text, /Phải giải trình .* Vì sao &lt;b&gt;chưa&lt;\/b&gt; niêm yết/);
	await tam.read(address);
	const answered = await tam.send(address, {
		lam: "tra-loi",
		tra_loi: "Nhà in giao bảng chậm, xong ngày 31/8",
	});
	assert.equal(answered.status, 303);
	assert.equal((await (await visit("anhDung")).read(address)).status, 404);

	await mai.read(address);
	const unsaid = await mai.send(address, { lam: "danh-gia", danh_gia: "not-enough", ly_do: "" });
	assert.equal(unsaid.status, 422);
	assert.match(unsaid.text, /Xin ghi vì sao chưa đủ/);
	await mai.read(address);
	assert.equal((await mai.send(address, { lam: "danh-gia", danh_gia: "enough", ly_do: "" })).status, 303);
	assert.match((await tam.read(address)).text, /Nhà in giao bảng chậm, xong.* được coi là đủ/);
	assert.match((await tam.read("/giai-trinh")).text, /Đã trả lời, được coi là đủ/);
});

test("the tasks behind a line of the board are listed by state; another's board does not open", async () => {
	const mai = await visit("chiMai");
	const code = encodeURIComponent("don-vi:vn34:82");
	const all = await mai.read(`/bang-dieu-hanh/viec?cua=${code}`);
	assert.match(all.text, /3 việc\./);
	const some = await mai.read(`/bang-dieu-hanh/viec?cua=${code}&trang-thai=tre&co-quan=${bodies.health}`);
	assert.match(some.text, /1 việc\./);
	assert.equal((await (await visit("anhDung")).read(`/bang-dieu-hanh/viec?cua=${code}`)).status, 404);
	assert.equal((await (await visit("anhDung")).read(`/bang-dieu-hanh?cua=${code}`)).status, 404);
	for (const by of ["co-quan", "don-vi", "ke-hoach"])
		assert.equal((await mai.read(`/bang-dieu-hanh?theo=${by}`)).status, 200, by);
});

test("notices are seen once they are marked, and settings are kept or refused with what was typed", async () => {
	const tam = await visit("anhTam");
	const page = await tam.read("/thong-bao");
	assert.match(page.text, /Báo cáo bị trả lại , Công khai đường dây nóng .* “Thiếu số máy của trạm y tế”/);
	const newest = /name="den" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
	assert.equal((await tam.send("/thong-bao", { den: newest })).status, 303);
	assert.match((await tam.read("/thong-bao")).text, /Không có thông báo mới/);
	const settings = { thu: "weekly", gio: "8", yen_tu: "20", yen_den: "6", truoc: "5", ngon_ngu: "en" };
	await tam.read("/thong-bao/cai-dat");
	const wrong = await tam.send("/thong-bao/cai-dat", { ...settings, truoc: "99" });
	assert.equal(wrong.status, 422);
	await tam.read("/thong-bao/cai-dat");
	assert.equal((await tam.send("/thong-bao/cai-dat", settings)).status, 303);
	assert.match((await tam.read("/thong-bao/cai-dat")).html, /value="weekly" checked/);
});

test("a calendar opens by its secret address without a session, until it is taken back", async () => {
	const nam = await visit("coNam");
	await nam.read("/lich-viec");
	const made = await nam.send("/lich-viec", { lam: "tao" });
	const address = /\/lich-viec\/[\w-]{43}\.ics/.exec(made.text)?.[0] ?? "";
	const outside = await visit("bacBay");
	const calendar = await outside.read(address);
	assert.equal(calendar.status, 200);
	assert.match(calendar.html, /SUMMARY:Trễ hạn: Niêm yết công khai giá dịch vụ/);
	assert.match(calendar.html, /DTSTART;VALUE=DATE:20260824/);
	assert.doesNotMatch(calendar.html, /Mời dân góp ý/, "another body's work");
	const again = await nam.read("/lich-viec");
	assert.ok(!again.html.includes(address.slice(11, -4)), "the secret is not shown again");
	await nam.send("/lich-viec", { lam: "thu-hoi" });
	assert.equal((await outside.read(address)).status, 404);
	assert.equal((await outside.read(`/lich-viec/${"a".repeat(43)}`)).status, 404);
	assert.equal((await outside.read("/lich-viec/ngan")).status, 404);
});
