import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";
import { dataWords, personalWords } from "./data-words.ts";

/** What stands in a spread, said once by hand: the parser sees only its name. */
const spreads: Readonly<Record<string, readonly string[]>> = {
	"modules/accounts/commands/people.ts person": ["signInName", "name", "email", "phone"],
	"modules/accounts/commands/create-administrator.ts person": ["signInName", "name", "email", "phone"],
	// what the steps of a plan hand to recordPlanEvent
	"modules/plans/commands/plan/take-step.ts data": [
		...["year", "amends", "copiedFrom", "what", "count", "change", "askedBodies", "dueOn", "opinionOf"],
		...["signedHow", "reference", "referenceBefore", "issuedOn", "amendedBy", "stopped"],
	],
	"modules/dossiers/commands/catalogue/catalogue-context.ts details": ["to", "nextOn"],
	"modules/dossiers/commands/catalogue/propose-change.ts data": ["state", "versionId"],
	"modules/dossiers/commands/desk/set-desk-contact.ts line": ["phone", "email", "resultAt"],
	"modules/dossiers/commands/letters/explain-late.ts data": ["verdict"],
	"modules/dossiers/commands/letters/open-letter.ts data": [
		...["how", "reference", "channel", "reached", "mail", "sms"],
	],
	"modules/dossiers/commands/intake/intake-context.ts data": [
		...["name", "tokenId", "words", "anew", "added", "changed", "same", "refused"],
	],
};
const parts = ["data", "personal"] as const;
type Part = (typeof parts)[number];

const sources = ["modules", "platform", "apps"]
	.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
	)
	.filter(
		(path) => /\.tsx?$/.test(path) && !/\.test\.|\/fixtures\/|\/testing\/|events\/record\.ts$/.test(path),
	)
	.map((path) => ({ path, text: readFileSync(path, "utf8") }))
	.filter(({ text }) => text.includes("recordEvent("));

test("every field that is recorded with an event has words in both languages, and no word is left over", () => {
	const recorded = { data: new Set<string>(), personal: new Set<string>() };
	for (const { path, text } of sources) {
		for (const [part, key] of keysRecordedIn(path, text)) recorded[part].add(key);
	}
	// the network address, which recordEvent itself puts there
	recorded.personal.add("from");
	for (const language of ["vi", "en"] as const) {
		assert.deepEqual(Object.keys(dataWords[language]).sort(), [...recorded.data].sort());
		assert.deepEqual(Object.keys(personalWords[language]).sort(), [...recorded.personal].sort());
	}
});

/** Keys written in place, and those handed in by the callers of a function with a parameter `data` or `personal`. */
function keysRecordedIn(path: string, text: string): [Part, string][] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: [Part, string][] = [];
	const calls: ts.CallExpression[] = [];
	const handedOn: { readonly part: Part; readonly to: string; readonly at: number }[] = [];
	visit(file, (node) => {
		if (ts.isCallExpression(node)) calls.push(node);
		if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return;
		const part = parts.find((name) => name === node.name.getText());
		if (!part || !isOfAnEvent(node)) return;
		if (ts.isPropertyAssignment(node)) found.push(...keysOf(path, node.initializer, part));
		else handedOn.push({ part, ...parameterOf(node, part) });
	});
	for (const { part, to, at } of handedOn) {
		for (const call of calls.filter(({ expression }) => expression.getText() === to)) {
			const given = call.arguments[at];
			if (given) found.push(...keysOf(path, given, part));
		}
	}
	return found;
}

function keysOf(path: string, node: ts.Expression, part: Part): [Part, string][] {
	assert.ok(
		ts.isObjectLiteralExpression(node),
		`${path}: ${part} is not written in place: ${node.getText()}`,
	);
	return node.properties.flatMap((property) => {
		if (!ts.isSpreadAssignment(property)) return [[part, property.name.getText()] as [Part, string]];
		if (ts.isObjectLiteralExpression(property.expression)) return keysOf(path, property.expression, part);
		const name = `${path} ${property.expression.getText()}`;
		const keys = spreads[name];
		assert.ok(keys, `say in this test what the spread holds: ${name}`);
		return keys.map((key) => [part, key] as [Part, string]);
	});
}

/** Within what `recordEvent` is given, not some other object with such a field. */
function isOfAnEvent(node: ts.Node): boolean {
	for (let above = node.parent; above; above = above.parent) {
		if (ts.isCallExpression(above) && above.expression.getText() === "recordEvent") return true;
	}
	return false;
}

function parameterOf(node: ts.Node, name: string): { readonly to: string; readonly at: number } {
	let above = node.parent;
	while (above && !ts.isFunctionDeclaration(above)) above = above.parent;
	const at = above?.parameters.findIndex((parameter) => parameter.name.getText() === name) ?? -1;
	assert.ok(above?.name && at >= 0, `${name} comes from nowhere: ${node.parent.getText()}`);
	return { to: above.name.text, at };
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
	see(node);
	ts.forEachChild(node, (child) => visit(child, see));
}
