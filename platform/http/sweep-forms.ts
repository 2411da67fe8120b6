import { sql } from "kysely";
import { writes } from "../db/connections.ts";
import type { Job, Schedule } from "./module-wiring.ts";
import type { HttpTables } from "./tables.ts";

/** Parked words are kept a day, the answers of forms for a month. */
export const sweepForms: Job = {
	name: "http/sweep-forms",
	async run(_, { trx }) {
		const open = writes<HttpTables>(trx);
		await open
			.deleteFrom("http.parked_form")
			.where("at", "<", sql<string>`now() - interval '1 day'`)
			.execute();
		await open
			.deleteFrom("http.submission")
			.where("at", "<", sql<string>`now() - interval '30 days'`)
			.execute();
	},
};

export const sweepFormsSchedule: Schedule = { job: sweepForms.name, cron: "17 * * * *" };
