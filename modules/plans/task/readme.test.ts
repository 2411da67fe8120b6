import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { taskAction, taskActionNames } from "../domain/task-state.ts";

test("the table in the README is the table of states", () => {
	const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
	const rows = readme.split("\n").filter((line) => /^\| [a-z-]+ \|/.test(line));
	assert.deepEqual(
		rows,
		taskActionNames.map((name) => {
			const { from, to, by, needs } = taskAction(name);
			return `| ${name} | ${from.join(", ")} | ${to ?? "stays"} | ${by} | ${needs} |`;
		}),
	);
});
