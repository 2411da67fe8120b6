import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { type RunningDemo, startDemo } from "./program.ts";

let browser: Browser;
let demo: RunningDemo;

before(async () => {
	[browser, demo] = await Promise.all([openBrowser(), startDemo()]);
});
after(async () => {
	await browser?.close();
	await demo?.stop();
});

/** A cheap phone on which script is off. */
async function onPhone(work: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		javaScriptEnabled: false,
	});
	try {
		await work(await context.newPage(), context);
	} finally {
		await context.close();
	}
}

test("bác Tư types the name of a district that is gone and learns what became of it, without script", () =>
	onPhone(async (page) => {
		await page.goto(demo.origin);
		await page.getByRole("searchbox").fill("huyen long phu soc trang");
		await page.getByRole("button", { name: "Tìm" }).click();
		const heirs = ["Trường Khánh", "Tân Thạnh", "Long Phú", "Đại Ngãi", "Nhơn Mỹ"];
		const text = await page.getByRole("main").innerText();
		for (const heir of heirs) assert.match(text, new RegExp(`xã ${heir}`));
		await page.getByRole("link", { name: "xã Nhơn Mỹ" }).first().click();
		assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Xã Nhơn Mỹ");
		assert.match(await page.getByRole("main").innerText(), /Lập ngày 01\/07\/2025/);
	}));

test("bác Tư looks for the old xã Thanh Sơn and stands before xã Thiện Tân", () =>
	onPhone(async (page) => {
		await page.goto(`${demo.origin}/tim-kiem?q=xa+thanh+son+huu+lung`);
		await page.getByRole("link", { name: "xã Thiện Tân" }).first().click();
		assert.equal(new URL(page.url()).pathname, "/xa/lang-son/thien-tan");
	}));

test("chị Lan enters a hamlet at the desk and everybody sees it, but not who heads it", () =>
	onPhone(async (page, context) => {
		await page.goto(demo.origin);
		await page.locator("button[value=officer]").click();
		assert.equal(new URL(page.url()).pathname, "/ban-lam-viec");
		await page.getByRole("link", { name: "Danh sách thôn của xã" }).first().click();
		await page.getByLabel("Loại").first().selectOption({ index: 1 });
		await page.getByLabel(/^Tên/).first().fill("Đồng Tiến");
		await page
			.getByLabel(/^Trưởng/)
			.first()
			.fill("Bác Năm");
		await page.getByRole("button", { name: "Ghi" }).first().click();
		assert.match(await page.getByRole("main").innerText(), /Đồng Tiến/);
		await context.clearCookies();
		await page.goto(`${demo.origin}/xa/lang-son/thien-tan`);
		const seen = await page.getByRole("main").innerText();
		assert.match(seen, /Đồng Tiến/);
		assert.doesNotMatch(seen, /Bác Năm/);
	}));

test("the administrator finds in the trail what chị Lan did, and the seal is public", () =>
	onPhone(async (page) => {
		await page.goto(demo.origin);
		await page.locator("button[value=administrator]").click();
		await page.goto(`${demo.origin}/quan-tri/nhat-ky`);
		assert.match(await page.getByRole("main").innerText(), /Chị Lan/);
		const seal = await page.goto(`${demo.origin}/nhat-ky/dau-niem-phong`);
		assert.equal(seal?.status(), 200);
	}));

test("the same pages speak English under the same addresses", () =>
	onPhone(async (page) => {
		await page.goto(`${demo.origin}/xa/lang-son/thien-tan`);
		await page.getByRole("link", { name: "English" }).click();
		assert.equal(new URL(page.url()).pathname, "/en/xa/lang-son/thien-tan");
		assert.equal(await page.locator("html").getAttribute("lang"), "en");
		assert.match(await page.getByRole("main").innerText(), /Established|Formed|formed|Bodies/);
	}));
