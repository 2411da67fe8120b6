import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dossierAction, dossierActionNames, dossierStates } from "../domain/life/states.ts";

test("the table in the README is the table of states", () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	const rows = readme
		.split("\n")
		.filter((line) => /^(\| [^|]+ ){6}\|$/.test(line) && !line.startsWith("| Action"));
	assert.deepEqual(
		rows,
		dossierActionNames.map((name) => {
			const { from, to, by, reason, articles } = dossierAction(name);
			const before = from.map((state) => state ?? "nothing yet").join(", ");
			const after = to === "same" ? "stays" : to;
			return `| ${name} | ${before} | ${after} | ${by.join(", ")} | ${reason ? "yes" : "no"} | ${articles ?? "not read"} |`;
		}),
	);
});

test("every state can be reached, and from every state that has not ended there is a way to an end", () => {
	const rows = dossierActionNames.map(dossierAction);
	const next = (state: (typeof dossierStates)[number] | null) =>
		rows.flatMap(({ from, to }) => (from.includes(state) && to !== "same" ? [to] : []));
	const reached = new Set<(typeof dossierStates)[number] | null>([null]);
	for (const state of reached) for (const to of next(state)) reached.add(to);
	assert.deepEqual(reached, new Set([null, ...dossierStates]));
	for (const state of dossierStates) {
		const seen = new Set([state]);
		for (const each of seen) for (const to of next(each)) seen.add(to);
		assert.ok(
			["refused", "delivered", "closed", "stopped"].some((end) => seen.has(end as typeof state)),
			state,
		);
	}
});
