import type { Browser, BrowserContext, Page } from "playwright-core";
import { axeFaults } from "./axe.ts";
import type { PageDocument } from "./in-page.ts";

declare const document: PageDocument;
declare const innerWidth: number;

export type Scheme = "light" | "dark" | "forced-colors" | "print";
export type Cookies = Parameters<BrowserContext["addCookies"]>[0];

export interface CheckPageOptions {
	/** in CSS pixels; 360 is a phone, 1280 a desk */
	readonly widths?: readonly number[];
	readonly schemes?: readonly Scheme[];
	/** most bytes on the wire, with everything that the page needs, fonts included */
	readonly weight?: number;
	/** of a signed-in person */
	readonly cookies?: Cookies;
	/** the answer's number, when it is not 200 */
	readonly status?: number;
}

/** What must never happen on any page, said with the place where it did. */
export type Fault = string;

const mostBytes = 100_000;

/**
 * Looks at one page as its readers do: axe (WCAG 2.0 to 2.2 A and AA, best practice) at each width and scheme, no
 * sideways scroll, also at 320 px and with 200 % text, weight, no refusal by the content security policy, no script
 * errors. Returns every fault, so that one run shows them all.
 */
export async function checkPage(
	browser: Browser,
	address: string,
	options: CheckPageOptions = {},
): Promise<Fault[]> {
	const faults: Fault[] = [];
	const url = new URL(address);
	const tell = (place: string) => (fault: Fault) =>
		faults.push(`${url.pathname}${url.search} ${place}: ${fault}`);
	await inContext(browser, 1280, "light", options, async (page) => {
		const watched = watchPage(page);
		const { weight, status } = await openWeighed(page, address);
		if (status !== (options.status ?? 200)) tell("answer")(`is ${status}`);
		if (weight > (options.weight ?? mostBytes)) tell("weight")(`weighs ${weight} bytes`);
		for (const width of options.widths ?? [1280, 360]) {
			await page.setViewportSize({ width, height: 800 });
			for (const scheme of options.schemes ?? ["light", "dark", "forced-colors"]) {
				await dress(page, scheme);
				// the structure is the same in every scheme: only colours are looked at again
				(await axeFaults(page, scheme === "light" ? "all" : "colours")).forEach(
					tell(`at ${width} px, ${scheme}`),
				);
				(await sidewaysScroll(page)).forEach(tell(`at ${width} px, ${scheme}`));
			}
		}
		await checkReflow(page, tell);
		watched.splice(0).forEach(tell("on loading"));
	});
	return faults;
}

/** WCAG 1.4.10 and 1.4.4: nothing is cut off at 320 px, nor when the reader doubles the size of text. */
async function checkReflow(page: Page, tell: (place: string) => (fault: Fault) => void): Promise<void> {
	await dress(page, "light");
	await page.setViewportSize({ width: 320, height: 640 });
	(await sidewaysScroll(page)).forEach(tell("at 320 px"));
	// text of double size: for lengths in rem and their media queries the same as half the width
	await page.setViewportSize({ width: 640, height: 400 });
	(await sidewaysScroll(page)).forEach(tell("with 200 % text"));
}

function dress(page: Page, scheme: Scheme): Promise<void> {
	return page.emulateMedia({
		media: scheme === "print" ? "print" : "screen",
		colorScheme: scheme === "dark" ? "dark" : "light",
		forcedColors: scheme === "forced-colors" ? "active" : "none",
		reducedMotion: "reduce",
	});
}

/** Bytes of all bodies as they came over the wire, cache empty. */
export async function pageWeight(browser: Browser, address: string): Promise<number> {
	let weight = 0;
	await inContext(browser, 1280, "light", {}, async (page) => {
		weight = (await openWeighed(page, address)).weight;
	});
	return weight;
}

async function openWeighed(page: Page, address: string): Promise<{ weight: number; status: number }> {
	const sizes: Promise<number>[] = [];
	page.on("requestfinished", (request) => sizes.push(request.sizes().then((size) => size.responseBodySize)));
	const status = await open(page, address);
	return { weight: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), status };
}

/** A page in a browser of its own: cache and cookies empty, in a time zone that is not the country's. */
export async function inContext(
	browser: Browser,
	width: number,
	scheme: Scheme,
	options: Pick<CheckPageOptions, "cookies">,
	work: (page: Page) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({
		viewport: { width, height: width < 600 ? 740 : 900 },
		locale: "vi-VN",
		timezoneId: "America/Phoenix",
	});
	try {
		if (options.cookies) await context.addCookies(options.cookies);
		const page = await context.newPage();
		await dress(page, scheme);
		await work(page);
	} finally {
		await context.close();
	}
}

/** Opens, waits until text stands in its own fonts, and tells the answer's number. */
export async function open(page: Page, address: string): Promise<number> {
	const response = await page.goto(address, { waitUntil: "load" });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return response?.status() ?? 0;
}

function watchPage(page: Page): Fault[] {
	const faults: Fault[] = [];
	page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
	page.on("requestfailed", (request) => faults.push(`not loaded: ${request.url()}`));
	page.on("console", (message) => {
		const ownAnswer = message.location().url === page.url() && /status of \d+/.test(message.text());
		if (message.type() === "error" && !ownAnswer) faults.push(`console: ${message.text()}`);
	});
	return faults;
}

async function sidewaysScroll(page: Page): Promise<Fault[]> {
	return page.evaluate(() => {
		const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		if (wide <= 0) return [];
		const culprits = [...document.querySelectorAll("body *")]
			.filter(
				(element) => !element.closest(".scroll") && element.getBoundingClientRect().right > innerWidth + 0.5,
			)
			.slice(0, 3)
			.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
		return [`scrolls sideways by ${wide} px: ${culprits.join(", ")}`];
	});
}
