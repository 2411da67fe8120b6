import { timeZone } from "#platform/clock/clock.ts";
import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { closeWaitingJob, closeWaitingSchedule } from "../jobs/life/close-waiting.ts";
import { recomputeClocksJob, recomputeClocksSchedule } from "../jobs/life/recompute-clocks.ts";
import { catalogueKeepers, deskWorkers } from "../policy.ts";
import { clockNewsOf } from "../queries/life/clock-news.ts";
import { clockNewsAddress, enterHoursAddress } from "../web/life/addresses.ts";
import { clockNewsPage } from "../web/life/clock-news-page.tsx";
import { enterHoursPage, sendHours } from "../web/life/enter-hours.tsx";
import { officeHoursPage } from "../web/life/office-hours-page.tsx";
import { hoursMessages } from "./hours-messages.ts";

/** How long news of moved dates wait on the desk. */
const newsDays = 7;

/** What this room hands to the module's wiring. */
export const lifePart: Omit<ModuleWiring, "name"> = {
	routes: [officeHoursPage, enterHoursPage, sendHours, clockNewsPage],
	jobs: [closeWaitingJob, recomputeClocksJob],
	schedule: [closeWaitingSchedule, recomputeClocksSchedule],
	desk: [
		{
			label: { vi: hoursMessages.vi.enter, en: hoursMessages.en.enter },
			about: { vi: hoursMessages.vi.deskAbout, en: hoursMessages.en.deskAbout },
			address: enterHoursAddress,
			allows: catalogueKeepers.allows,
		},
		{
			label: { vi: hoursMessages.vi.news.title, en: hoursMessages.en.news.title },
			about: { vi: hoursMessages.vi.news.deskAbout, en: hoursMessages.en.news.deskAbout },
			address: clockNewsAddress,
			allows: deskWorkers.allows,
			waiting: async (db, person, today) => {
				const bodyIds = person.posts.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId]));
				const since = today.subtract({ days: newsDays }).toZonedDateTime(timeZone).toInstant();
				return (await clockNewsOf(db, bodyIds, since)).length;
			},
		},
	],
};
