import assert from "node:assert/strict";
import { before, test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { taskPart } from "../../task/parts.ts";
import { act, givenTasks } from "../../testing/given.ts";
import { aTask, bodies, namedBody, people } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = taskPart.routes ?? [];
const clock = stoppedClock("2026-04-06T02:00:00Z");
const as = (who: keyof typeof people) => visitAs(who, routes, clock);
const measure = { label: "Cơ sở đã niêm yết", unit: "cơ sở", as: "rate", target: 100, code: null } as const;
const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
let counted: string;
let stated: string;
let waiting: string;

before(async () => {
	await (await testDatabase()).inTransaction(async (trx) => {
		const after = { kind: "after", anchor: "plan-issued", amount: 30, unit: "working-day" } as const;
		const published = { kind: "after", anchor: "index-published:PAPI:2031", amount: 9, unit: "day" } as const;
		const { occurrences } = await givenTasks(
			trx,
			[
				aTask({ measure, deadline: after, text: "Niêm yết <b>giá</b> dịch vụ" }),
				aTask({ lead: [namedBody(bodies.wardCommittee)] }),
				aTask({ deadline: published }),
			],
			{ number: 700 },
		);
		const id = (position: number) => occurrences.find((each) => each.position === position)?.id ?? "";
		[counted, stated, waiting] = [id(1), id(2), id(3)];
	});
});

test("the page says who must do it until when, why that day, and what this reader can do", async () => {
	const { status, text, html } = await (await as("anhTam")).read(`/viec/${counted}`);
	assert.equal(status, 200);
	assert.match(
		text,
		/Sở Y tế tỉnh Đồng Tháp phải làm xong trước hết thứ Hai 13\/04\/2026 \(còn 5 ngày làm việc\)/,
	);
	assert.match(text, /Tính từ ngày ban hành kế hoạch: 02\/03\/2026/);
	assert.match(text, /Báo cáo tiến độ Báo cáo hoàn thành/);
	assert.doesNotMatch(text, /Xác nhận hoàn thành/);
	assert.match(html, /Niêm yết &lt;b&gt;giá&lt;\/b&gt; dịch vụ/);
	const english = await (await as("chiMai")).read(`/en/viec/${counted}`);
	assert.match(english.text, /has to be done with it by the end of Monday 13 April 2026/);
	assert.match(english.text, /Counted from the day on which the plan was issued: 2 March 2026/);
});

test("who has no part in it is told that there is no such task; a supervisor of the commune elsewhere too", async () => {
	for (const who of ["anhDung", "coHoa", "quanTri"] as const) {
		const visit = await as(who);
		assert.ok([403, 404].includes((await visit.read(`/viec/${counted}`)).status), who);
		assert.ok([403, 404].includes((await visit.read(`/viec/${counted}/bao-cao-tien-do`)).status), who);
	}
	assert.equal((await (await as("anhTam")).read(`/viec/${counted}/khong-co`)).status, 404);
	assert.equal((await (await as("anhTam")).read("/viec/khong-phai-ma")).status, 404);
});

test("a date that waits says for what", async () => {
	const { text } = await (await as("coNam")).read(`/viec/${waiting}`);
	assert.match(text, /hạn chưa tính được/);
	assert.match(text, /Hạn là 9 ngày sau ngày công bố PAPI năm 2031/);
	const days = await (await as("chiMai")).read("/ngay-cong-bo");
	assert.match(days.text, /Ngày công bố PAPI năm 2031 .*1 .*Ghi ngày/);
	assert.equal((await (await as("coNam")).read("/ngay-cong-bo")).status, 403);
});

test("an officer reports with a photo; a half rate and a wrong file are told at their fields and nothing typed is lost", async () => {
	const visit = await as("anhTam");
	const address = `/viec/${counted}/bao-cao-hoan-thanh`;
	await visit.read(address);
	const typed = { da_thay: "0", da_lam: "Đã niêm yết ở mọi cơ sở", gia_tri: "19" };
	const half = await visit.send(address, typed);
	assert.equal(half.status, 422);
	assert.match(half.text, /Đã niêm yết ở mọi cơ sở/);
	const wrong = await visit.send(address, {
		...typed,
		mau_so: "20",
		minh_chung: new File([png], "ảnh.pdf", { type: "application/pdf" }),
	});
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /có đuôi \.pdf nhưng nội dung là ảnh PNG/);
	const none = await visit.send(address, { ...typed, da_lam: " ", mau_so: "20" });
	assert.match(none.text, /Xin ghi đã làm được gì/);
	await visit.read(address);
	const sent = await visit.send(address, {
		...typed,
		mau_so: "20",
		minh_chung: new File([png], "bảng giá.png", { type: "image/png" }),
		chu_thich: "Bảng giá mới",
	});
	assert.equal(sent.location, `/viec/${counted}`);
	const page = await visit.read(`/viec/${counted}`);
	assert.match(page.text, /95,0 % \(19\/20 cơ sở\)/);
	assert.match(page.text, /tự khai/);
	const link = /href="([^"]+minh-chung[^"]+)"/.exec(page.html)?.[1] ?? "";
	assert.equal((await visit.read(link)).status, 200);
	assert.equal((await (await as("anhDung")).read(link)).status, 404);
});

