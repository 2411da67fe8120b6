import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { answersPage } from "../web/cascade/answers-page.tsx";
import { checksPage } from "../web/cascade/checks-page.tsx";
import { coveragePage } from "../web/cascade/coverage-page.tsx";
import { sendDuty, showDuties } from "../web/cascade/duties-page.tsx";
import { rollUpCsv, rollUpPage } from "../web/cascade/roll-up-page.tsx";
import { sendTakeDown, showTakeDown } from "../web/cascade/take-down-page.tsx";

/** What this room hands to the module's wiring. */
export const cascadePart: Omit<ModuleWiring, "name"> = {
	routes: [
		checksPage,
		coveragePage,
		showTakeDown,
		sendTakeDown,
		showDuties,
		sendDuty,
		answersPage,
		rollUpPage,
		rollUpCsv,
	],
};
