import type { WriteTransaction } from "#platform/db/connections.ts";
import type { SystemActor } from "#platform/events/record.ts";
import type { Due } from "../../domain/due.ts";
import { computedDates } from "../../queries/task/computed-dates.ts";
import { plansById } from "../../store/plan/plan.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { actsOfOccurrences, type StoredAct } from "../../store/task/acts.ts";
import { type DatesAgain, occurrencesToDate } from "../../store/task/dates-to-set.ts";
import { lockOpenOccurrences, type StoredOccurrence } from "../../store/task/occurrence.ts";
import { anchorWords, dueSentences } from "../../task/due-sentences.ts";
import { systemWords } from "../../task/system-words.ts";
import { type ActContext, recordAct } from "./record-act.ts";

/** So many in one transaction; the rest is another job. */
const atOnce = 300;

/**
 * Computes open dates again and writes those that are another day now, each with its explanation. A date that somebody
 * set by hand (an extension, a date given with a move) stays. Answers the last id looked at while there are more.
 */
export async function setDates(
	trx: WriteTransaction,
	again: DatesAgain,
	after: string | null,
	context: ActContext,
): Promise<string | null> {
	const ids = await occurrencesToDate(trx, again, { after, most: atOnce });
	const open = await lockOpenOccurrences(trx, { ids });
	const acts = await actsOfOccurrences(trx, ids);
	const computed = open.filter(({ id }) => !setByHand(acts.get(id) ?? []));
	const dates = await datesOf(trx, computed);
	for (const [index, occurrence] of computed.entries()) {
		const due = dates[index];
		if (due?.dueOn && !(occurrence.summary.dueOn && due.dueOn.equals(occurrence.summary.dueOn)))
			await setDate(trx, occurrence, due, again, context);
	}
	return ids.length === atOnce ? (ids.at(-1) ?? null) : null;
}

/** A date granted or given with a move is a person's word; the calendar does not change it. */
function setByHand(acts: readonly StoredAct[]): boolean {
	const last = acts.findLast(({ action, dueOn }) => dueOn !== null && action !== "ask-extension");
	return last !== undefined && last.action !== "set-date";
}

async function datesOf(
	trx: WriteTransaction,
	occurrences: readonly StoredOccurrence[],
): Promise<readonly Due[]> {
	const ids = [...new Set(occurrences.map(({ taskId }) => taskId))];
	const tasks = new Map((await storedTasks(trx, { ids })).map((task) => [task.id, task]));
	const plans = await plansById(trx, [...new Set(occurrences.map(({ planId }) => planId))]);
	return computedDates(
		trx,
		occurrences.map((occurrence) => {
			const task = tasks.get(occurrence.taskId);
			const plan = plans.get(occurrence.planId);
			if (!task || !plan) throw new Error(`no task or plan of occurrence ${occurrence.id}`);
			return { occurrence, task, plan };
		}),
	);
}

const system: SystemActor = { kind: "system", what: "plans/set-dates" };

async function setDate(
	trx: WriteTransaction,
	occurrence: StoredOccurrence,
	{ dueOn, reason }: Due,
	again: DatesAgain,
	context: ActContext,
): Promise<void> {
	const sentences = dueSentences(reason, "vi");
	const because =
		again.why === "calendar"
			? systemWords.calendarChanged(sentences)
			: systemWords.eventHasDay(reason.code === "counted" ? anchorWords(reason.anchor, "vi") : "", sentences);
	const act = { action: "set-date", asBodyId: null, dueOn, reason: because.slice(0, 4000) } as const;
	await recordAct(trx, system, occurrence, act, context);
}
