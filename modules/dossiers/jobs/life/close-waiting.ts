import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { closeWaiting } from "../../commands/life/close-waiting.ts";

const name = "dossiers/close-waiting";

/** Once a morning, before the offices open: whose fifteen days are over is closed, in portions. */
export const closeWaitingJob: Job<{ readonly after?: string } | null> = {
	name,
	run: async (payload, { trx, clock }) => {
		const last = await closeWaiting(trx, payload?.after ?? null, { clock, from: name });
		if (last) await addJob(trx, name, { after: last });
	},
};

export const closeWaitingSchedule: Schedule = { job: name, cron: "20 5 * * *" };
