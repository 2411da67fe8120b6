import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../", import.meta.url);
const text = readFileSync(new URL("SECURITY.md", root), "utf8");
const table = text.split("<!-- asvs -->")[1]?.split("<!-- /asvs -->")[0] ?? "";
const rows = [...table.matchAll(/^\| ([\d.]+)(?:-([\d.]+))? \| (.+) \| (.+) \|$/gm)];

/** The chapters of OWASP ASVS 5.0.0 with how many requirements of level 1 each has. */
const levelOne: Record<string, number> = {
	1: 8,
	2: 4,
	3: 8,
	4: 2,
	5: 4,
	6: 13,
	7: 6,
	8: 4,
	9: 4,
	10: 5,
	11: 3,
	12: 3,
};
Object.assign(levelOne, { 13: 1, 14: 2, 15: 3 });

test("each requirement of level 1 has its line", () => {
	const found: Record<string, number> = {};
	for (const [, first = "", last] of rows) {
		const chapter = first.split(".")[0] ?? "";
		const lines = last ? Number(last.split(".")[2]) - Number(first.split(".")[2]) + 1 : 1;
		found[chapter] = (found[chapter] ?? 0) + lines;
	}
	assert.deepEqual(found, levelOne);
});

test("each line names a test that exists, or says plainly that it has none", () => {
	const wrong: string[] = [];
	for (const [, line = "", , how = "", shown = ""] of rows) {
		const cited = shown.match(/^`([^`]+)` “([^”]+)”$/);
		if (!cited) {
			const plain =
				/\*\*(not covered|partly)\*\*/.test(how + shown) || shown === "–" || shown === "this document";
			if (!plain) wrong.push(`${line}: ${shown}`);
			continue;
		}
		const file = new URL(cited[1] ?? "", root);
		if (!existsSync(file)) wrong.push(`${line}: ${cited[1]} is not there`);
		else if (!readFileSync(file, "utf8").includes(cited[2] ?? ""))
			wrong.push(`${line}: no test “${cited[2]}”`);
	}
	assert.deepEqual(wrong, []);
});
