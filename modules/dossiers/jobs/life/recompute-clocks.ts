import { Temporal } from "temporal-polyfill";
import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { type ClockChange, recomputeClocks } from "../../commands/life/recompute-clocks.ts";

const name = "dossiers/recompute-clocks";

/** An event that moves dates, the rest of a run, or nothing when the clock calls. */
interface Payload {
	readonly id?: string;
	readonly name?: string;
	readonly data?: Readonly<Record<string, unknown>>;
	readonly runId?: string;
}

/**
 * Dates follow the calendar and the office hours. Hears of both; once a night it looks at every open clock, for reference data
 * come without an event, and a dossier may have been received in the moment between a change and its run.
 */
export const recomputeClocksJob: Job<Payload | null> = {
	name,
	run: async (payload, { trx, clock }) => {
		const what = payload?.runId ? { runId: payload.runId } : changeOf(payload, clock.today());
		if (!what) return;
		const run = await recomputeClocks(trx, what, { clock, from: name });
		if (run && !run.finishedAt) await addJob(trx, name, { runId: run.id });
	},
};

/** Longer than any limit runs. */
const farAhead = { years: 10 };

function changeOf(payload: Payload | null, today: Temporal.PlainDate): ClockChange | null {
	const text = (key: string) => {
		const value = payload?.data?.[key];
		return typeof value === "string" ? value : null;
	};
	const [from, to] = [text("from"), text("to")].map((day) => (day ? Temporal.PlainDate.from(day) : null));
	const eventId = payload?.id ?? null;
	switch (payload?.name) {
		case undefined:
			return {
				...{ cause: "check", unitId: null, eventId: null },
				...{ from: today.subtract({ days: 30 }), to: today.add(farAhead) },
			};
		case "organisation/calendar-changed":
			if (!from || !to) return null;
			return { cause: "calendar", from, to: to.subtract({ days: 1 }), unitId: null, eventId };
		case "dossiers/office-hours-entered":
			if (!from) return null;
			return {
				...{ cause: "office-hours", from, to: to?.subtract({ days: 1 }) ?? from.add(farAhead) },
				...{ unitId: text("unitId"), eventId },
			};
		default:
			return null;
	}
}

export const recomputeClocksSchedule: Schedule = { job: name, cron: "10 3 * * *" };
