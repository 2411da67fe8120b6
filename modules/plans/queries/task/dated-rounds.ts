import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { type DueFacts, dueOf } from "../../domain/due.ts";
import { type Round, roundsOf } from "../../domain/occurrences.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { eventDays } from "./event-days.ts";

export interface DatedRound extends Round {
	readonly firstDueOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
}

/** How often each task of a plan has to be done, and until when: worked out once, however many bodies have it. */
export async function datedRounds(
	db: ReadDb,
	plan: StoredPlan,
	tasks: readonly StoredTask[],
	today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly DatedRound[]>> {
	const issuedOn = plan.issuedOn ?? today;
	const events = await eventDays(
		db,
		tasks.flatMap(({ deadline }) => (deadline.kind === "after" ? [deadline.anchor] : [])),
	);
	const days = [plan.period.first, issuedOn, ...[...events.values()].map(({ day }) => day)];
	const from = days.sort(Temporal.PlainDate.compare)[0] ?? issuedOn;
	const to = plan.period.last.add({ years: 1 });
	const calendar = await workingCalendar(db, { from, to });
	const span = { from: plan.period.first, to: plan.period.last.add({ days: 1 }) };
	const dated = (task: StoredTask) => (round: Round) => {
		const periodEnds = round.period?.to.subtract({ days: 1 }) ?? null;
		const facts: DueFacts = {
			issuedOn,
			planEnds: plan.period.last,
			periodEnds,
			number: round.number,
			occasionOn: null,
			events,
		};
		const due = dueOf(task.deadline, facts, calendar);
		return { ...round, firstDueOn: due.dueOn, waitsFor: due.waitsFor };
	};
	return new Map(tasks.map((task) => [task.id, roundsOf(task, span, issuedOn).map(dated(task))]));
}
