import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readerVersion } from "./reader-version.ts";

/** The rules as they were when the version was last raised. */
const raised = { version: "2026-11-22.3", rules: "56529794fcde7cb6" };

const here = fileURLToPath(new URL(".", import.meta.url));

/** Everything that a reading follows from; what is written and how it is tested does not change how it is read. */
function digestOfRules(): string {
	const hash = createHash("sha256");
	const files = readdirSync(here, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.filter((name) => !/^(writing|index\.ts$|reader-version\.ts$)/.test(name))
		.sort();
	for (const name of files) hash.update(name).update(readFileSync(join(here, name)));
	return hash.digest("hex").slice(0, 16);
}

test("whoever changes a rule of the reader raises its version, so that papers read before can be read again", () => {
	assert.deepEqual(
		{ version: readerVersion, rules: digestOfRules() },
		raised,
		"raise readerVersion in reader-version.ts and note version and digest here",
	);
});
