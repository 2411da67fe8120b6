import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { setDates } from "../../commands/task/set-dates.ts";
import { anchorsWaitedFor, type DatesAgain } from "../../store/task/dates-to-set.ts";

/** An event that moves dates, the rest of an earlier run, or nothing when the clock calls. */
interface Payload {
	readonly name?: string;
	readonly data?: Readonly<Record<string, unknown>>;
	readonly again?: DatesAgain;
	readonly after?: string;
}

/**
 * Dates follow the calendar and the days of events. Hears of both; once a night it also looks whether something waits for a
 * day that came with new reference data, of which there is no event.
 */
export const setDatesJob: Job<Payload | null> = {
	name: "plans/set-dates",
	run: async (payload, { trx, clock }) => {
		const again = payload?.again ?? (await whatMoved(payload, async () => anchorsWaitedFor(trx)));
		if (!again) return;
		const context = { clock, from: "plans/set-dates" };
		const last = await setDates(trx, again, payload?.after ?? null, context);
		if (last) await addJob(trx, "plans/set-dates", { again, after: last });
	},
};

async function whatMoved(
	payload: Payload | null,
	waiting: () => Promise<readonly { readonly anchor: string }[]>,
): Promise<DatesAgain | null> {
	const text = (name: string) => {
		const value = payload?.data?.[name];
		return typeof value === "string" ? value : null;
	};
	if (payload?.name === "organisation/calendar-changed") {
		const from = text("from");
		return from ? { why: "calendar", from } : null;
	}
	if (payload?.name === "plans/anchor-day-entered") {
		const anchor = text("anchor");
		return anchor ? { why: "event", anchors: [anchor] } : null;
	}
	const anchors = (await waiting()).map(({ anchor }) => anchor);
	return anchors.length > 0 ? { why: "event", anchors } : null;
}

export const setDatesSchedule: Schedule = { job: "plans/set-dates", cron: "40 4 * * *" };
