import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { showAction } from "../web/task/action-page.tsx";
import {
	downloadEvidence,
	sendPublishEvidence,
	sendWithdrawEvidence,
	showPublishEvidence,
	showWithdrawEvidence,
} from "../web/task/evidence-pages.tsx";
import { sendAction } from "../web/task/send-action.tsx";
import { showTask } from "../web/task/task-page.tsx";

/** What this room hands to the module's wiring. */
export const taskPart: Omit<ModuleWiring, "name"> = {
	routes: [
		showTask,
		showAction,
		sendAction,
		downloadEvidence,
		showPublishEvidence,
		sendPublishEvidence,
		showWithdrawEvidence,
		sendWithdrawEvidence,
	],
};
