import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { type Cookies, checkPage } from "./check-page.ts";
import { startDemo } from "./program.ts";
import type { Site } from "./site.ts";
import { walkSite } from "./walk-site.ts";

let site: Site;
let browser: Browser;
before(async () => {
	[site, browser] = await Promise.all([startDemo(), openBrowser()]);
});
after(async () => {
	await browser?.close();
	await site?.stop();
});

/** Addresses that no link on the start page leads to within a few steps, but that people have. */
const givenAddresses = [
	"/tim-kiem?q=huyen+long+phu",
	"/tim-kiem?q=khong+co+noi+nay",
	"/tinh/dong-thap",
	"/tinh/dong-thap-truoc-2025",
	"/xa/lang-son/thien-tan",
	"/en",
	"/en/tinh/lang-son",
	"/chi-so/papi/2024",
	"/chi-so/papi/muc-tieu",
	"/chi-so/papi/muc-tieu/dong-thap-truoc-2025?goc=2022&m-TOTAL=43,24&sai-so=0,3",
	"/chi-so/papi/muc-tieu/dong-thap-truoc-2025/it-suc-nhat?goc=2022&m-TOTAL=43,24",
	"/muc-tieu-va-ket-qua/papi",
	"/ke-hoach/ke-hoach-901-kh-ubnd-2023-tinh-dong-thap",
	"/en/ke-hoach/ke-hoach-901-kh-ubnd-2023-tinh-dong-thap",
	"/en/bo-thanh-phan",
];
const khmer = 125_000;
const weightOf = (path: string) => (path.endsWith("/bo-thanh-phan") ? { weight: khmer } : {});

/** Kinds of page already looked at: a role's test looks only at what that role sees beyond the others. */
const looked = new Set<string>();

test("every page that a visitor can reach satisfies axe, fits a phone and weighs less than 100 kB", async () => {
	const pages = await walkSite(browser, site, { from: ["/", ...givenAddresses], leaveOut: looked });
	assert.ok(pages.length >= 15, `only ${pages.length} pages were found: ${pages.join(" ")}`);
	assert.deepEqual(await checkAll(pages), []);
});

test("what was promised stands beside what came: Đồng Tháp 2023, 43,24 against 41,32, and 43,84 the year after", async () => {
	const text = await (await fetch(`${site.origin}/muc-tieu-va-ket-qua/papi`)).text();
	assert.match(text, /43,24[\s\S]*41,32[\s\S]*−1,92[\s\S]*chưa đạt[\s\S]*43,84/);
});

test("a page that does not exist says so, in both languages", async () => {
	for (const path of ["/khong-co-trang-nay", "/en/khong-co-trang-nay"])
		assert.deepEqual(await checkPage(browser, site.origin + path, { status: 404 }), []);
});

for (const role of ["officer", "desk", "head", "coordinator", "home-affairs", "supervisor", "administrator"])
	test(`every page that the demo's ${role} can reach satisfies axe and fits a phone`, async () => {
		const cookies = await enterAs(role);
		const pages = await walkSite(browser, site, { from: ["/ban-lam-viec"], cookies, leaveOut: looked });
		assert.ok(pages.includes("/ban-lam-viec"), pages.join(" "));
		assert.deepEqual(await checkAll(pages, cookies), []);
	});

async function checkAll(paths: readonly string[], cookies?: Cookies): Promise<string[]> {
	const faults: string[] = [];
	for (const path of paths) {
		const options = {
			schemes: ["light", "dark"],
			...weightOf(path),
			...(cookies ? { cookies } : {}),
		} as const;
		faults.push(...(await checkPage(browser, site.origin + path, options)));
	}
	return faults;
}

/** Presses the door of a role on the start page, as a visitor of the demo does. */
async function enterAs(role: string): Promise<Cookies> {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.goto(site.origin);
		await page.locator(`button[name="door"][value="${role}"]`).click();
		await page.waitForURL((url) => url.pathname !== "/");
		return await context.cookies();
	} finally {
		await context.close();
	}
}
