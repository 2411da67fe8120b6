import { sql } from "kysely";
import { writes } from "../db/connections.ts";
import type { Job } from "../http/module-wiring.ts";

/** Done-marks are of use only as long as the queue may bring the job again. */
export const forgetDone: Job = {
	name: "jobs/forget-done",
	run: async (_payload, { trx }) => {
		await sql`delete from platform_jobs.done d
			where d.done_at < now() - interval '7 days'
				and not exists (select from graphile_worker._private_jobs j where j.id = d.job_id)`.execute(
			writes<object>(trx),
		);
	},
};
