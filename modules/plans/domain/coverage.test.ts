import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { KnownNode } from "./checks/checked-plan.ts";
import { coverageOf, leadColumns } from "./coverage.ts";
import type { StoredTask } from "./task.ts";

const node = (concept: string, parent: string | null): [string, KnownNode] => [
	`PAPI/${concept}`,
	{
		index: "PAPI",
		concept,
		parent,
		label: { vi: concept, en: concept },
		minimum: null,
		maximum: null,
		adds: true,
	},
];
const tree = new Map([
	node("total", null),
	node("participation", "total"),
	node("elections", "participation"),
	node("services", "total"),
]);
const concepts = ["total", "participation", "elections", "services", "another"];

const aTask = (id: string, on: readonly string[], lead: StoredTask["lead"] = []): StoredTask =>
	({
		id,
		lead,
		nodes: on.map((concept) => ({ index: "PAPI", concept, basis: "chosen" })),
	}) as unknown as StoredTask;

test("a node has its own tasks and those of the nodes below it, each once; the others are told apart", () => {
	const tasks = [
		aTask("1", ["elections", "participation"]),
		aTask("2", ["services"]),
		aTask("3", []),
		aTask("4", ["another"]),
	];
	const { nodes, unbound } = coverageOf(tasks, tree);
	assert.deepEqual(
		nodes.map((each) => [
			each.node.concept,
			each.depth,
			each.tasks.length,
			each.withBelow.map(({ id }) => id),
		]),
		[
			["total", 0, 0, ["1", "2"]],
			["participation", 1, 1, ["1"]],
			["elections", 2, 1, ["1"]],
			["services", 1, 1, ["2"]],
		],
	);
	assert.deepEqual(
		unbound.map(({ id }) => id),
		["3", "4"],
	);
});

test("every task is under the whole index or bound to none of its nodes, never both and never lost", () => {
	const tasks = fc
		.array(fc.uniqueArray(fc.constantFrom(...concepts), { maxLength: 3 }))
		.map((all) => all.map((on, index) => aTask(String(index), on)));
	fc.assert(
		fc.property(tasks, (all) => {
			const { nodes, unbound } = coverageOf(all, tree);
			const under = nodes.find((each) => each.depth === 0)?.withBelow ?? [];
			assert.equal(under.length + unbound.length, all.length);
			assert.equal(new Set([...under, ...unbound]).size, all.length);
		}),
		{ seed: 5, numRuns: 200 },
	);
});

test("bodies of the unit stand one by one, those below together, tasks without a lead last", () => {
	const body = (bodyId: string | null, written: string) => ({ bodyId, written });
	const tasks = [
		aTask("1", [], [body("tinh/y-te", "Sở Y tế")]),
		aTask("2", [], [body("xa-a/ubnd", "UBND xã A"), body("xa-b/ubnd", "UBND xã B")]),
		aTask("3", [], [body("xa-a/ubnd", "UBND xã A")]),
		aTask("4", []),
	];
	const columns = leadColumns(tasks, (id) => id.slice(0, id.indexOf("/")), {
		unitId: "tinh",
		below: "Cấp xã",
		nobody: "Chưa có",
	});
	assert.deepEqual(
		columns.map(({ name, tasks }) => [name, [...tasks]]),
		[
			["Cấp xã", ["2", "3"]],
			["Sở Y tế", ["1"]],
			["Chưa có", ["4"]],
		],
	);
});
