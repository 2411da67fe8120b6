import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { sweepMisses } from "../../store/lookup/misses.ts";
import { sweepViews } from "../../store/lookup/views.ts";

/** Views that have closed, and counts of wrong pairs that hold nobody back any more. */
export const sweepLookups: Job = {
	name: "dossiers/sweep-lookups",
	async run(_, { trx, clock }) {
		await sweepViews(trx, clock.now());
		await sweepMisses(trx, clock.now());
	},
};

export const sweepLookupsSchedule: Schedule = { job: sweepLookups.name, cron: "*/10 * * * *" };
