import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { sendCancelOther, sendOtherPaper, showCancelOther } from "../web/register/other-paper.tsx";
import { sendOpenSeries, showSeriesList } from "../web/register/series-list.tsx";
import { sendCloseSeries, showSeries } from "../web/register/series-page.tsx";

/** What this room hands to the module's wiring. */
export const registerPart: Omit<ModuleWiring, "name"> = {
	routes: [
		showSeriesList,
		sendOpenSeries,
		showSeries,
		sendCloseSeries,
		sendOtherPaper,
		showCancelOther,
		sendCancelOther,
	],
};
