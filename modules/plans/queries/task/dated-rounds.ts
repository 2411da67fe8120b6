import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import { type Round, roundsOf } from "../../domain/occurrences.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { computedDates } from "./computed-dates.ts";

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
	const span = { from: plan.period.first, to: plan.period.last.add({ days: 1 }) };
	const rounds = tasks.flatMap((task) =>
		roundsOf(task, span, issuedOn).map((round) => ({
			task,
			plan: { ...plan, issuedOn },
			occurrence: { ...round, occasionOn: null },
		})),
	);
	const dates = await computedDates(db, rounds);
	const found = new Map<string, DatedRound[]>(tasks.map(({ id }) => [id, []]));
	rounds.forEach(({ task, occurrence: { number, period } }, index) => {
		const due = dates[index];
		found
			.get(task.id)
			?.push({ number, period, firstDueOn: due?.dueOn ?? null, waitsFor: due?.waitsFor ?? null });
	});
	return found;
}
