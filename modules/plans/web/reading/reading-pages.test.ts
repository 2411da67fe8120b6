import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { testDatabase } from "#platform/testing/database.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import { readingPart } from "../../reading/parts.ts";
import { findReading, insertReading } from "../../store/reading/reading.ts";
import { actsOfReading } from "../../store/reading/reading-acts.ts";
import { bodies, people } from "../../testing/house.ts";
import { type Visit, visitAs } from "../../testing/visit.ts";

const routes = readingPart.routes ?? [];
const sending = "/soan-ke-hoach/tu-van-ban";
const from = { co_quan: bodies.provinceCommittee, soan_thao: bodies.homeAffairs };
const paper = async (name: string) =>
	new File([await readFile(new URL(`../../demo/papers/${name}`, import.meta.url))], name);
const written = (text: string, name = "van-ban.txt") => new File([text], name);
const db = async () => (await testDatabase()).read;
const idOf = (address: string): string => address.split("?")[0]?.split("#")[0]?.split("/").at(-1) ?? "";

/** One person with the reading of a paper before her. */
interface AtDesk {
	readonly mai: Visit;
	readonly at: string;
	/** presses a button of the page that is open */
	readonly press: (act: string, more?: Readonly<Record<string, string>>) => ReturnType<Visit["send"]>;
	/** what a page of the reading says */
	readonly see: (query?: string) => Promise<string>;
}

async function desk(tep: File): Promise<AtDesk> {
	const mai = await visitAs("chiMai", routes);
	await mai.read(sending);
	const sent = await mai.send(sending, { ...from, tep });
	assert.equal(sent.status, 303, sent.text.slice(0, 400));
	return deskAt(mai, sent.location ?? "");
}

const deskAt = (mai: Visit, at: string): AtDesk => ({
	...{ mai, at },
	async press(lam, more = {}) {
		await mai.read(at);
		return mai.send(`${at}/muc`, { lam, ...more });
	},
	see: async (query = "") => (await mai.read(at + query)).text,
});

/** Takes every item that still waits, one by one, as Enter does on each. */
async function takeAll({ mai, at }: AtDesk): Promise<void> {
	for (let guard = 0; guard < 200; guard++) {
		const { html } = await mai.read(at);
		const waiting = /<li class="desk-item"[^>]*data-muc="([^"]+)" data-the="open"/.exec(html)?.[1];
		if (!waiting) return;
		const address = waiting.startsWith("N-") ? `${at}/ten` : `${at}/muc`;
		const sent = await mai.send(address, {
			lam: `nhan ${waiting}`,
			...(waiting.startsWith("N-") ? { khoa: waiting } : {}),
		});
		assert.equal(sent.status, 303, sent.text.slice(0, 300));
	}
	throw new Error("the reading never comes to an end");
}

async function makeDraft({ mai, at }: AtDesk) {
	await mai.read(at);
	const made = await mai.send(at, {});
	assert.equal(made.status, 303, made.text.slice(0, 600));
	const plan = await planView(await db(), idOf(made.location ?? ""));
	assert.ok(plan);
	return plan;
}

const district = "N-ubnd-huyen";

test("doubts come first, the paper stands beside the items, and each leads to the other", async () => {
	const { mai, at } = await desk(await paper("ke-hoach-papi-2023.txt"));
	const first = await mai.read(at);
	assert.match(first.text, /Điểm nghi ngờ \(còn \d+\/\d+\)/);
	assert.match(first.text, /cộng lại là 43,23, tổng ghi 43,24/);
	const tasks = await mai.read(`${at}?phan=nhiem-vu`);
	assert.match(tasks.html, /<li class="desk-item" id="muc-T1"/);
	assert.match(tasks.html, /<a href="#cho-T1"[^>]*>dòng \d+<\/a>/);
	assert.match(tasks.html, /<a href="#muc-T1"><span class="vh">Đến Nhiệm vụ 1 <\/span>1<\/a>/);
	assert.match(tasks.html, /<mark id="cho-T1"[^>]*data-cho="T1"/);
	assert.ok(Buffer.byteLength(tasks.html) < 60_000, "the page is light");
});

