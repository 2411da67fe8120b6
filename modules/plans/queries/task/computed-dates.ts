import { Temporal } from "temporal-polyfill";
import { workingCalendar, workingCalendarKnownAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { type Due, dueOf, type EventDay } from "../../domain/due.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import type { StoredOccurrence } from "../../store/task/occurrence.ts";
import { eventDays } from "./event-days.ts";

export interface Dated {
	readonly occurrence: Pick<StoredOccurrence, "number" | "period" | "occasionOn">;
	readonly task: StoredTask;
	readonly plan: StoredPlan;
}

/**
 * The computed date of each of these occurrences, before any extension, by the calendar as it holds now or as it was
 * known at a moment. Asks for calendar and events once, however many occurrences.
 */
export async function computedDates(
	db: ReadDb,
	dated: readonly Dated[],
	knownAt: Temporal.Instant | null = null,
): Promise<readonly Due[]> {
	if (dated.length === 0) return [];
	const events = await eventDays(
		db,
		dated.flatMap(({ task: { deadline } }) => (deadline.kind === "after" ? [deadline.anchor] : [])),
	);
	const days = dated.flatMap((each) => daysOf(each, events)).sort(Temporal.PlainDate.compare);
	const first = days[0] as Temporal.PlainDate;
	const last = days.at(-1) as Temporal.PlainDate;
	const span = { from: first, to: last.add({ years: 1 }) };
	const calendar = knownAt
		? await workingCalendarKnownAt(db, span, knownAt)
		: await workingCalendar(db, span);
	return dated.map(({ occurrence, task, plan }) =>
		dueOf(
			task.deadline,
			{
				issuedOn: plan.issuedOn,
				planEnds: plan.period.last,
				periodEnds: occurrence.period?.to.subtract({ days: 1 }) ?? null,
				number: occurrence.number,
				occasionOn: occurrence.occasionOn,
				events,
			},
			calendar,
		),
	);
}

/** The days between which counting may run. */
function daysOf(
	{ occurrence, task, plan }: Dated,
	events: ReadonlyMap<string, EventDay>,
): readonly Temporal.PlainDate[] {
	const { deadline } = task;
	const event = deadline.kind === "after" ? events.get(deadline.anchor)?.day : undefined;
	const stated = deadline.kind === "day" ? deadline.day : undefined;
	return [plan.period.first, plan.period.last, plan.issuedOn, occurrence.occasionOn, event, stated].filter(
		(day) => day !== null && day !== undefined,
	);
}
