import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { publishRatings, publishRatingsSchedule } from "../jobs/lookup/publish-ratings.ts";
import { sweepLookups, sweepLookupsSchedule } from "../jobs/lookup/sweep-lookups.ts";
import { openByQr, sendLookup, showLookup } from "../web/lookup/lookup-page.tsx";
import { ratingsDesk, showDeskRatings, showRatings } from "../web/lookup/ratings-pages.tsx";
import { sendClose, sendRating } from "../web/lookup/result-acts.tsx";
import { showResult } from "../web/lookup/result-page.tsx";

/** What this room hands to the module's wiring. */
export const lookupPart: Omit<ModuleWiring, "name"> = {
	routes: [showLookup, sendLookup, openByQr, showResult, sendRating, sendClose, showRatings, showDeskRatings],
	desk: [ratingsDesk],
	jobs: [sweepLookups, publishRatings],
	schedule: [sweepLookupsSchedule, publishRatingsSchedule],
};
