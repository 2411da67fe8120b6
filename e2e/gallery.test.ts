import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { checkPage, inContext, open, pageWeight } from "./check-page.ts";
import { startGallery } from "./gallery-server.ts";
import type { PageDocument } from "./in-page.ts";
import type { Site } from "./site.ts";

declare const document: PageDocument;
declare function getComputedStyle(element: unknown): {
	readonly outlineStyle: string;
	readonly boxShadow: string;
};

let site: Site;
let browser: Browser;
before(async () => {
	[site, browser] = await Promise.all([startGallery(), openBrowser()]);
});
after(async () => {
	await browser.close();
	await site.stop();
});

const galleryAddress = (language: "vi" | "en" = "vi") =>
	`${site.origin}${language === "en" ? "/en" : ""}/bo-thanh-phan`;
const look = (width: number, scheme: "light" | "print", work: (page: Page) => Promise<void>) =>
	inContext(browser, width, scheme, {}, work);

// Khmer script alone is 23 kB; only pages that show it fetch it.
const withKhmer = 125_000;

test("every component in every state satisfies axe, at every width and in every scheme", async () => {
	assert.deepEqual(await checkPage(browser, galleryAddress(), { weight: withKhmer }), []);
});

test("the English gallery satisfies axe as well", async () => {
	const once = { widths: [1280], schemes: ["light"], weight: withKhmer } as const;
	assert.deepEqual(await checkPage(browser, galleryAddress("en"), once), []);
});

test("a page with everything but Khmer stays below 100 kB with its fonts", async () => {
	const weight = await pageWeight(browser, `${site.origin}/thu-bieu-mau`);
	assert.ok(weight > 50_000, `fonts were not counted: ${weight}`);
	assert.ok(weight < 100_000, `${weight} bytes`);
});

test("the checker finds what is wrong: contrast, missing label, inline style, sideways scroll, weight", async () => {
	const faults = (
		await checkPage(browser, `${site.origin}/hong`, { widths: [360], schemes: ["light"] })
	).join("\n");
	for (const word of ["color-contrast", "label", "Content Security Policy", "scrolls sideways", "weighs"])
		assert.match(faults, new RegExp(word), word);
});

test("without script everything is there and forms can be sent", async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(galleryAddress());
	assert.equal(await page.locator("h1").count(), 1);
	assert.ok((await page.locator("form[data-guard] button[type=submit]").count()) > 0);
	await context.close();
});

test("the first stop of the keyboard is the skip link, and it leads to the content", async () => {
	await look(1280, "light", async (page) => {
		await open(page, `${site.origin}/thu-bieu-mau`);
		await page.keyboard.press("Tab");
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#noi-dung");
		assert.ok(
			(await page.locator(".skip").boundingBox())?.width ?? 0 > 20,
			"the link is visible when focused",
		);
		await page.keyboard.press("Enter");
		assert.equal(await page.evaluate(() => document.activeElement?.id), "noi-dung");
	});
});

test("the keyboard reaches every control, and each shows where it is", async () => {
	await look(1280, "light", async (page) => {
		await open(page, galleryAddress());
		const unseen: string[] = [];
		const reached = new Set<string>();
		const stops = await page
			.locator("a[href], button, input:not([type=hidden]), select, textarea, summary, .scroll")
			.count();
		for (let stop = 0; stop < stops + 20; stop++) {
			await page.keyboard.press("Tab");
			const { name, marked } = await page.evaluate(focusSeen);
			reached.add(name);
			if (!marked) unseen.push(name);
		}
		assert.deepEqual([...new Set(unseen)], []);
		for (const kind of ["button", "input", "select", "textarea", "summary", "section.scroll"])
			assert.ok(
				[...reached].some((name) => name.startsWith(kind)),
				`${kind} was never reached`,
			);
	});
});

/** Runs in the page: is the focused element marked by an outline or a shadow? */
function focusSeen(): { readonly name: string; readonly marked: boolean } {
	const element = document.activeElement;
	if (!element || element.tagName === "BODY") return { name: "body", marked: true };
	const style = getComputedStyle(element);
	const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
	const look = typeof element.className === "string" && element.className ? `.${element.className}` : "";
	return { name: `${element.tagName.toLowerCase()}${look}`, marked };
}

test("a refused form takes the focus to its summary, and each line leads to its field", async () => {
	await look(1280, "light", async (page) => {
		await open(page, galleryAddress());
		assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "alert");
		await page.locator('.notice.bad a[href="#o-loi-phone"]').click();
		assert.equal(await page.evaluate(() => document.activeElement?.id), "o-loi-phone");
		const said = await page.locator("#o-loi-phone").getAttribute("aria-describedby");
		assert.equal(said, "o-loi-phone-h o-loi-phone-e");
		assert.match(
			(await page.locator("#o-loi-phone-e").textContent()) ?? "",
			/Lỗi: Số điện thoại cần 10 chữ số/,
		);
	});
});

test("on paper what was folded away is open, and what cannot be pressed is gone", async () => {
	await look(1280, "print", async (page) => {
		await open(page, galleryAddress());
		assert.equal(await page.locator(".mast nav").isVisible(), false);
		assert.equal(await page.locator(".banner").isVisible(), true);
		const folded = page.locator("#vd-phan-trang-mo-ra details").first().locator("p");
		assert.ok(((await folded.boundingBox())?.height ?? 0) > 5, "closed details are printed open");
	});
});

test("on a phone a folded table names each value, and a ranking scrolls by itself", async () => {
	await look(360, "light", async (page) => {
		await open(page, galleryAddress());
		const lead = page.locator("#vd-bang-cong-viec td").first();
		assert.equal(await lead.getAttribute("data-l"), "Phụ trách");
		const region = await page.locator("#vd-bang-xep-hang .scroll").evaluate((element) => {
			const { scrollWidth, clientWidth } = element as unknown as Record<
				"scrollWidth" | "clientWidth",
				number
			>;
			return scrollWidth > clientWidth;
		});
		assert.ok(region);
	});
});