test("the leader signs, the giver sees report and figure before accepting, and the page then says done", async () => {
	const head = await as("coNam");
	const sign = await head.read(`/viec/${counted}/duyet`);
	assert.match(sign.text, /Đã niêm yết ở mọi cơ sở/);
	assert.equal((await head.send(`/viec/${counted}/duyet`, { da_thay: "1" })).status, 303);
	const giver = await as("chiMai");
	const accept = await giver.read(`/viec/${counted}/xac-nhan`);
	assert.match(accept.text, /Bảng giá mới/);
	const value = { da_thay: "2", gia_tri: "18", mau_so: "20" };
	const without = await giver.send(`/viec/${counted}/xac-nhan`, value);
	assert.match(without.text, /Xin ghi lý do/);
	await giver.read(`/viec/${counted}/xac-nhan`);
	await giver.send(`/viec/${counted}/xac-nhan`, { ...value, ly_do: "Hai cơ sở niêm yết bản cũ" });
	const { text } = await giver.read(`/viec/${counted}`);
	assert.match(text, /đã được xác nhận hoàn thành/);
	assert.match(text, /95,0 %.*90,0 %/);
});

test("who comes second is told what the task is now and finds the words again", async () => {
	await (await testDatabase()).inTransaction(async (trx) => {
		await act(trx, people.chiSau, stated, "report-done", { done: "Xong" });
		await act(trx, people.anhDung, stated, "sign");
		await act(trx, people.bacBay, stated, "accept");
	});
	const visit = await as("chiMai");
	await visit.read(`/viec/${stated}/mo-lai`);
	const late = await visit.send(`/viec/${stated}/tra-lai`, { da_thay: "2", ly_do: "Thiếu ảnh chợ Mỹ Tho" });
	assert.equal(late.status, 409);
	assert.match(late.text, /Người khác vừa làm một bước/);
	assert.match(late.text, /Thiếu ảnh chợ Mỹ Tho/);
	assert.match(late.text, /Mở lại việc đã xác nhận/);
});

test("every action has a page in both languages for whoever may do it, and the others are told why not", async () => {
	const visit = await as("coNam");
	for (const word of ["bao-cao-tien-do", "xin-gia-han", "khong-thuoc-tham-quyen", "phan-cong"])
		for (const prefix of ["", "/en"]) {
			const { status, html } = await visit.read(`${prefix}/viec/${waiting}/${word}`);
			assert.equal(status, 200, word);
			if (word !== "xin-gia-han") assert.match(html, /<form/, word);
		}
	const { text } = await visit.read(`/viec/${waiting}/xac-nhan`);
	assert.match(text, /Không còn làm được bước này/);
});
