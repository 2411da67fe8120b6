import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import {
	forgetIntakeFiles,
	forgetIntakeFilesSchedule,
	writePortions,
} from "../jobs/intake/write-portions.ts";
import { apiRoutes } from "../web/intake/api-routes.ts";
import { sendAgain, sendColumns, sendDrop, sendStart, sendWords } from "../web/intake/intake-actions.ts";
import { intakesAddress } from "../web/intake/intake-frame.ts";
import { refusedCsv, showIntake } from "../web/intake/intake-page.tsx";
import { sendIntake, sendSource, showIntakes } from "../web/intake/intakes-page.tsx";
import { sendForget, sendRevoke, sendToken, showSource } from "../web/intake/source-page.tsx";
import { intakeTemplate } from "../web/intake/templates.ts";
import { intakeMessages } from "./messages.ts";
import { intakeKeepers } from "./policy.ts";

/** What this room hands to the module's wiring. */
export const intakePart: Omit<ModuleWiring, "name"> = {
	routes: [
		showIntakes,
		sendIntake,
		sendSource,
		intakeTemplate,
		showSource,
		sendToken,
		sendRevoke,
		sendForget,
		showIntake,
		refusedCsv,
		sendColumns,
		sendWords,
		sendStart,
		sendAgain,
		sendDrop,
		...apiRoutes,
	],
	jobs: [writePortions, forgetIntakeFiles],
	schedule: [forgetIntakeFilesSchedule],
	desk: [
		{
			label: { vi: intakeMessages.vi.desk.label, en: intakeMessages.en.desk.label },
			about: { vi: intakeMessages.vi.desk.about, en: intakeMessages.en.desk.about },
			address: intakesAddress,
			allows: intakeKeepers.allows,
		},
	],
};
