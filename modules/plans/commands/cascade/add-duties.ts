import type { Temporal } from "temporal-polyfill";
import { bodiesById, bodiesOf, childrenAt } from "#modules/organisation/index.ts";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { dutyMessages } from "../../cascade/duty-messages.ts";
import { cascadeProblem } from "../../cascade/errors.ts";
import type { Anchor, NamedBody, Recurrence, TaskText } from "../../domain/task.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { openDraft, type PlanContext, type SeenPlan } from "../plan/open-plan.ts";
import { addTasks } from "../plan/write-tasks.ts";

/** Who is asked: whoever leads a task of the plan, the departments of the unit, the committees of all units right below. */
export const dutyGroups = ["leads", "departments", "below"] as const;
export type DutyGroup = (typeof dutyGroups)[number];

export interface Duty {
	readonly kind: "answer" | "report";
	readonly groups: readonly DutyGroup[];
	readonly amount: number;
	readonly unit: "day" | "working-day";
	readonly anchor: Anchor;
	/** of reports; an answer is owed once */
	readonly recurrence: Recurrence;
}

/** Asks many bodies at once to answer the plan with an own one, or to report on the result, so many days after an event. */
export async function addDuty(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & Duty,
	context: PlanContext,
): Promise<number> {
	const plan = await openDraft(trx, actor, input, context);
	const lead = await bodiesAsked(trx, plan, input.groups, plan.issuedOn ?? context.clock.today());
	if (lead.length === 0) throw cascadeProblem("duty-for-nobody", {});
	await addTasks(trx, actor, { ...input, tasks: [dutyText(input, lead)] }, context);
	return lead.length;
}

function dutyText({ kind, amount, unit, anchor, recurrence }: Duty, lead: readonly NamedBody[]): TaskText {
	const words = dutyMessages.vi.texts[kind];
	return {
		heading: words.heading,
		text: words.text,
		kind,
		leads: "each",
		lead,
		coordinate: [],
		field: null,
		priority: false,
		output: words.output,
		measure: null,
		fundsNeeded: null,
		fundsAllotted: null,
		fundsSpent: null,
		deadline: { kind: "after", anchor, amount, unit },
		deadlineWords: null,
		recurrence: kind === "answer" ? "once" : recurrence,
		nodes: [],
		placeInPaper: null,
		fromTaskId: null,
		continuesTaskId: null,
	};
}

const departmentKinds: readonly string[] = ["so", "phong", "office"];

/** Each body once, by its full name of that day. The issuer asks others, not itself. */
async function bodiesAsked(
	db: ReadDb,
	plan: StoredPlan,
	groups: readonly DutyGroup[],
	day: Temporal.PlainDate,
): Promise<readonly NamedBody[]> {
	const asked = new Map<string, string>();
	if (groups.includes("leads")) {
		const tasks = (await tasksOfPlans(db, [plan.id])).get(plan.id) ?? [];
		const ids = tasks.flatMap((task) =>
			task.kind === "order" ? task.lead.flatMap(({ bodyId }) => bodyId ?? []) : [],
		);
		for (const body of (await bodiesById(db, [...new Set(ids)], day)).values())
			if (body.exists) asked.set(body.id, body.fullName);
	}
	if (groups.includes("departments"))
		for (const body of (await bodiesOf(db, [plan.unitId], day)).get(plan.unitId) ?? [])
			if (departmentKinds.includes(body.kind)) asked.set(body.id, body.fullName);
	if (groups.includes("below")) {
		const units = (await childrenAt(db, [plan.unitId], day)).get(plan.unitId) ?? [];
		const bodies = await bodiesOf(
			db,
			units.map((unit) => unit.id),
			day,
		);
		for (const body of [...bodies.values()].flat())
			if (body.kind === "committee") asked.set(body.id, body.fullName);
	}
	asked.delete(plan.issuerBodyId);
	return [...asked].map(([bodyId, written]) => ({ bodyId, written }));
}
