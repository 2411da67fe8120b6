import assert from "node:assert/strict";
import { test } from "node:test";
import { assets } from "./build-assets.ts";

const built = await assets();
const named = (end: string) => built.files.filter((file) => file.path.endsWith(end));

test("every file has its digest in its name and is told what it is", () => {
	for (const file of built.files) {
		assert.match(file.path, /^\/tai\/[a-z0-9-]+\.[A-Za-z0-9-]{10}\.(css|js|svg|woff2)$/);
		assert.ok(file.bytes.length > 0, file.path);
	}
	assert.equal(new Set(built.files.map((file) => file.path)).size, built.files.length);
});

test("what a page names is among the files", () => {
	const paths = new Set(built.files.map((file) => file.path));
	for (const path of [built.sheet, built.icon, ...built.preload, ...built.islands.values()])
		assert.ok(paths.has(path), path);
	assert.ok(built.islands.has("guard-form"));
});

test("the sheet loads nothing from elsewhere and names every font we serve", () => {
	const [sheet] = named(".css");
	const css = Buffer.from(sheet?.bytes ?? []).toString();
	const urls = [...css.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]);
	assert.deepEqual(new Set(urls), new Set(named(".woff2").map((file) => file.path)));
	assert.doesNotMatch(css, /@import|https?:/);
});

test("the sheet is below 8 kB packed, all fonts of a page without Khmer below 75 kB", () => {
	const [sheet] = named(".css");
	assert.ok((sheet?.gzip?.length ?? Number.POSITIVE_INFINITY) < 8_000, `${sheet?.gzip?.length}`);
	const fonts = named(".woff2").filter((file) => !file.path.includes("khmer"));
	assert.ok(fonts.reduce((sum, file) => sum + file.bytes.length, 0) < 75_000);
});

test("all islands together stay below the 30 kB that one page may have", () => {
	const packed = named(".js").reduce((sum, file) => sum + (file.gzip?.length ?? 0), 0);
	assert.ok(packed > 0 && packed < 30_000, `${packed} bytes`);
});

test("fonts have the signature of WOFF2", () => {
	for (const font of named(".woff2"))
		assert.equal(Buffer.from(font.bytes.subarray(0, 4)).toString(), "wOF2", font.path);
});