test("nothing enters the plan before everything was decided; then figures stand in it as printed", async () => {
	const at = await desk(await paper("ke-hoach-papi-2023.txt"));
	await at.mai.read(at.at);
	const early = await at.mai.send(at.at, {});
	assert.equal(early.status, 409);
	assert.match(early.text, /Còn \d+ mục chưa quyết định/);
	await takeAll(at);
	assert.match(await at.see(), /Mọi mục đã được quyết định/);
	const plan = await makeDraft(at);
	assert.deepEqual([plan.state, plan.indexCode, plan.year], ["draft", "PAPI", 2023]);
	assert.deepEqual([plan.tasks.length, plan.targets.length], [6, 10]);
	assert.ok(plan.targets.some(({ value }) => value === "43.24"));
	assert.ok(plan.tasks.every(({ placeInPaper }) => placeInPaper?.includes("dòng")));
	assert.equal(plan.bases[0]?.reference, "1389/QĐ-UBND-HC");
	const stored = await findReading(await db(), idOf(at.at));
	assert.deepEqual([stored?.decided, stored?.fileId], [{ planId: plan.id, leftOut: [] }, plan.sourceFileId]);
	const closed = await at.mai.read(`${at.at}?phan=nhiem-vu`);
	assert.match(closed.text, /đã được ghi vào dự thảo.*Đã nhận/, "what was decided can still be looked at");
	assert.doesNotMatch(closed.html, /name="lam"|Ghi vào dự thảo<\/button>/);
	assert.equal((await at.press("bo T1")).status, 409, "a draft was made: nothing more is decided");
});

test("a task is changed, split, merged, dropped and restored by forms alone, and the draft is what came of it", async () => {
	const at = await desk(await paper("ke-hoach-papi-2023.txt"));
	const { mai } = at;
	const change = await mai.read(`${at.at}/muc/T1`);
	assert.match(change.text, /Văn bản ghi/);
	const changed = await mai.send(`${at.at}/muc/T1/nhiem-vu`, {
		...{ noi_dung: "Theo dõi, đôn đốc hằng tháng", chu_tri: bodies.homeAffairs, dinh_ky: "monthly" },
		phien_ban: "1",
	});
	assert.equal(changed.status, 303, changed.text.slice(0, 500));
	assert.match(changed.location ?? "", /\?toi=T2#muc-T2$/, "the next one comes");

	const split = await mai.read(`${at.at}/muc/T3/tach`);
	assert.match(split.text, /dòng trống giữa các phần/);
	const cut = await mai.send(`${at.at}/muc/T3/tach`, { phan_tach: "Phần một\n\nPhần hai" });
	assert.match(cut.location ?? "", /toi=T3\.1/);
	await mai.read(`${at.at}/muc/T4/tach`);
	assert.equal((await mai.send(`${at.at}/muc/T4/tach`, { phan_tach: "Chỉ một phần" })).status, 422);

	await at.press("gop T5");
	assert.match(await at.see("?phan=nhiem-vu"), /Nhiệm vụ 4 .*;/);
	await at.press("bo T6", { ly_do: "Cơ quan khác làm" });
	assert.match(await at.see("?phan=nhiem-vu"), /Đã bỏ.*Cơ quan khác làm/);
	await at.press("lai T6");
	await at.press("bo T6");
	await takeAll(at);
	const plan = await makeDraft(at);
	assert.deepEqual(
		plan.tasks
			.map(({ text }) => text)
			.slice(0, 4)
			.map((text) => text.slice(0, 8)),
		["Theo dõi", (plan.tasks[1]?.text ?? "").slice(0, 8), "Phần một", "Phần hai"],
	);
	assert.equal(plan.tasks.length, 5, "one more by the split, one less by the merge, one dropped");
	assert.equal(plan.tasks[0]?.recurrence, "monthly");
	const stored = await findReading(await db(), idOf(at.at));
	assert.deepEqual(stored?.decided?.leftOut, ["T6"]);
	const acts = await actsOfReading(await db(), idOf(at.at));
	assert.ok(
		acts.every(({ by }) => by === people.chiMai.personId),
		"who decided is kept with each act",
	);
});

test("what is not doubted is taken together, but only what stood on the page that was read", async () => {
	const at = await desk(await paper("ke-hoach-papi-2023.txt"));
	const elsewhere = await at.press("nhan-trang", { da_xem: "M1 T1" });
	assert.equal(elsewhere.status, 422);
	assert.match(elsewhere.text, /trên một trang/);
	await at.press("nhan-trang", { da_xem: "M1 M2 M3" });
	assert.match(await at.see(), /Mục tiêu \(còn 7\/10\)/);
	await at.press("nhan-trang", { da_xem: "D1 D2" });
	assert.match(await at.see(), /Điểm nghi ngờ \(còn (\d+)\/\1\)/, "a doubt is looked at by itself");
});

test("a name is settled once, for every task and for the next paper of the same issuer, until it is undone", async () => {
	const at = await desk(await paper("ke-hoach-papi-2023.txt"));
	assert.match(
		await at.see("?phan=co-quan"),
		/Ủy ban nhân dân huyện.*Hiểu là: Mọi Ủy ban nhân dân cấp xã \(\d+ cơ quan\)/,
	);
	const wrong = await at.mai.send(`${at.at}/ten`, { lam: "ghi", khoa: district, nghia: "Sở Lạ" });
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /Không có cơ quan nào của đơn vị tên là “Sở Lạ”/);
	await at.mai.send(`${at.at}/ten`, { lam: "hieu committee-below", khoa: district });
	const tasks = await at.see("?phan=nhiem-vu");
	assert.match(tasks, /Mọi Ủy ban nhân dân cấp xã \(102 cơ quan\)/);
	assert.doesNotMatch(tasks, /Ủy ban nhân dân huyện \(chưa nhận ra/);

	const next = await desk(await paper("phu-luc-nhiem-vu-2023.txt"));
	assert.match(
		await next.see("?phan=co-quan"),
		/ghi nhớ ngày \d\d\/\d\d\/\d{4} từ văn bản “ke-hoach-papi-2023\.txt”/,
	);
	await next.mai.send(`${next.at}/ten`, { lam: "bo-nho", khoa: district });
	assert.match(await at.see("?phan=nhiem-vu"), /chưa nhận ra là cơ quan nào/);

	await next.mai.read(next.at);
	await next.mai.send(`${next.at}/ten`, { lam: "ghi", khoa: district, nghia: "Sở Nội vụ" });
	assert.equal(
		(await next.press("nhan H")).status,
		422,
		"an appendix alone has no subject: it is written first",
	);
	const head = { loai: "KH", trich_yeu: "Nhiệm vụ nâng cao PAPI", nam: "2023" };
	await next.mai.send(`${next.at}/muc/H/dau`, { ...head, tu_ngay: "01/01/2023", den_ngay: "31/12/2023" });
	await takeAll(next);
	const plan = await makeDraft(next);
	const named = plan.tasks.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]);
	const settled = named.filter(({ written: name }) => name === "Ủy ban nhân dân huyện");
	assert.ok(settled.length > 0 && settled.every(({ bodyId }) => bodyId === bodies.homeAffairs));
});

