import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

declare const document: unknown;

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeNode {
	readonly target: readonly unknown[];
	readonly failureSummary?: string;
}
interface AxeResults {
	readonly violations: readonly {
		readonly id: string;
		readonly help: string;
		readonly nodes: readonly AxeNode[];
	}[];
	readonly passes: readonly unknown[];
}
type Axe = { run(on: unknown, how: unknown): Promise<AxeResults> };

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong; through the debugger, which the page's security policy does not bind. */
export async function axeFaults(page: Page, look: "all" | "colours"): Promise<string[]> {
	if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source);
	const runOnly = look === "all" ? { type: "tag", values: tags } : { type: "rule", values: colourRules };
	const results = await page.evaluate(async (only) => {
		const axe = (globalThis as unknown as { axe: Axe }).axe;
		const { violations, passes } = await axe.run(document, { runOnly: only });
		return { violations, passes };
	}, runOnly);
	if (results.passes.length === 0) return ["axe looked at nothing"];
	return results.violations.flatMap(({ id, help, nodes }) =>
		nodes
			.slice(0, 5)
			.map((node) => `axe ${id} (${help}) ${node.target.join(" ")} ${node.failureSummary ?? ""}`.trim()),
	);
}
