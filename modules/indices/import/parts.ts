import type { DeskLink } from "#platform/http/module-wiring.ts";
import type { Route } from "#platform/http/route.ts";
import { resultKeepers } from "../policy.ts";
import { sendAnswer, showAnswer } from "../web/import/answer-page.tsx";
import { chooseYear, sendCorrection, showCorrection } from "../web/import/correct-page.tsx";
import { correctedPage } from "../web/import/corrected-page.tsx";
import { sendDecision, sendProposal } from "../web/import/decide-actions.ts";
import { importsAddress } from "../web/import/import-frame.ts";
import { showImport } from "../web/import/import-page.tsx";
import { sendImport, showImports } from "../web/import/imports-page.tsx";
import { sendMapping, showMapping } from "../web/import/map-page.tsx";
import { importMessages } from "./messages.ts";

/** The pages where results are brought in; those with fixed words come before those with an id. */
export const importRoutes: readonly Route[] = [
	showImports,
	sendImport,
	chooseYear,
	showCorrection,
	sendCorrection,
	showImport,
	sendProposal,
	sendDecision,
	showMapping,
	sendMapping,
	showAnswer,
	sendAnswer,
	correctedPage,
];

export const importDesk: readonly DeskLink[] = [
	{
		label: { vi: importMessages.vi.title, en: importMessages.en.title },
		about: { vi: importMessages.vi.lede, en: importMessages.en.lede },
		address: importsAddress,
		allows: resultKeepers.allows,
	},
];