test("a task without a lead is given one: the reader's proposal is offered and marked, never taken by itself", async () => {
	const text = await (await paper("ke-hoach-papi-2023.txt")).text();
	const at = await desk(
		written(text.replace("1. Sở Nội vụ giúp Ủy ban nhân dân Tỉnh theo dõi", "1. Tăng cường theo dõi")),
	);
	const { html, text: page } = await at.mai.read(`${at.at}?phan=nhiem-vu`);
	assert.match(page, /Cơ quan chủ trì văn bản không ghi/);
	assert.match(html, new RegExp(`<option value="${bodies.provinceCommittee}">[^<]*\\(đề xuất\\)`));
	await at.press("nhan T1");
	assert.match(await at.see("?phan=nhiem-vu"), /Đã nhận/);
	await at.press("lai T1");
	await at.press("giao T1", { "chu_tri.T1": bodies.homeAffairs });
	assert.equal((await at.press("giao T2", { "chu_tri.T2": bodies.communeCommittee })).status, 422);
	await takeAll(at);
	const plan = await makeDraft(at);
	assert.deepEqual(
		plan.tasks[0]?.lead.map(({ bodyId }) => bodyId),
		[bodies.homeAffairs],
	);
});

test("read again by a better reader: what changed is shown, decisions about the rest are carried over", async () => {
	const at = await desk(await paper("ke-hoach-papi-2023.txt"));
	await at.mai.read(at.at);
	const same = await at.mai.send(`${at.at}/doc-lai`, {});
	assert.equal(idOf(same.location ?? ""), idOf(at.at), "nothing is different: no new reading");

	const poorer = await poorerReading(idOf(at.at));
	const before = deskAt(at.mai, at.at.replace(idOf(at.at), poorer));
	assert.match(await before.see(), /Bộ đọc đã có bản mới/);
	await before.press("nhan T2");
	await before.press("bo T3");
	await before.mai.read(before.at);
	const again = await before.mai.send(`${before.at}/doc-lai`, {});
	const now = deskAt(at.mai, again.location ?? "");
	const page = await now.see("?phan=nhiem-vu");
	assert.match(page, /thêm 1 mục, mất 0 mục, đổi 1 mục/);
	assert.match(page, /Đã nhận ở lần đọc trước/);
	assert.match((await now.mai.read(now.at)).html, /<del>[^<]*cũ<\/del>/);
	assert.match(await before.see(), /đã được đọc lại/);
	assert.equal((await before.press("nhan T1")).status, 409, "decisions go on at the new reading");
	const acts = await actsOfReading(await db(), idOf(now.at));
	assert.deepEqual(
		acts.map(({ act, carried }) => [act.act, act.key, carried]),
		[
			["take", "T2", true],
			["drop", "T3", true],
		],
	);
});

