import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { writeXlsx } from "../platform/spreadsheet/index.ts";
import { openBrowser } from "./browser.ts";
import { type DatedDemo, datedDemo, type RunningDemo } from "./program.ts";

let browser: Browser;
let calendar: DatedDemo;
let demo: RunningDemo;

before(async () => {
	[browser, calendar] = await Promise.all([openBrowser(), datedDemo()]);
	demo = await calendar.startOn("2026-11-20");
});
after(async () => {
	await browser?.close();
	await calendar?.end();
});

const heads = [
	"Mã hồ sơ",
	"Tên TTHC",
	"Cơ quan giải quyết",
	"Ngày tiếp nhận",
	"Ngày hẹn trả",
	"Ngày có kết quả",
	"Trạng thái",
];
const rows = 10_000;
const two = (figure: number) => String(figure).padStart(2, "0");

/** An ordinary row, invented: received on a day of spring, settled on the third day after. */
function usual(at: number): string[] {
	const [month, day] = [1 + (at % 9), 1 + ((at * 7) % 20)];
	const on = (days: number) => `${two(day + days)}/${two(month)}/2026 09:00`;
	const code = `MH-${String(at).padStart(6, "0")}`;
	return [code, "Thủ tục minh họa", "Ủy ban nhân dân xã Thiện Tân", on(0), on(5), on(3), "Đã có kết quả"];
}

/** What was planted, by the row of data that bears it: column and what stands there instead. */
const planted: Readonly<Record<number, readonly [number, string]>> = {
	500: [0, ""],
	1500: [0, "MH-001499"],
	2500: [2, ""],
	3500: [2, "Phòng Thiên văn xã Sao Hỏa"],
	4500: [4, "tuần sau"],
	5500: [3, "31/02/2026"],
	6500: [5, "05/12/2025"],
	7500: [4, "05/12/2025"],
	8500: [5, "01/01/2027"],
	9500: [5, ""],
};

async function workbook(): Promise<Buffer> {
	const lines = Array.from({ length: rows }, (_, at) => {
		const fault = planted[at];
		return fault ? usual(at).with(fault[0], fault[1]) : usual(at);
	});
	return Buffer.from(
		await writeXlsx([{ name: "Hồ sơ", columns: heads.map((heading) => ({ heading })), rows: lines }]),
	);
}

/** 10.002 as people here write it; pages may also leave the dot out. */
const shown = (figure: number) => `${figure}`.replace(/(\d)(\d{3})$/, "$1\\.?$2");

/** Without script nothing moves by itself: the page is asked for again until the word stands there. */
async function until(page: Page, word: RegExp): Promise<string> {
	for (let tries = 0; tries < 120; tries++) {
		const text = await page.getByRole("main").innerText();
		if (word.test(text)) return text;
		await page.waitForTimeout(1_000);
		await page.reload();
	}
	throw new Error(`${word} never stood on ${page.url()}`);
}

test("ten thousand dossiers of another system come in from a workbook, and each planted fault is named with its row", async () => {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 900 },
		javaScriptEnabled: false,
	});
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	await page.goto(demo.origin);
	await page.locator("button[name=door][value=coordinator]").click();
	await page.goto(`${demo.origin}/nhap-ho-so`);
	await page.locator("[name=he_thong]").selectOption("he-thong-cu-minh-hoa");
	const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	await page.locator("[name=tep]").setInputFiles({ name: "ho-so.xlsx", mimeType, buffer: await workbook() });
	await page.locator("[name=minh_hoa]").check();
	await page.locator("form:has([name=tep]) button").click();
	await page.waitForURL(/nhap-ho-so\/lan\//, { timeout: 100_000 }).catch(async () => {
		throw new Error((await page.getByRole("main").innerText()).slice(0, 800));
	});
	const start = page.locator("form[action$='/bat-dau'] button");
	await start.click();
	const done = await until(page, /nhập xong/i);
	assert.match(done, /9\.990/);
	// the heading is the first row of the sheet
	for (const at of Object.keys(planted))
		assert.match(done, new RegExp(`(^|\\D)${shown(Number(at) + 2)}(\\D|$)`), `row ${at}`);
	const again = await page.goto(`${demo.origin}/giai-quyet-ho-so/vn34:06436`);
	assert.equal(again?.status(), 200);
});
