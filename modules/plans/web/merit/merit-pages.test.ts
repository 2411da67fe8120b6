import assert from "node:assert/strict";
import { before, test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { meritPart } from "../../merit/parts.ts";
import { act, givenTasks } from "../../testing/given.ts";
import { aTask, bodies, contextAt, day, people } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = meritPart.routes ?? [];
const clock = contextAt("2026-08-03T02:00:00Z").clock;
const as = (who: keyof typeof people) => visitAs(who, routes, clock);
const record = `/khen-thuong/lap?giao=${bodies.provinceCommittee}&co_quan=${bodies.health}&nam=2026`;

before(async () => {
	const { inTransaction } = await testDatabase();
	await inTransaction(async (trx) => {
		const due = (text: string, iso: string) => aTask({ text, deadline: { kind: "day", day: day(iso) } });
		const { occurrences } = await givenTasks(trx, [
			due("Niêm yết giá", "2026-04-30"),
			due("Mở lớp", "2026-06-30"),
		]);
		const first = occurrences.find(({ text }) => text === "Niêm yết giá")?.id as string;
		await act(trx, people.anhTam, first, "report-done", { done: "Xong" });
		await act(trx, people.coNam, first, "sign");
		await act(trx, people.chiMai, first, "accept");
	});
});

test("the record is shown in counts where it is too small for a rate, and leads to its tasks", async () => {
	const mai = await as("chiMai");
	const { text, status } = await mai.read("/khen-thuong");
	assert.equal(status, 200);
	assert.match(text, /01\/01\/2026 đến 02\/08\/2026/);
	assert.match(text, /dưới 20 việc: quá ít để so .*Sở Y tế.* 1 trên 2 không có việc /);
	assert.doesNotMatch(text, /50,0/);
	const tasks = (await mai.read(record)).text;
	assert.match(tasks, /2 việc đến hạn được tính: 1 đúng hạn, 0 xong sau hạn đầu, 1 quá hạn chưa báo xong/);
	assert.match(tasks, /Mở lớp .*Quá hạn, chưa báo xong .*Niêm yết giá .*Đúng hạn/);
});

test("a reward is proposed by one person and decided by another; only then everybody sees it, without names of people", async () => {
	const mai = await as("chiMai");
	await mai.read(record);
	const hidden = { giao: bodies.provinceCommittee, co_quan: bodies.health, nam: "2026" };
	const empty = await mai.send("/khen-thuong/lap", { ...hidden, ly_do: "" });
	assert.equal(empty.status, 422);
	assert.match(empty.text, /Lập đề nghị về Sở Y tế/, "the page comes back with what was typed");
	const sent = await mai.send("/khen-thuong/lap", {
		...hidden,
		loai: "reward",
		nguoi: "",
		ly_do: "Giữ hạn việc khó",
	});
	assert.equal(sent.status, 303, sent.text);
	const proposal = sent.location ?? "";
	const visitor = await visitAs("chiSau", routes, clock);
	assert.doesNotMatch((await visitor.read("/khen-thuong/cong-khai")).text, /Sở Y tế/);
	assert.equal((await visitor.read(proposal)).status, 404);
	assert.match((await mai.read(proposal)).text, /Chờ quyết định .*Giữ hạn việc khó .*Rút đề nghị/);
	assert.doesNotMatch((await mai.read(proposal)).html, /name="ket_qua"/, "who proposed does not decide");
	const head = await as("bacBay");
	await head.read(proposal);
	const decision = { lam: "quyet-dinh", ket_qua: "approved", so_quyet_dinh: "", ly_do: "" };
	assert.match((await head.send(proposal, decision)).text, /số, ký hiệu và ngày của văn bản/);
	const paper = "12/QĐ-UBND ngày 03/8/2026";
	assert.equal((await head.send(proposal, { ...decision, so_quyet_dinh: paper })).status, 303);
	const shown = (await visitor.read("/khen-thuong/cong-khai")).text;
	assert.match(
		shown,
		/Sở Y tế .*Khen thưởng 1 trên 2 việc đúng hạn, 01\/01\/2026 đến 02\/08\/2026 .*12\/QĐ-UBND/,
	);
	assert.doesNotMatch(shown, /Giữ hạn việc khó|Chị Mai|Bác Bảy/);
	const json = JSON.parse((await visitor.read("/khen-thuong/cong-khai.json")).html) as object[];
	const csv = (await visitor.read("/khen-thuong/cong-khai.csv")).html
		.replace("\uFEFF", "")
		.trim()
		.split("\r\n");
	assert.equal(csv.length, json.length + 1);
	assert.equal(csv[0]?.split(",").length, Object.keys(json[0] ?? {}).length);
});

test("the body spoken of finds the criticism on its page and answers", async () => {
	const mai = await as("chiMai");
	await mai.read(record);
	const { location } = await mai.send("/khen-thuong/lap", {
		...{ giao: bodies.provinceCommittee, co_quan: bodies.health, nam: "2026" },
		...{ loai: "criticism", nguoi: "", ly_do: "Mở lớp chậm hơn một tháng" },
	});
	const proposal = location ?? "";
	const head = await as("bacBay");
	const waiting = await head.read(proposal);
	assert.match(waiting.text, /còn được nói đến hết ngày 10\/08\/2026/);
	assert.doesNotMatch(waiting.html, /value="approved"/);
	const nam = await as("coNam");
	const own = await nam.read("/khen-thuong");
	assert.match(own.text, /Phê bình Sở Y tế/);
	assert.doesNotMatch(own.text, /Giữ hạn năm/, "no record of others");
	await nam.read(proposal);
	assert.equal((await nam.send(proposal, { lam: "y-kien", y_kien: "Chờ kinh phí" })).status, 303);
	assert.match((await head.read(proposal)).html, /value="approved"/);
	assert.match(
		(await head.read(`/en${proposal}`)).text,
		/Chờ kinh phí \(.*To be decided|To be decided.*Chờ kinh phí/,
	);
});
