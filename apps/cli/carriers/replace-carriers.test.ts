import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Problem } from "#platform/problem/problem.ts";
import { carrierFiles, removeCarriers, replaceCarriers } from "./replace-carriers.ts";

async function withFolders(run: (home: string, from: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "carriers-"));
	try {
		await run(join(folder, "home"), join(folder, "from"));
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function fill(home: string, part: keyof typeof carrierFiles, text: string): Promise<void> {
	await mkdir(join(home, part), { recursive: true });
	for (const file of carrierFiles[part]) await writeFile(join(home, part, file), text);
}

test("what is there is removed and named, and a second time there is nothing to remove", () =>
	withFolders(async (home) => {
		await fill(home, "dti", "{}");
		assert.deepEqual(await removeCarriers(home), ["dti"]);
		assert.deepEqual(await removeCarriers(home), []);
	}));

test("a part is replaced as a whole, the others stay", () =>
	withFolders(async (home, from) => {
		await fill(home, "dti", "1");
		await fill(home, "map", "2");
		await fill(from, "map", "3");
		assert.deepEqual(await replaceCarriers(home, from), ["map"]);
		assert.equal(await readFile(join(home, "map", "provinces-34.topojson"), "utf8"), "3");
		assert.equal(await readFile(join(home, "dti", "tree.json"), "utf8"), "1");
	}));

test("a part that lacks a file or holds a damaged one stops everything before anything is touched", () =>
	withFolders(async (home, from) => {
		await fill(home, "dti", "1");
		await fill(from, "dti", "2");
		await fill(from, "map", "{broken");
		await assert.rejects(
			replaceCarriers(home, from),
			(error) => error instanceof Problem && error.code.endsWith("incomplete"),
		);
		assert.equal(await readFile(join(home, "dti", "tree.json"), "utf8"), "1");
		await assert.rejects(
			replaceCarriers(home, join(from, "no")),
			(error) => error instanceof Problem && error.code.endsWith("nothing-there"),
		);
	}));
