import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { startGallery } from "./gallery-server.ts";
import type { Site } from "./site.ts";

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
before(async () => {
	[site, browser] = await Promise.all([startGallery(), openBrowser()]);
});
after(async () => {
	await browser.close();
	await site.stop();
});

const text = "Hai thôn niêm yết chậm vì nhà văn hóa đang sửa.";

async function freshForm(): Promise<void> {
	await context?.close();
	context = await browser.newContext({ timezoneId: "Asia/Ho_Chi_Minh" });
	page = await context.newPage();
	await page.goto(`${site.origin}/thu-bieu-mau`);
}

const typeText = async () => {
	await page.locator("textarea").fill(text);
	await page.getByLabel("Đã xong").check();
	await page.locator("input[type=password]").fill("bí mật");
	await page.getByText(/Bản nháp lưu lúc \d\d\.\d\d/).waitFor();
};

test("what was typed comes back after the tab was closed, with the time it was saved; secrets do not", async () => {
	await freshForm();
	await typeText();
	await page.close({ runBeforeUnload: false });
	page = await context.newPage();
	await page.goto(`${site.origin}/thu-bieu-mau`);
	await page.getByText(/Bản nháp trên máy này, lưu lúc \d\d\.\d\d, đã được điền lại/).waitFor();
	assert.equal(await page.locator("textarea").inputValue(), text);
	assert.ok(await page.getByLabel("Đã xong").isChecked());
	assert.equal(await page.locator("input[type=password]").inputValue(), "");
	const kept = await page.evaluate(() =>
		JSON.stringify((globalThis as unknown as { localStorage: object }).localStorage),
	);
	assert.match(kept, /niêm yết/);
	assert.doesNotMatch(kept, /bí mật/);
});

test("a discarded draft is gone for good", async () => {
	await freshForm();
	await typeText();
	await page.reload();
	await page.getByRole("button", { name: "Bỏ bản nháp" }).click();
	assert.equal(await page.locator("textarea").inputValue(), "");
	await page.reload();
	assert.equal(await page.getByText("đã được điền lại").count(), 0);
});

test("leaving with unsent text asks first, leaving an untouched form does not", async () => {
	await freshForm();
	const asked: string[] = [];
	page.on("dialog", (dialog) => {
		asked.push(dialog.type());
		void dialog.accept();
	});
	await page.goto(`${site.origin}/bo-thanh-phan`);
	assert.deepEqual(asked, []);
	await page.goto(`${site.origin}/thu-bieu-mau`);
	await typeText();
	await page.goto(`${site.origin}/bo-thanh-phan`);
	assert.deepEqual(asked, ["beforeunload"]);
});

test("a form pressed twice on a slow line arrives once", async () => {
	await freshForm();
	await page.locator("textarea").fill("một lần");
	await Promise.all([
		page.waitForURL("**/bo-thanh-phan"),
		page.getByRole("button", { name: "Gửi" }).dblclick(),
	]);
	const arrived = (await (
		await context.request.get(`${site.origin}/thu-bieu-mau/da-den`)
	).json()) as string[];
	assert.deepEqual(
		arrived.filter((one) => one === "một lần"),
		["một lần"],
	);
});

test("what was sent is offered again but not filled in, since it may have arrived", async () => {
	await freshForm();
	await page.locator("textarea").fill(text);
	await Promise.all([page.waitForURL("**/bo-thanh-phan"), page.getByRole("button", { name: "Gửi" }).click()]);
	await page.goto(`${site.origin}/thu-bieu-mau`);
	await page.getByText("Bản đã bấm gửi lúc").waitFor();
	assert.equal(await page.locator("textarea").inputValue(), "");
	await page.getByRole("button", { name: "Điền lại" }).click();
	assert.equal(await page.locator("textarea").inputValue(), text);
});

test("signing out takes drafts along", async () => {
	await freshForm();
	await typeText();
	page.on("dialog", (dialog) => void dialog.accept());
	await Promise.all([
		page.waitForURL("**/bo-thanh-phan"),
		page.getByRole("button", { name: "Đăng xuất" }).click(),
	]);
	await page.goto(`${site.origin}/thu-bieu-mau`);
	await page.waitForLoadState("load");
	assert.equal(await page.locator("textarea").inputValue(), "");
	assert.equal(await page.getByText("đã được điền lại").count(), 0);
});
