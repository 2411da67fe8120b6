import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { leversOf } from "../queries/levers.ts";
import { indexTrees } from "../queries/trees.ts";
import { databaseWithResults } from "../testing/published-results.ts";
import { readLevers } from "./load-levers.ts";

const database = await databaseWithResults();
const day = Temporal.PlainDate.from("2026-11-22");

test("every place that a lever moves exists in the newest version of its index", async () => {
	const places = (await readLevers()).flatMap(({ code, moves }) =>
		Object.entries(moves).flatMap(([index, concepts]) =>
			concepts.map((concept) => ({ code, index, concept })),
		),
	);
	const trees = new Map<string, Set<string>>();
	for (const index of new Set(places.map(({ index }) => index)))
		trees.set(
			index,
			new Set(
				(await indexTrees(database.read, index))
					.slice(-2)
					.flatMap(({ nodes }) => nodes.map((n) => n.concept)),
			),
		);
	for (const { code, index, concept } of places)
		assert.ok(trees.get(index)?.has(concept), `${code}: ${index} has no ${concept}`);
	assert.equal(trees.size, 5);
});

test("a lever shows all that it may move, and what moves a place is found from the place", async () => {
	const levers = await leversOf(database.read, { index: "PAPI", concepts: ["voluntary_contributions"] }, day);
	assert.deepEqual(
		levers.map(({ code }) => code),
		["village-democracy"],
	);
	assert.deepEqual(
		levers[0]?.moves.map(({ index, concept }) => `${index} ${concept}`),
		[
			"PAPI participation_opportunities",
			"PAPI village_elections",
			"PAPI voluntary_contributions",
			"SIPAS cs_2",
		].sort(),
	);
	assert.equal((await leversOf(database.read, null, day)).length, 9);
});
