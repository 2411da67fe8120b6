import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { allExamples, exampleId } from "#platform/ui/gallery/gallery.tsx";
import { inContext, open } from "./check-page.ts";

export const pictureFolder = fileURLToPath(new URL("./pictures", import.meta.url));

/** Where each example is looked at: a phone for all, a desk in both schemes for what changes there. */
const views = [
	{ name: "360", width: 360, scheme: "light", of: () => true },
	{ name: "1280", width: 1280, scheme: "light", of: (group: string) => wide.has(group) },
	{ name: "360-toi", width: 360, scheme: "dark", of: (group: string) => dark.has(group) },
] as const;
const wide = new Set(["phan-trang", "bang", "viec", "hinh"]);
const dark = new Set(["mau-chu", "nut", "bieu-mau", "trang-thai", "thong-bao"]);

export interface Picture {
	readonly name: string;
	readonly png: Buffer;
}

/** Photographs the examples of the gallery one by one. */
export async function takePictures(browser: Browser, address: string): Promise<Picture[]> {
	const pictures: Picture[] = [];
	for (const view of views)
		await inContext(browser, view.width, view.scheme, {}, async (page) => {
			await open(page, address);
			for (const group of allExamples.filter((examples) => view.of(examples.id)))
				for (const example of group.examples) {
					await stopFocus(page);
					const place = page.locator(`#${exampleId(group.id, example.id)}`);
					const png = await place.screenshot({ animations: "disabled", caret: "hide" });
					pictures.push({ name: `${group.id}.${example.id}.${view.name}.png`, png });
				}
		});
	return pictures;
}

/** What asks for the focus gets it with the second frame at the latest: before that there would be nothing to take it from. */
const stopFocus = (page: Page) =>
	page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		done();
	})))`);

/** Share of pixels that differ by more than an eye would notice; 1 when sizes differ. Counted by the browser itself. */
export async function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
	const urls = [a, b].map((png) => `data:image/png;base64,${png.toString("base64")}`);
	return page.evaluate(`(${compare.toString()})(${JSON.stringify(urls[0])}, ${JSON.stringify(urls[1])})`);
}

interface Pixels {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}
declare function pixelsOf(url: string): Promise<Pixels>;

/** Runs in the page. */
async function compare(a: string, b: string): Promise<number> {
	const [one, two] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
	if (one.width !== two.width || one.height !== two.height) return 1;
	let different = 0;
	for (let at = 0; at < one.data.length; at += 4) {
		const far = [0, 1, 2].some(
			(part) => Math.abs((one.data[at + part] ?? 0) - (two.data[at + part] ?? 0)) > 24,
		);
		if (far) different++;
	}
	return different / (one.width * one.height);
}

/** Gives the page a reader of pictures; canvas types are the browser's own. */
export async function comparingPage(browser: Browser): Promise<Page> {
	const page = await browser.newPage();
	await page.addInitScript(`globalThis.pixelsOf = async (url) => {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext("2d");
		context.drawImage(image, 0, 0);
		return context.getImageData(0, 0, image.width, image.height);
	};`);
	await page.goto("about:blank");
	return page;
}

export const readPicture = (name: string): Promise<Buffer> => readFile(join(pictureFolder, name));

export async function keptPictures(): Promise<string[]> {
	return (await readdir(pictureFolder)).filter((name) => name.endsWith(".png")).sort();
}

/** Lays down new references; what no example shows any more goes. */
export async function keepPictures(pictures: readonly Picture[]): Promise<void> {
	await rm(pictureFolder, { recursive: true, force: true });
	await mkdir(pictureFolder, { recursive: true });
	for (const { name, png } of pictures) await writeFile(join(pictureFolder, name), png);
}
