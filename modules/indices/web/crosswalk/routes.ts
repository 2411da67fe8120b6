import type { DeskLink } from "#platform/http/module-wiring.ts";
import type { Route } from "#platform/http/route.ts";
import { crosswalkMessages } from "../../crosswalk/messages.ts";
import { crosswalkPage } from "./crosswalk-page.tsx";
import {
	crosswalkKeepers,
	keepAddress,
	sendConnect,
	sendLever,
	sendTake,
	showKeep,
	showLever,
	showTake,
} from "./keep-pages.tsx";

export const crosswalkRoutes: readonly Route[] = [
	crosswalkPage,
	showKeep,
	sendLever,
	showLever,
	sendConnect,
	showTake,
	sendTake,
];

export const crosswalkDesk: readonly DeskLink[] = [
	{
		label: { vi: crosswalkMessages.vi.desk, en: crosswalkMessages.en.desk },
		about: { vi: crosswalkMessages.vi.deskAbout, en: crosswalkMessages.en.deskAbout },
		address: keepAddress,
		allows: crosswalkKeepers.allows,
	},
];
