import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { answersPage } from "../web/cascade/answers-page.tsx";
import { checksPage } from "../web/cascade/checks-page.tsx";
import { coveragePage } from "../web/cascade/coverage-page.tsx";
import { sendDuty, showDuties } from "../web/cascade/duties-page.tsx";
import { handOverAddress, handOverList, sendSettle, showSettle } from "../web/cascade/hand-over-pages.tsx";
import { rollUpCsv, rollUpPage } from "../web/cascade/roll-up-page.tsx";
import { sendTakeDown, showTakeDown } from "../web/cascade/take-down-page.tsx";
import { unitRollUpAddress, unitRollUpCsv, unitRollUpPage } from "../web/cascade/unit-roll-up-page.tsx";
import { handOverMessages } from "./hand-over-messages.ts";
import { unitRollUpMessages } from "./unit-roll-up-messages.ts";

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
		unitRollUpPage,
		unitRollUpCsv,
		handOverList,
		showSettle,
		sendSettle,
	],
	desk: [
		{
			label: { vi: unitRollUpMessages.vi.title, en: unitRollUpMessages.en.title },
			about: { vi: unitRollUpMessages.vi.deskAbout, en: unitRollUpMessages.en.deskAbout },
			address: unitRollUpAddress,
			allows: ({ posts }) => posts.some(({ role }) => role === "coordinator" || role === "supervisor"),
		},
		{
			label: { vi: handOverMessages.vi.title, en: handOverMessages.en.title },
			about: { vi: handOverMessages.vi.deskAbout, en: handOverMessages.en.deskAbout },
			address: handOverAddress,
			allows: ({ posts }) => posts.some(({ role }) => role === "coordinator"),
		},
	],
};
