import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { settingsTable } from "#platform/config/settings.ts";

const readme = new URL("../README.md", import.meta.url);
const [begin, end] = ["<!-- settings -->\n", "<!-- /settings -->"];

function table(): string {
	const rows = Object.values(settingsTable).map(({ env, meaning, schema }) => {
		const parsed = schema.safeParse(undefined);
		const value =
			parsed.success && parsed.data !== undefined && parsed.data !== false ? `\`${parsed.data}\`` : "–";
		return `| \`${env}\` | ${value} | ${meaning.vi} / ${meaning.en} |`;
	});
	return ["", "| Name | Default | Meaning |", "|---|---|---|", ...rows, "", ""].join("\n");
}

/** `UPDATE=1 node --import tsx --test scripts/readme-settings.test.ts` writes the table anew. */
test("the README's table of settings is the program's", () => {
	const text = readFileSync(readme, "utf8");
	const [before = "", rest = ""] = text.split(begin);
	const [found = "", after = ""] = rest.split(end);
	if (process.env.UPDATE === "1") writeFileSync(readme, `${before}${begin}${table()}${end}${after}`);
	else assert.equal(found, table());
});
