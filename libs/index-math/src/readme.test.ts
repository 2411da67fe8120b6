import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? "");

test("the examples of the README run as they stand", async () => {
	assert.equal(examples.length, 2);
	const folder = mkdtempSync(join(tmpdir(), "guong-readme-"));
	try {
		for (const [place, code] of examples.entries()) {
			const here = code
				.replace('"@guong/index-math"', JSON.stringify(new URL("index.ts", import.meta.url).href))
				.replaceAll('"fixtures/', `"${new URL("../fixtures/", import.meta.url).pathname}`);
			const path = join(folder, `example-${place}.mts`);
			writeFileSync(path, here);
			await import(pathToFileURL(path).href);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});
