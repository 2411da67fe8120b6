import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { startGallery } from "./gallery-server.ts";
import { comparingPage, difference, keptPictures, readPicture, takePictures } from "./pictures.ts";
import type { Site } from "./site.ts";

/** A word moved by a pixel is about this much of a small picture. */
const tolerance = 0.002;

let site: Site;
let browser: Browser;
before(async () => {
	[site, browser] = await Promise.all([startGallery(), openBrowser()]);
});
after(async () => {
	await browser.close();
	await site.stop();
});

test("every component looks as it did when somebody last looked at it", async () => {
	const pictures = await takePictures(browser, `${site.origin}/bo-thanh-phan`);
	const page = await comparingPage(browser);
	const kept = new Set(await keptPictures());
	const changed: string[] = [];
	for (const { name, png } of pictures) {
		const share = kept.has(name) ? await difference(page, png, await readPicture(name)) : 1;
		if (share > tolerance)
			changed.push(`${name}: ${(share * 100).toFixed(2)} % differs, see ${await keepFor(name, png)}`);
		kept.delete(name);
	}
	assert.deepEqual(
		changed,
		[],
		"look at them; if they are as meant: node --import tsx e2e/update-pictures.ts",
	);
	assert.deepEqual([...kept], [], "pictures of examples that are gone");
});

test("the comparison sees a change of colour and of size", async () => {
	const page = await comparingPage(browser);
	const sheet = await browser.newPage({ viewport: { width: 100, height: 40 } });
	const picture = async (html: string) => {
		await sheet.setContent(html);
		return sheet.screenshot();
	};
	const black = await picture("<p style='margin:0;background:#000;width:20px;height:20px'></p>");
	const blue = await picture("<p style='margin:0;background:#27408b;width:20px;height:20px'></p>");
	assert.equal(await difference(page, black, black), 0);
	assert.equal(await difference(page, black, blue), 0.1);
	await sheet.setViewportSize({ width: 90, height: 40 });
	assert.equal(await difference(page, black, await picture("")), 1);
});

async function keepFor(name: string, png: Buffer): Promise<string> {
	const folder = join(tmpdir(), "guong-pictures");
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, name), png);
	return join(folder, name);
}
