import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { sectionsOf } from "./board-sections.ts";
import type { TaskState } from "./task-state.ts";

const today = Temporal.PlainDate.from("2026-11-22");
const row = (
	id: string,
	days: number | null,
	over: { state?: TaskState; task?: string; kind?: "request" } = {},
) => {
	const dueOn = days === null ? null : today.add({ days });
	return {
		...{ id, assignmentId: over.task ?? id, dueOn, firstDueOn: dueOn, declaredOn: null, movedOn: null },
		...({ state: over.state ?? "given", kind: over.kind ?? "order" } as const),
	};
};
const shown = (rows: readonly ReturnType<typeof row>[]) =>
	sectionsOf(rows, today).map(({ section, rows: found, hidden }) => [
		section,
		found.map(({ id }) => id),
		hidden,
	]);

test("late and returned work comes first, then what is due in seven days, then the rest, then what has no date", () => {
	const rows = [
		row("late", -1),
		row("today", 0),
		row("week", 7),
		row("eight", 8),
		row("returned", 30, { state: "returned" }),
		row("undated", null),
		row("asked", -3, { kind: "request" }),
	];
	assert.deepEqual(shown(rows), [
		["now", ["late", "returned"], 0],
		["soon", ["today", "week", "asked"], 0],
		["later", ["eight"], 0],
		["undated", ["undated"], 0],
	]);
});

test("of a task that comes round each month only the next round stands among what is not pressing", () => {
	const rounds = [-20, 10, 40, 70, 100].map((days, index) =>
		row(`round ${index}`, days, { task: "monthly" }),
	);
	assert.deepEqual(shown(rounds), [
		["now", ["round 0"], 0],
		["later", ["round 1"], 3],
	]);
});
