import type { DeskLink } from "#platform/http/module-wiring.ts";
import type { Route } from "#platform/http/route.ts";
import { questionsFor } from "../../queries/questions.ts";
import { questionMessages } from "../../questions/messages.ts";
import { figureAnswerers, unitsAnsweredFor } from "../../questions/policy.ts";
import { askPage, questionPage, receiptPage, sendQuestion, sendReceipt, unitQuestions } from "./ask-page.tsx";
import { answerPage, answersAddress, answersPage, sendAnswer, sendJudgement } from "./desk-pages.tsx";

/** The page of one question comes last: its address would take the others. */
export const questionRoutes: readonly Route[] = [
	askPage,
	sendQuestion,
	receiptPage,
	sendReceipt,
	unitQuestions,
	questionPage,
	answersPage,
	answerPage,
	sendJudgement,
	sendAnswer,
];

export const questionDesk: readonly DeskLink[] = [
	{
		label: { vi: questionMessages.vi.desk, en: questionMessages.en.desk },
		about: { vi: questionMessages.vi.deskAbout, en: questionMessages.en.deskAbout },
		address: answersAddress,
		allows: figureAnswerers.allows,
		waiting: async (db, person) => (await questionsFor(db, unitsAnsweredFor(person))).length,
	},
];
