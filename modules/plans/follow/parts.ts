import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { followSchedule, forgetNotices, remind, writeReminder } from "../jobs/follow/remind.ts";
import { setExplanationDays } from "../jobs/follow/set-explanation-days.ts";
import { tellOfDates } from "../jobs/follow/tell-of-dates.ts";
import { tellPeople } from "../jobs/follow/tell-people.ts";
import { sendAskExplanation, showAskExplanation } from "../web/follow/ask-explanation.tsx";
import { boardDesk, showBoard } from "../web/follow/board.tsx";
import { showBoardWork } from "../web/follow/board-work.tsx";
import { readCalendarFeed, sendCalendarFeed, showCalendarFeed } from "../web/follow/calendar-feed.tsx";
import { sendExplanation, showExplanation } from "../web/follow/explanation.tsx";
import { explanationsDesk, showExplanations } from "../web/follow/explanations.tsx";
import { myWorkDesk, showMyWork } from "../web/follow/my-work.tsx";
import { noticesDesk, sendNoticesSeen, showNotices } from "../web/follow/notices.tsx";
import { sendReminderSettings, showReminderSettings } from "../web/follow/reminder-settings.tsx";

/** What this room hands to the module's wiring. The address of a new question stands before that of any question. */
export const followPart: Omit<ModuleWiring, "name"> = {
	routes: [
		...[showMyWork, showBoard, showBoardWork],
		...[showExplanations, showAskExplanation, sendAskExplanation, showExplanation, sendExplanation],
		...[showNotices, sendNoticesSeen, showReminderSettings, sendReminderSettings],
		...[showCalendarFeed, sendCalendarFeed, readCalendarFeed],
	],
	jobs: [tellPeople, tellOfDates, remind, writeReminder, forgetNotices, setExplanationDays],
	schedule: followSchedule,
	desk: [myWorkDesk, boardDesk, noticesDesk, explanationsDesk],
};
