import type { ReferenceLoader } from "#platform/http/module-wiring.ts";
import type { Route } from "#platform/http/route.ts";
import { calendarReference as holidays } from "../reference/load-holidays.ts";
import { calendarPage } from "../web/calendar/calendar-page.tsx";
import { computeLimit } from "../web/calendar/compute-limit.tsx";
import { keepCalendar } from "../web/calendar/keep-calendar.tsx";
import { enterKeptDay, showKeptDay } from "../web/calendar/keep-day.tsx";
import { enterKeptYear, showKeptYear } from "../web/calendar/keep-year.tsx";

/** The calendar's part of the module's wiring. */
export const calendarRoutes: readonly Route[] = [
	calendarPage,
	computeLimit,
	keepCalendar,
	showKeptDay,
	enterKeptDay,
	showKeptYear,
	enterKeptYear,
];

export const calendarReference: readonly ReferenceLoader[] = [holidays];
