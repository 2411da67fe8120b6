import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readPaper } from "./index.ts";

const folder = new URL("../fixtures/no-plan/", import.meta.url);

test("a poem, an invoice, a law, a contract, a news article, an invitation give no task and a doubt that must be answered", () => {
	for (const file of readdirSync(folder)) {
		const reading = readPaper({ text: readFileSync(new URL(file, folder), "utf8"), tables: null });
		assert.deepEqual(
			reading.tasks.map(({ text }) => text),
			[],
			file,
		);
		assert.deepEqual(reading.targets, [], file);
		assert.ok(
			reading.doubts.some(({ code, blocking }) => code === "not-a-plan" && blocking),
			file,
		);
	}
});
