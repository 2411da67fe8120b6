import type { DeskLink, OpenDataset, ReferenceLoader } from "#platform/http/module-wiring.ts";
import type { Route } from "#platform/http/route.ts";
import { calendarReference as holidays } from "../reference/load-holidays.ts";
import { calendarDataRoutes } from "../web/calendar/calendar-data.ts";
import { calendarPage } from "../web/calendar/calendar-page.tsx";
import { computeLimit } from "../web/calendar/compute-limit.tsx";
import { keepCalendar, keeperAddress } from "../web/calendar/keep-calendar.tsx";
import { enterKeptDay, showKeptDay } from "../web/calendar/keep-day.tsx";
import { enterKeptYear, showKeptYear } from "../web/calendar/keep-year.tsx";
import { keeperMessages } from "./keeper-messages.ts";
import { calendarMessages } from "./messages.ts";
import { calendarKeepers } from "./policy.ts";

/** The calendar's part of the module's wiring. */
export const calendarRoutes: readonly Route[] = [
	calendarPage,
	computeLimit,
	keepCalendar,
	showKeptDay,
	enterKeptDay,
	showKeptYear,
	enterKeptYear,
	...calendarDataRoutes,
];

export const calendarReference: readonly ReferenceLoader[] = [holidays];

export const calendarDesk: readonly DeskLink[] = [
	{
		label: { vi: keeperMessages.vi.title, en: keeperMessages.en.title },
		about: { vi: keeperMessages.vi.deskAbout, en: keeperMessages.en.deskAbout },
		address: keeperAddress,
		allows: calendarKeepers.allows,
	},
];

export const calendarOpenData: readonly OpenDataset[] = [
	{
		label: { vi: calendarMessages.vi.data.label, en: calendarMessages.en.data.label },
		about: { vi: calendarMessages.vi.data.about, en: calendarMessages.en.data.about },
		files: [
			{ format: "CSV", address: "/du-lieu/lich-nghi.csv" },
			{ format: "JSON", address: "/du-lieu/lich-nghi.json" },
		],
	},
];
