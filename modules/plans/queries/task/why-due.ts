import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { DueReason } from "../../domain/due.ts";
import type { StoredAct } from "../../store/task/acts.ts";
import { computedDates } from "./computed-dates.ts";
import type { OccurrenceView } from "./occurrence-view.ts";

/** Where the present date of an occurrence comes from. */
export interface WhyDue {
	/** the act that set the present date after it was first computed; null: it is the first date */
	readonly changedBy: StoredAct | null;
	/** how the date was computed; null when the calendar or an event has changed since and it cannot be shown again */
	readonly computed: DueReason | null;
	/** whether `computed` explains the present date, and not only the first one */
	readonly explainsPresent: boolean;
}

const setting: readonly string[] = ["set-date", "grant-extension", "pass-on", "hand-over"];

/** Computed with the calendar as it was known when the date was set, for that is what the date was computed with. */
export async function whyDue(db: ReadDb, view: OccurrenceView): Promise<WhyDue> {
	const setBy = view.acts.filter(({ action, dueOn }) => setting.includes(action) && dueOn !== null);
	const changedBy = setBy.at(-1) ?? null;
	const computedBy = setBy.findLast(({ action }) => action === "set-date") ?? null;
	const moment: Temporal.Instant = computedBy?.at ?? view.givenAt;
	const dated = { occurrence: view, task: view.task, plan: view.paper };
	const [due] = await computedDates(db, [dated], moment);
	const wanted = computedBy?.dueOn ?? view.summary.firstDueOn;
	const same = due !== undefined && sameDay(due.dueOn, wanted);
	return {
		changedBy,
		computed: same ? due.reason : null,
		explainsPresent: changedBy === null || changedBy === computedBy,
	};
}

const sameDay = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): boolean =>
	a === null || b === null ? a === b : a.equals(b);
