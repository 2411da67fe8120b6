import assert from "node:assert/strict";
import { test } from "node:test";
import {
	isOpen,
	possibleActions,
	type TaskState,
	taskAction,
	taskActionNames,
	taskKinds,
	taskStates,
} from "./task-state.ts";

const leadingTo = (state: TaskState) => taskActionNames.filter((name) => taskAction(name).to === state);

test("done takes two acts of two sides: only a signature leads to signed, only an acceptance from there to accepted", () => {
	assert.deepEqual(leadingTo("accepted"), ["accept"]);
	assert.deepEqual(taskAction("accept").from, ["signed"]);
	assert.equal(taskAction("accept").by, "giver");
	assert.deepEqual(leadingTo("signed"), ["sign"]);
	assert.equal(taskAction("sign").by, "leader");
});

test("every state can be reached from a task just given, and none but the ends is a dead end", () => {
	const reached = new Set<TaskState>(["given"]);
	for (let before = 0; before !== reached.size; ) {
		before = reached.size;
		for (const name of taskActionNames) {
			const { from, to } = taskAction(name);
			if (to !== null && from.some((state) => reached.has(state))) reached.add(to);
		}
	}
	assert.deepEqual([...reached].sort(), [...taskStates].sort());
	for (const kind of taskKinds)
		for (const state of taskStates.filter(isOpen))
			for (const extensionAsked of [true, false])
				assert.ok(possibleActions({ state, kind, extensionAsked }).length > 0, `${kind} ${state}`);
});

test("whatever turns somebody down or ends work has to say why", () => {
	const mustSay = [
		"return",
		"reopen",
		"refuse-extension",
		"hand-back",
		"decline",
		"stop",
		"close-with-body",
	] as const;
	for (const name of mustSay) assert.equal(taskAction(name).needs, "reason", name);
	const ends: readonly TaskState[] = ["stopped", "declined"];
	for (const name of ends.flatMap(leadingTo)) assert.equal(taskAction(name).needs, "reason", name);
});

test("a request can be declined and is never returned, extended or handed back; an order is never declined", () => {
	const offered = (kind: "request" | "order") =>
		new Set(
			taskStates.flatMap((state) =>
				[true, false].flatMap((extensionAsked) => possibleActions({ state, kind, extensionAsked })),
			),
		);
	for (const name of ["return", "ask-extension", "hand-back"] as const) {
		assert.ok(!offered("request").has(name), name);
		assert.ok(offered("order").has(name), name);
	}
	assert.ok(offered("request").has("decline"));
	assert.ok(!offered("order").has("decline"));
});

test("an extension is asked for once and then decided", () => {
	const at = (extensionAsked: boolean) =>
		possibleActions({ state: "working", kind: "order", extensionAsked });
	assert.ok(at(false).includes("ask-extension") && !at(false).includes("grant-extension"));
	assert.ok(!at(true).includes("ask-extension") && at(true).includes("refuse-extension"));
});
