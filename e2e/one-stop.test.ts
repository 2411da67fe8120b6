import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { type DatedDemo, datedDemo, type RunningDemo } from "./program.ts";

let browser: Browser;
let calendar: DatedDemo;
let demo: RunningDemo;
let scan: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A Monday and the Monday after it: three working days from the first have long passed on the second. */
const first = "2026-10-05";
const weekLater = "2026-10-12";
const phone = "0912 345 678";

before(async () => {
	[browser, calendar] = await Promise.all([openBrowser(), datedDemo()]);
	demo = await calendar.startOn(first);
	const page = await browser.newPage();
	await page.setContent("<h1>Thư đã ký</h1>");
	scan = { name: "thu-da-ky.png", mimeType: "image/png", buffer: await page.screenshot() };
	await page.close();
});
after(async () => {
	await browser?.close();
	await calendar?.end();
});

type Door = "desk" | "head" | "supervisor";

/** Script is off for everybody, citizens and officers alike. */
async function phoneOf(door: Door | "citizen"): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		javaScriptEnabled: false,
	});
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	await page.goto(demo.origin);
	if (door !== "citizen") await page.locator(`button[name=door][value=${door}]`).click();
	return page;
}

const textOf = (page: Page): Promise<string> => page.getByRole("main").innerText();
const go = (page: Page, path: string) => page.goto(demo.origin + path);
const fill = (page: Page, name: string, text: string) => page.locator(`[name=${name}]`).first().fill(text);
const send = (page: Page) => page.locator("main form button").first().click();

/** The page of an act, its fields, its button. */
async function act(page: Page, dossier: string, word: string, fields: Readonly<Record<string, string>> = {}) {
	await go(page, `${dossier}/viec/${word}`);
	for (const [name, text] of Object.entries(fields)) await fill(page, name, text);
	await send(page);
}

async function openByCode(code: string): Promise<Page> {
	const citizen = await phoneOf("citizen");
	await go(citizen, "/tra-cuu-ho-so");
	await fill(citizen, "ma", code);
	await send(citizen);
	return citizen;
}

let dossier = "";
let dossierCode = "";
let code = "";

test("the desk takes a dossier in by a few letters and a phone, and the receipt bears a date and a code to look up", async () => {
	const desk = await phoneOf("desk");
	await go(desk, "/mot-cua/tiep-nhan?q=tinh+trang+hon+nhan");
	assert.match(await textOf(desk), /3 ngày làm việc/);
	await fill(desk, "sdt", phone);
	await fill(desk, "applicantName", "Nguyễn Văn Minh Họa");
	await desk.locator("button[value=nhan]").first().click();
	const receipt = await textOf(desk);
	assert.match(receipt, /08\/10\/2026/);
	code = /\b[0-9A-Z]{4}(?:[ -][0-9A-Z]{4}){3}\b/.exec(receipt)?.[0] ?? "";
	assert.notEqual(code, "", receipt);
	dossier = new URL(
		(await desk.locator('main a[href*="/mot-cua/ho-so/"]').first().getAttribute("href")) ?? "",
		demo.origin,
	).pathname;
	dossier = /\/mot-cua\/ho-so\/[0-9a-f-]{36}/.exec(dossier)?.[0] ?? "";
	await go(desk, dossier);
	dossierCode = /Mã hồ sơ\s+(\S+)/.exec(await textOf(desk))?.[1] ?? "";
	await act(desk, dossier, "chuyen-xu-ly", { nguoi_nhan: "Anh Tâm" });
});

test("a citizen sees where it stands and why that date, and nothing that tells of the person", async () => {
	const citizen = await openByCode(code);
	const text = await textOf(citizen);
	assert.match(text, /08\/10\/2026/);
	assert.doesNotMatch(text, /Nguyễn Văn Minh Họa|912345678|912 345 678|hôn nhân/);
	await go(citizen, "/tra-cuu-ho-so");
	await fill(citizen, "ma_ho_so", dossierCode || "H20-1");
	await fill(citizen, "dien_thoai", "0987654321");
	await citizen.locator("main form button").nth(1).click();
	assert.doesNotMatch(await textOf(citizen), /08\/10\/2026/);
});

test("a week later it is late: the head signs one letter, marked as late, the date moves, and the citizen reads it", async () => {
	demo = await calendar.startOn(weekLater);
	const head = await phoneOf("head");
	await go(head, "/thu-xin-loi");
	assert.match(await textOf(head), /quá hạn/i);
	await go(head, `/thu-xin-loi/soan/${dossier.split("/").at(-1)}`);
	await head.locator("[name=loai_ly_do]").selectOption("records");
	await fill(head, "ly_do", "Sổ hộ tịch cũ đang được đối chiếu với dữ liệu điện tử.");
	await fill(head, "so_ngay", "5");
	await fill(head, "dien_thoai", "0205 3000 000");
	await fill(head, "nguoi_ky", "Anh Hùng");
	await fill(head, "chuc_vu", "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH");
	await send(head);
	await head.locator("[name=tep]").setInputFiles(scan);
	await head.locator("form[action$='/ky'] button").click();
	await fill(head, "so", "77");
	await head.locator("form[action$='/so'] button").click();
	await head.locator("form[action$='/phat-hanh'] button").first().click();
	assert.match(await textOf(head), /chậm|sau hạn|quá hạn/i);
	const citizen = await openByCode(code);
	const text = await textOf(citizen);
	assert.match(text, /08\/10\/2026/);
	assert.match(text, /thư xin lỗi/i);
	await go(head, `/thu-xin-loi/soan/${dossier.split("/").at(-1)}`);
	assert.doesNotMatch(await head.content(), /name="so_ngay"/, "there is one letter and no second one");
});

test("the result comes, the desk hands it out, and the citizen rates the service once", async () => {
	const head = await phoneOf("head");
	await act(head, dossier, "co-ket-qua");
	const desk = await phoneOf("desk");
	await act(desk, dossier, "tra-ket-qua");
	const citizen = await openByCode(code);
	await citizen.locator("[name=hai_long][value='4']").check();
	await citizen.locator("form[action$='/danh-gia'] button").click();
	assert.match(await textOf(citizen), /cảm ơn|đã nhận/i);
	assert.equal(await citizen.locator("[name=hai_long]").count(), 0);
});

test("both formulas stand on the public page, and the supervisor sees counts and no dossier", async () => {
	const citizen = await phoneOf("citizen");
	await go(citizen, "/giai-quyet-ho-so/vn34:06436");
	const told = await textOf(citizen);
	assert.match(told, /A\. Trong số hồ sơ đã giải quyết/);
	assert.match(told, /B\. Trong số hồ sơ có hạn rơi vào/);
	assert.doesNotMatch(told, /Minh Họa/);
	const supervisor = await phoneOf("supervisor");
	const answer = await go(supervisor, dossier);
	assert.ok([403, 404].includes(answer?.status() ?? 0));
	assert.doesNotMatch(await supervisor.content(), /Nguyễn Văn Minh Họa/);
});
