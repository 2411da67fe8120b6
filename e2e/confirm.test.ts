import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./check-page.ts";
import type { PageDocument } from "./in-page.ts";
import { type RunningDemo, startDemo } from "./program.ts";

declare const document: PageDocument;

let browser: Browser;
let demo: RunningDemo;
before(async () => {
	[browser, demo] = await Promise.all([openBrowser(), startDemo()]);
});
after(async () => {
	await browser?.close();
	await demo?.stop();
});

const sixTasks = await readFile(
	new URL("../modules/plans/demo/papers/ke-hoach-papi-2023.txt", import.meta.url),
	"utf8",
);
const bodies = ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Xây dựng"];
const work = [
	"rà soát thủ tục",
	"công khai kết quả",
	"kiểm tra thực tế",
	"lập danh mục dịch vụ",
	"trả lời kiến nghị",
];
/** An invented plan as long as those of districts are. */
const longPaper = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN

Số: 12/KH-UBND

Lạng Sơn, ngày 04 tháng 3 năm 2026

KẾ HOẠCH
Cải thiện việc phục vụ người dân năm 2026

I. NHIỆM VỤ

${Array.from({ length: 41 }, (_, index) => `${index + 1}. ${bodies[index % 4]} ${work[index % 5]} trong lĩnh vực thứ ${index + 1}, hoàn thành trước ngày ${(index % 27) + 1} tháng 11 năm 2026.`).join("\n\n")}
`;

interface Clerk {
	readonly page: Page;
	/** the address of the reading */
	readonly desk: string;
	/** presses keys one after the other, and counts them */
	readonly press: (...keys: readonly string[]) => Promise<void>;
	readonly pressed: () => number;
}

async function signedIn(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
	const page = await (await browser.newContext(options)).newPage();
	page.setDefaultTimeout(20_000);
	await page.goto(demo.origin);
	await page.locator("button[value=coordinator]").click();
	return page;
}

async function clerkWith(paper: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Clerk> {
	const page = await signedIn({ viewport: { width: 1280, height: 800 }, ...options });
	await page.goto(`${demo.origin}/soan-ke-hoach/tu-van-ban`);
	await page
		.locator("[name=tep]")
		.setInputFiles({ name: "ke-hoach.txt", mimeType: "text/plain", buffer: Buffer.from(paper) });
	await page.getByRole("button", { name: "Đọc văn bản" }).click();
	await page.waitForURL(/\/van-ban\//, { waitUntil: "load" });
	let count = 0;
	return {
		page,
		desk: page.url(),
		async press(...keys) {
			for (const key of keys) {
				count += key.length === 1 || /^[A-Z]/.test(key) ? 1 : key.length;
				await page.keyboard.press(key);
			}
		},
		pressed: () => count,
	};
}

/** The item that has the focus: its key. */
const focused = (page: Page): Promise<string | null> =>
	page.evaluate(() => document.activeElement?.getAttribute("data-muc") ?? null);

/** Waits until another item, or something that is none, has the focus. */
async function moved(page: Page, from: string | null): Promise<string | null> {
	await page.waitForFunction((key) => {
		const { activeElement, body } = document as unknown as PageDocument & {
			body: { hasAttribute(name: string): boolean };
		};
		return !body.hasAttribute("aria-busy") && activeElement?.getAttribute("data-muc") !== key;
	}, from);
	return focused(page);
}

const lit = (page: Page): Promise<string> =>
	page.evaluate(() =>
		[...document.querySelectorAll("mark.lit")].map(({ textContent }) => textContent).join(" "),
	);

test("a clerk takes a paper with the keyboard alone: accepts, changes, splits, merges, drops, settles a name, makes the draft", async () => {
	const { page, press } = await clerkWith(sixTasks);
	await press("j");
	const done = new Set<string>();
	for (let at = await focused(page); at !== null; at = await moved(page, at)) {
		if (!done.has("lit") && at === "T1") {
			assert.match(await lit(page), /Sở Nội vụ giúp Ủy ban nhân dân Tỉnh/, "the item lights up its place");
			done.add("lit");
		}
		if (at.startsWith("N-") && !done.has("name")) {
			done.add("name");
			await press("l");
		} else if (at.startsWith("N-")) await press("Enter");
		else if (at === "T1") {
			await press("e");
			await page.waitForURL(/\/muc\/T1$/);
			await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "noi_dung");
			await press("Control+End");
			await page.keyboard.type(" hằng tháng");
			await press("Control+Enter");
			await page.waitForURL(/toi=/, { waitUntil: "load" });
		} else if (at === "T3") {
			await press("s");
			await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "phan_tach");
			await press("Control+End", "Enter", "Enter");
			await page.keyboard.type("Báo cáo kết quả");
			await press("Control+Enter");
			await page.waitForURL(/toi=T3\.1/, { waitUntil: "load" });
		} else if (at === "T5") await press("m");
		else if (at === "T6") await press("x");
		else await press("Enter");
	}
	assert.equal(await page.evaluate(() => document.activeElement?.id ?? ""), "ghi-vao-du-thao");
	await press("Enter");
	await page.waitForURL(/\/soan-ke-hoach\/[0-9a-f-]{36}$/);
	assert.match(await page.getByRole("main").innerText(), /Đã tạo dự thảo với \d+ nhiệm vụ, để lại 1 mục/);
	await page.goto(`${page.url()}/nhiem-vu`);
	const tasks = await page.getByRole("main").innerText();
	assert.match(tasks, /hằng tháng/);
	assert.match(tasks, /Báo cáo kết quả/);
	assert.match(tasks, /Chỉ số PAPI năm 2023; Ủy ban nhân dân các huyện/, "two tasks in one");
	await page.context().close();
});

test("a paper of 41 tasks is confirmed item by item with one key each, and page by page with one key a page", async () => {
	for (const [way, most] of [
		["item by item", 60],
		["page by page", 25],
	] as const) {
		const { page, press, pressed } = await clerkWith(longPaper);
		const started = performance.now();
		await press("j");
		for (let at = await focused(page); at !== null; at = await moved(page, at)) {
			// what is doubted (a deadline on a day off) is looked at by itself
			const together = way === "page by page" && (await page.locator("[data-phim=a]").count()) > 0;
			await press(together ? "a" : "Enter");
		}
		const seconds = (performance.now() - started) / 1000;
		console.log(`41 tasks ${way}: ${pressed()} keys, ${seconds.toFixed(1)} s of waiting`);
		assert.ok(pressed() <= most, `${pressed()} keys`);
		assert.match(await page.getByRole("main").innerText(), /Mọi mục đã được quyết định/);
		await page.context().close();
	}
});

test("keys do nothing while somebody types, and the table of keys opens with a question mark", async () => {
	const { page, press } = await clerkWith(sixTasks);
	await page.goto(`${page.url().split("?")[0]}?phan=co-quan`);
	// the clerk before settled this name; undone, it is asked again
	await page.locator("[id='muc-N-ubnd-huyen']").focus();
	await press("u");
	await page.locator("[name=nghia]").first().focus();
	const before = page.url();
	await page.keyboard.type("jxme");
	assert.equal(await page.locator("[name=nghia]").first().inputValue(), "jxme");
	assert.equal(page.url(), before);
	await press("Escape", "?");
	assert.ok(await page.getByText("Phím chỉ có tác dụng khi con trỏ không ở trong ô nhập").isVisible());
	await page.context().close();
});

test("without script on a phone the same is done by buttons, and items and paper lead to each other", async () => {
	const { page, desk } = await clerkWith(sixTasks, {
		viewport: { width: 360, height: 740 },
		javaScriptEnabled: false,
	});
	await page.goto(`${desk}?phan=nhiem-vu`);
	await page.locator("#muc-T2 .desk-top a").click();
	assert.match(page.url(), /#cho-T2$/);
	await page.locator("#cho-T2 ~ sup a, sup a[href='#muc-T2']").first().click();
	assert.match(page.url(), /#muc-T2$/);
	await page.locator("#muc-T2").getByRole("button", { name: "Nhận", exact: true }).click();
	assert.match(page.url(), /toi=T3#muc-T3$/);
	assert.match(await page.locator("#muc-T2").innerText(), /Đã nhận/);
	await page.context().close();
});

test("every page of a reading holds for axe, on a phone, in the dark and in weight", async () => {
	const { page, desk } = await clerkWith(sixTasks);
	const cookies = await page.context().cookies();
	const at = [
		"?phan=nghi-ngo",
		"?phan=dau",
		"?phan=co-quan",
		"?phan=muc-tieu",
		"?phan=nhiem-vu",
		"/muc/T1",
		"/muc/M1",
		"/muc/H",
		"/muc/C1",
		"/muc/T1/tach",
	];
	const faults = [];
	for (const sub of at) faults.push(...(await checkPage(browser, desk + sub, { cookies })));
	assert.deepEqual(faults, []);
	await page.context().close();
});
