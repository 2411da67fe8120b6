import { timeZone } from "#platform/clock/clock.ts";
import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { replacePaces } from "../../store/desk/paces.ts";

/** How long dossiers really take, for the warnings of the board; reckoned while nobody works. */
export const reckonPacesJob: Job<object> = {
	name: "dossiers/reckon-paces",
	async run(_, { trx, clock }) {
		const now = clock.now();
		const since = now.toZonedDateTimeISO(timeZone).subtract({ months: 12 }).toInstant();
		await replacePaces(trx, { since, now });
	},
};

export const reckonPacesSchedule: Schedule = { job: reckonPacesJob.name, cron: "20 2 * * *" };
