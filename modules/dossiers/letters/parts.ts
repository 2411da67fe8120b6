import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { noteMails, sendSms } from "../jobs/letters/send-sms.ts";
import { setLateExplanationDays } from "../jobs/letters/set-explanation-days.ts";
import { forgetWarnings, lettersSchedule, warnOfLetters } from "../jobs/letters/warn.ts";
import { writeWarnings } from "../jobs/letters/write-warnings.ts";
import { showCounts } from "../web/letters/counts-page.tsx";
import { sendChange, sendDraft, showChange, showDraft } from "../web/letters/draft-page.tsx";
import { sendExplanation, showExplanation } from "../web/letters/explanation-page.tsx";
import { showExplanations } from "../web/letters/explanations-page.tsx";
import {
	letterFile,
	sendIssue,
	sendNumber,
	sendOnceMore,
	sendSign,
	sendTold,
	signedLetterFile,
} from "../web/letters/letter-acts.ts";
import { showLetter } from "../web/letters/letter-page.tsx";
import { lettersDesk, showLetters } from "../web/letters/list-page.tsx";
import { registerFile } from "../web/letters/register-file.ts";
import { sendSeries, showRegister } from "../web/letters/register-page.tsx";
import { sendWithdraw, showWithdraw } from "../web/letters/withdraw-page.tsx";

/** What this room hands to the module's wiring. Addresses with a name of their own stand before that of any letter. */
export const lettersPart: Omit<ModuleWiring, "name"> = {
	routes: [
		...[showLetters, showRegister, sendSeries, registerFile, showCounts],
		...[showExplanations, showExplanation, sendExplanation, showDraft, sendDraft],
		...[showLetter, showChange, sendChange, showWithdraw, sendWithdraw],
		...[sendSign, sendNumber, sendIssue, sendTold, sendOnceMore, letterFile, signedLetterFile],
	],
	jobs: [warnOfLetters, writeWarnings, forgetWarnings, sendSms, noteMails, setLateExplanationDays],
	schedule: lettersSchedule,
	desk: [lettersDesk],
};
