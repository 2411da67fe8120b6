import type { DeskLink, ModuleWiring } from "#platform/http/module-wiring.ts";
import { setDatesJob, setDatesSchedule } from "../jobs/task/set-dates.ts";
import { workReaders } from "../policy.ts";
import { showAction } from "../web/task/action-page.tsx";
import {
	anchorListAddress,
	sendEnterAnchorDay,
	showAnchorDays,
	showEnterAnchorDay,
} from "../web/task/anchor-pages.tsx";
import {
	downloadEvidence,
	sendPublishEvidence,
	sendWithdrawEvidence,
	showPublishEvidence,
	showWithdrawEvidence,
} from "../web/task/evidence-pages.tsx";
import {
	occasionListAddress,
	sendRecordOccasion,
	showOccasionTasks,
	showRecordOccasion,
} from "../web/task/occasion-pages.tsx";
import { sendAction } from "../web/task/send-action.tsx";
import { showTask } from "../web/task/task-page.tsx";
import { anchorKeepers } from "./anchor-rights.ts";
import { occasionMessages } from "./occasion-messages.ts";

const desk: readonly DeskLink[] = [
	{
		label: { vi: occasionMessages.vi.list.title, en: occasionMessages.en.list.title },
		about: { vi: occasionMessages.vi.list.deskAbout, en: occasionMessages.en.list.deskAbout },
		address: occasionListAddress,
		allows: workReaders.allows,
	},
	{
		label: { vi: occasionMessages.vi.days.title, en: occasionMessages.en.days.title },
		about: { vi: occasionMessages.vi.days.deskAbout, en: occasionMessages.en.days.deskAbout },
		address: anchorListAddress,
		allows: anchorKeepers.allows,
	},
];

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
		showOccasionTasks,
		showRecordOccasion,
		sendRecordOccasion,
		showAnchorDays,
		showEnterAnchorDay,
		sendEnterAnchorDay,
	],
	jobs: [setDatesJob],
	schedule: [setDatesSchedule],
	desk,
};
