import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
	isEditable,
	isPublic,
	type PlanState,
	planAction,
	planActionNames,
	planStates,
	possiblePlanActions,
} from "./plan-state.ts";

const reachedFrom = (state: PlanState): ReadonlySet<PlanState> => {
	const found = new Set<PlanState>([state]);
	for (const one of found)
		for (const name of planActionNames)
			if (planAction(name).from.includes(one)) found.add(planAction(name).to);
	return found;
};

test("every state is reached from a draft, and no state but the last four is a dead end", () => {
	assert.deepEqual([...reachedFrom("draft")].sort(), [...planStates].sort());
	const ends = planStates.filter((state) =>
		planActionNames.every((name) => !planAction(name).from.includes(state)),
	);
	assert.deepEqual(ends, ["amended", "replaced", "closed", "withdrawn"]);
});

test("what was issued never becomes a draft again: its text changes through another paper only", () => {
	const issued = planStates.filter(isPublic);
	for (const state of issued) assert.equal([...reachedFrom(state)].some(isEditable), false, state);
	assert.deepEqual(issued, ["in-force", "amended", "replaced", "closed"]);
});

test("nothing comes into force without having been signed and numbered", () => {
	const without = (skipped: string) => {
		const found = new Set<PlanState>(["draft"]);
		for (const one of found)
			for (const name of planActionNames)
				if (name !== skipped && planAction(name).from.includes(one)) found.add(planAction(name).to);
		return found.has("in-force");
	};
	assert.deepEqual(
		[without("submit"), without("sign"), without("number"), without("issue"), without("consult")],
		[false, false, false, false, true],
	);
});

test("whatever takes something back or ends it wants a reason", () => {
	const wanting = planActionNames.filter((name) => planAction(name).needsReason);
	assert.deepEqual(wanting, ["send-back", "correct-number", "take-back", "close", "withdraw"]);
});

test("a person is offered no step that only another plan takes", () => {
	assert.deepEqual(possiblePlanActions("in-force"), ["close"]);
	assert.deepEqual(possiblePlanActions("numbered"), ["correct-number", "take-back", "issue"]);
});

test("the picture in the README is the table, row by row", () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	for (const name of planActionNames) {
		const { from, to, by, needsReason } = planAction(name);
		const words = needsReason
			? `${name} (${by}, with ${name === "close" ? "report" : "reason"})`
			: `${name} (${by})`;
		const row =
			by === "system"
				? `| ${from.join(", ")} | amend, replace (another plan that comes into force) |`
				: `| ${from.join(", ")} | ${words} | ${to} |`;
		assert.ok(readme.includes(row), row);
	}
});
