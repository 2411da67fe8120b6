import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { planWriters } from "../policy.ts";
import { sendBeginPlan, showBeginPlan } from "../web/plan/begin-plan.tsx";
import { sendClose, showClose } from "../web/plan/close-page.tsx";
import {
	sendAnswerOpinion,
	sendConsultation,
	sendEndConsultation,
	sendGiveOpinion,
	showConsultation,
	showGiveOpinion,
} from "../web/plan/consult.tsx";
import { planFile, sendIssue, showIssue } from "../web/plan/issue-pages.tsx";
import { sendNumber, showNumber } from "../web/plan/number-page.tsx";
import { sendPaste, showPaste } from "../web/plan/paste-tasks.tsx";
import { sendBases, showBases } from "../web/plan/plan-bases.tsx";
import { plansAddress } from "../web/plan/plan-frame.ts";
import { sendPlanHead, showPlanHead } from "../web/plan/plan-head.tsx";
import { removeTarget, sendTarget, showTargets } from "../web/plan/plan-targets.tsx";
import { planTasks } from "../web/plan/plan-tasks.tsx";
import { planWorkspace } from "../web/plan/plan-workspace.tsx";
import { plansList } from "../web/plan/plans-list.tsx";
import { reasonSteps } from "../web/plan/reason-steps.tsx";
import { sendSign, sendSubmit, showSign } from "../web/plan/sign-pages.tsx";
import { sendWorkbenchTargets } from "../web/plan/take-targets.tsx";
import { wholeText } from "../web/plan/whole-text.tsx";
import {
	sendAddTask,
	sendMoveTask,
	sendRemoveTask,
	sendTask,
	showAddTask,
	showTask,
} from "../web/plan/write-task.tsx";
import { planMessages } from "./messages.ts";

/** What this room hands to the module's wiring. Addresses with a word go before those with an id. */
export const planPart: Omit<ModuleWiring, "name"> = {
	routes: [
		plansList,
		showBeginPlan,
		sendBeginPlan,
		planWorkspace,
		showPlanHead,
		sendPlanHead,
		showTargets,
		sendTarget,
		removeTarget,
		sendWorkbenchTargets,
		showBases,
		sendBases,
		planTasks,
		showAddTask,
		sendAddTask,
		showPaste,
		sendPaste,
		showTask,
		sendTask,
		sendMoveTask,
		sendRemoveTask,
		wholeText,
		showConsultation,
		sendConsultation,
		sendEndConsultation,
		sendAnswerOpinion,
		showGiveOpinion,
		sendGiveOpinion,
		showSign,
		sendSubmit,
		sendSign,
		showNumber,
		sendNumber,
		...reasonSteps,
		showIssue,
		sendIssue,
		showClose,
		sendClose,
		planFile,
	],
	desk: [
		{
			label: { vi: planMessages.vi.desk, en: planMessages.en.desk },
			about: { vi: planMessages.vi.deskAbout, en: planMessages.en.deskAbout },
			address: plansAddress,
			allows: planWriters.allows,
		},
	],
};
