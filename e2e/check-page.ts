import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PageDocument } from "./in-page.ts";

declare const document: PageDocument;
declare const innerWidth: number;

export interface CheckPageOptions {
	/** in CSS pixels; 320 and 360 are phones, 1280 a desk */
	readonly widths?: readonly number[];
	readonly schemes?: readonly Scheme[];
	/** bytes on the wire with everything that the page needs, fonts included */
	readonly weight?: number;
	/** cookies of a signed-in person */
	readonly cookies?: Parameters<BrowserContext["addCookies"]>[0];
}

export type Scheme = "light" | "dark" | "forced-colors" | "print";

/** What must never happen on any page, said with the place where it did. */
export type Fault = string;

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const maxWeight = 100_000;

/**
 * Looks at one page as its readers do: axe (WCAG 2.0 to 2.2 A and AA, best practice) at each width and scheme, no
 * sideways scroll, 200 % text, weight, no refusal by the content security policy, no script errors. Returns
 * every fault, so that one run shows them all.
 */
export async function checkPage(
	browser: Browser,
	address: string,
	options: CheckPageOptions = {},
): Promise<Fault[]> {
	const faults: Fault[] = [];
	for (const width of options.widths ?? [360, 1280]) {
		for (const scheme of options.schemes ?? ["light", "dark", "forced-colors"]) {
			await inContext(browser, width, scheme, options, async (page) => {
				const place = `${new URL(address).pathname} at ${width} px, ${scheme}`;
				const watch = watchPage(page);
				await open(page, address);
				faults.push(...watch().map((fault) => `${place}: ${fault}`));
				if (scheme !== "print") faults.push(...(await axe(page)).map((fault) => `${place}: ${fault}`));
				faults.push(...(await sidewaysScroll(page)).map((fault) => `${place}: ${fault}`));
			});
		}
	}
	faults.push(...(await checkReflow(browser, address, options)));
	faults.push(...(await checkWeight(browser, address, options)));
	return faults;
}

/** WCAG 1.4.10 and 1.4.4: nothing is cut off at 320 px, nor when the reader doubles the size of text. */
async function checkReflow(browser: Browser, address: string, options: CheckPageOptions): Promise<Fault[]> {
	const faults: Fault[] = [];
	const path = new URL(address).pathname;
	await inContext(browser, 320, "light", options, async (page) => {
		await open(page, address);
		faults.push(...(await sidewaysScroll(page)).map((fault) => `${path} at 320 px: ${fault}`));
	});
	await inContext(browser, 1280, "light", options, async (page) => {
		await open(page, address);
		await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
		faults.push(...(await sidewaysScroll(page)).map((fault) => `${path} with 200 % text: ${fault}`));
	});
	return faults;
}

async function checkWeight(browser: Browser, address: string, options: CheckPageOptions): Promise<Fault[]> {
	const weight = await pageWeight(browser, address, options);
	const most = options.weight ?? maxWeight;
	return weight > most ? [`${new URL(address).pathname}: weighs ${weight} bytes, more than ${most}`] : [];
}

/** Bytes of all bodies as they came over the wire, cache empty. */
export async function pageWeight(
	browser: Browser,
	address: string,
	options: CheckPageOptions = {},
): Promise<number> {
	let weight = 0;
	await inContext(browser, 1280, "light", options, async (page) => {
		const sizes: Promise<number>[] = [];
		page.on("requestfinished", (request) =>
			sizes.push(request.sizes().then((size) => size.responseBodySize)),
		);
		await open(page, address);
		weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	});
	return weight;
}

export async function inContext(
	browser: Browser,
	width: number,
	scheme: Scheme,
	options: Pick<CheckPageOptions, "cookies">,
	work: (page: Page) => Promise<void>,
): Promise<void> {
	const context = await browser.newContext({
		viewport: { width, height: width < 600 ? 740 : 900 },
		colorScheme: scheme === "dark" ? "dark" : "light",
		forcedColors: scheme === "forced-colors" ? "active" : "none",
		reducedMotion: "reduce",
		locale: "vi-VN",
		timezoneId: "America/Phoenix",
	});
	try {
		if (options.cookies) await context.addCookies(options.cookies);
		const page = await context.newPage();
		if (scheme === "print") await page.emulateMedia({ media: "print" });
		await work(page);
	} finally {
		await context.close();
	}
}

/** Opens and waits until text stands in its own fonts. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address, { waitUntil: "load" });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

function watchPage(page: Page): () => Fault[] {
	const faults: Fault[] = [];
	page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error") faults.push(`console: ${message.text()}`);
	});
	page.on("requestfailed", (request) => faults.push(`not loaded: ${request.url()}`));
	return () => faults;
}

interface AxeNode {
	readonly target: readonly unknown[];
	readonly failureSummary?: string;
}
interface AxeResults {
	readonly violations: readonly {
		readonly id: string;
		readonly help: string;
		readonly nodes: readonly AxeNode[];
	}[];
}

async function axe(page: Page): Promise<Fault[]> {
	// through the debugger, which the page's security policy does not bind
	await page.addScriptTag({ path: axePath }).catch(async () => {
		const { readFile } = await import("node:fs/promises");
		await page.evaluate(await readFile(axePath, "utf8"));
	});
	const results = (await page.evaluate(() => {
		const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
		const runner = (globalThis as unknown as { axe: { run(on: unknown, how: unknown): unknown } }).axe;
		return runner.run(document, { runOnly: { type: "tag", values: tags } });
	})) as AxeResults;
	return results.violations.flatMap((violation) =>
		violation.nodes
			.slice(0, 5)
			.map(
				(node) =>
					`axe ${violation.id} (${violation.help}) ${node.target.join(" ")} ${node.failureSummary ?? ""}`,
			),
	);
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
