import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { compare, f1, noAgreement, readMarked } from "../fixtures/marked-paper.ts";
import { readPaper } from "./index.ts";

const folder = new URL("../fixtures/", import.meta.url);

function agreementOn(set: "seen" | "unseen") {
	const all = noAgreement();
	const told: string[] = [];
	for (const file of readdirSync(new URL(`${set}/`, folder)).sort()) {
		const paper = readMarked(readFileSync(new URL(`${set}/${file}`, folder), "utf8"));
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
