import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { compare, f1, noAgreement, readMarked } from "../fixtures/marked-paper.ts";
import { readPaper } from "./index.ts";

const folder = new URL("../fixtures/", import.meta.url);

const asWritten = (lines: readonly string[]): readonly string[] => lines;

function agreementOn(set: "seen" | "unseen", lay: typeof asWritten = asWritten) {
	const all = noAgreement();
	const told: string[] = [];
	for (const file of readdirSync(new URL(`${set}/`, folder)).sort()) {
		const paper = readMarked(laidAnew(readFileSync(new URL(`${set}/${file}`, folder), "utf8"), lay));
		const text = "nfd" in paper.head ? paper.text.normalize("NFD").replace(/\n/g, "\r\n") : paper.text;
		compare(paper, readPaper({ text, tables: null }), all, (line) => told.push(`${file}: ${line}`));
	}
	return { all, told: told.join("\n") };
}

test("papers that were set aside while the rules were written are read as well", () => {
	const { all, told } = agreementOn("unseen");
	for (const [name, agreement] of Object.entries(all))
		assert.ok(f1(agreement) >= 0.9, `${name} ${f1(agreement)}\n${told}`);
});

test("invented papers of all levels, decades and makers are read as they were written", () => {
	const { all, told } = agreementOn("seen");
	for (const [name, agreement] of Object.entries(all))
		assert.ok(f1(agreement) >= 0.97, `${name} ${f1(agreement)}\n${told}`);
});

/** The lines of a marked paper laid out in another way; what is written of its head stays. */
function laidAnew(raw: string, lay: typeof asWritten): string {
	const lines = raw.split("\n");
	const isHead = (line: string) => line.startsWith("#!");
	return [...lines.filter(isHead), ...lay(lines.filter((line) => !isHead(line)))].join("\n");
}

test("another maker's bullets, blank lines, marks of headings and page numbers change no reading", () => {
	const heading = /^[IVX]+[./-] ?\p{Lu}/u;
	const layouts: Readonly<Record<string, typeof asWritten>> = {
		"points for dashes": (lines) => lines.map((line) => line.replace(/^- /, "• ")),
		"no blank lines": (lines) => lines.filter((line) => line.trim() !== ""),
		"headings in bold": (lines) => lines.map((line) => (heading.test(line) ? `**${line}**` : line)),
		"headings of markdown": (lines) => lines.map((line) => (heading.test(line) ? `## ${line}` : line)),
		"page numbers": (lines) =>
			lines.flatMap((line, i) =>
				line === "" && i > 25 && i % 14 === 0 ? ["", String(2 + (i % 9)), ""] : [line],
			),
	};
	for (const [layout, lay] of Object.entries(layouts)) {
		const { all, told } = agreementOn("seen", lay);
		for (const [name, agreement] of Object.entries(all))
			assert.ok(f1(agreement) >= 0.97, `${layout}: ${name} ${f1(agreement)}\n${told}`);
	}
});