/** The same paper as an earlier reader had it: one task not found, one read otherwise. */
async function poorerReading(id: string): Promise<string> {
	const stored = await findReading(await db(), id);
	assert.ok(stored);
	const tasks = stored.reading.tasks
		.slice(0, -1)
		.map((task, index) => (index === 0 ? { ...task, text: `${task.text} cũ` } : task));
	const older = "019c0000-0000-7000-8000-0000000000aa";
	await (await testDatabase()).inTransaction((trx) =>
		insertReading(trx, {
			...stored,
			...{ id: older, reader: "2026-01-01.1", reading: { ...stored.reading, tasks }, earlierId: null },
			...{ readBy: people.chiMai.personId, readAt: Temporal.Instant.from("2026-03-01T00:00:00Z").toString() },
		}),
	);
	return older;
}

test("a paper of another province is told to the person, who may have chosen the wrong body", async () => {
	const text = await (await paper("ke-hoach-papi-2023.txt")).text();
	const at = await desk(
		written(text.replaceAll("ĐỒNG THÁP", "LẠNG SƠN").replaceAll("Đồng Tháp", "Lạng Sơn")),
	);
	assert.match(
		await at.see(),
		/Văn bản ghi cơ quan ban hành là Ủy ban nhân dân tỉnh Lạng Sơn, kế hoạch lại đứng tên/,
	);
});

test("somebody who does not draft for that body sees no reading, decides nothing and sends none", async () => {
	const at = await desk(await paper("ke-hoach-papi-2023.txt"));
	const dung = await visitAs("anhDung", routes);
	for (const address of ["", "/tep", "/muc/T1", "/muc/T1/tach"])
		assert.equal((await dung.read(at.at + address)).status, 404, address);
	await dung.read(sending);
	assert.equal((await dung.send(`${at.at}/muc`, { lam: "nhan T1" })).status, 404);
	assert.equal((await dung.send(`${at.at}/ten`, { lam: "ghi", khoa: district, nghia: "x" })).status, 404);
	assert.equal((await dung.send(at.at, {})).status, 404);
	const tried = await dung.send(sending, { ...from, tep: await paper("ke-hoach-papi-2023.txt") });
	assert.equal(tried.status, 403);
});

test("a paper that is no plan and a form without a file are refused in words, and nothing is kept", async () => {
	const mai = await visitAs("chiMai", routes);
	await mai.read(sending);
	const report =
		"ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP\n\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả năm 2025\n\nNăm 2025, tình hình ổn định.";
	const sent = await mai.send(sending, { ...from, tep: written(report, "bao-cao.txt") });
	assert.equal(sent.status, 422, sent.text.slice(0, 300));
	assert.match(sent.text, /không phải văn bản giao nhiệm vụ/);
	assert.match((await mai.send(sending, { ...from, tep: written("") })).text, /Xin chọn tệp văn bản/);
	assert.doesNotMatch((await mai.read(sending)).text, /bao-cao\.txt/);
});
