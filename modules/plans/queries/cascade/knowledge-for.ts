import { dayOn, workingDayFrom } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { bodiesById, childrenAt, workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { CheckedPlan, Knowledge, KnownDay } from "../../domain/checks/checked-plan.ts";
import { findPlan } from "../../store/plan/plan.ts";
import { ancestorsOf } from "./ancestors-of.ts";
import { indexKnowledge } from "./index-knowledge.ts";
import { knownBodies } from "./known-bodies.ts";
import { tasksFromAbove } from "./tasks-from-above.ts";

/** Everything the checks need to know beside the plan itself, as of the day of the paper, or today while it has none. */
export async function knowledgeFor(
	db: ReadDb,
	plan: CheckedPlan,
	today: Temporal.PlainDate,
): Promise<Knowledge> {
	const day = plan.issuedOn ?? today;
	const issuer = (await bodiesById(db, [plan.issuerBodyId], day)).get(plan.issuerBodyId);
	const wholeUnit = issuer?.kind === "committee";
	const named = plan.tasks.flatMap((task) => [...task.lead, ...task.coordinate]);
	const bodyIds = named.flatMap(({ bodyId }) => bodyId ?? []);
	// a department's plan is not expected to reach every commune
	const below = wholeUnit ? ((await childrenAt(db, [plan.unitId], day)).get(plan.unitId) ?? []) : [];
	const parentId = plan.parent?.planId ?? null;
	return {
		day,
		bodies: await knownBodies(db, bodyIds, day),
		below: new Map(below.map((unit) => [unit.id, unit.fullName])),
		days: await knownDays(db, plan),
		parentState: parentId === null ? null : ((await findPlan(db, parentId))?.state ?? null),
		ancestors: await ancestorsOf(db, plan.id),
		parentTasks: (await tasksFromAbove(db, plan, day)).map(({ id, text }) => ({ id, text })),
		...(await indexKnowledge(db, plan, day)),
	};
}

async function knownDays(db: ReadDb, { tasks }: CheckedPlan): Promise<ReadonlyMap<string, KnownDay>> {
	const days = tasks.flatMap(({ deadline }) => (deadline.kind === "day" ? [deadline.day] : []));
	const sorted = days.sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
	const [from] = sorted;
	const to = sorted.at(-1);
	if (!from || !to) return new Map();
	const calendar = await workingCalendar(db, { from, to });
	return new Map(
		days.map((day) => {
			const facts = dayOn(calendar, day);
			const known = { working: facts.working, name: facts.because.name, next: workingDayFrom(calendar, day) };
			return [day.toString(), known];
		}),
	);
}
