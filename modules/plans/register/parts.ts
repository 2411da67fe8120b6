import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { sendOpenSeries, showSeriesList } from "../web/register/series-list.tsx";
import { sendCloseSeries, showSeries } from "../web/register/series-page.tsx";

/** What this room hands to the module's wiring. */
export const registerPart: Omit<ModuleWiring, "name"> = {
	routes: [showSeriesList, sendOpenSeries, showSeries, sendCloseSeries],
};
