import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { addUpRatings } from "../../commands/lookup/add-up-ratings.ts";

/** Every night, though only the first of a month brings something: a night that was missed is made up for. */
export const publishRatings: Job = {
	name: "dossiers/publish-ratings",
	run: (_, { trx, clock }) => addUpRatings(trx, { clock }),
};

export const publishRatingsSchedule: Schedule = { job: publishRatings.name, cron: "20 1 * * *" };
