import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { planWriters } from "../policy.ts";
import { sendBeginPlan, showBeginPlan } from "../web/plan/begin-plan.tsx";
import { sendBases, showBases } from "../web/plan/plan-bases.tsx";
import { plansAddress } from "../web/plan/plan-frame.ts";
import { sendPlanHead, showPlanHead } from "../web/plan/plan-head.tsx";
import { removeTarget, sendTarget, showTargets } from "../web/plan/plan-targets.tsx";
import { planTasks } from "../web/plan/plan-tasks.tsx";
import { planWorkspace } from "../web/plan/plan-workspace.tsx";
import { plansList } from "../web/plan/plans-list.tsx";
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
		showBases,
		sendBases,
		planTasks,
		showAddTask,
		sendAddTask,
		showTask,
		sendTask,
		sendMoveTask,
		sendRemoveTask,
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
