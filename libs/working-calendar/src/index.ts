export { calendarOf, type WorkingCalendar, yearByLaw } from "./calendar.ts";
export {
	type CalendarData,
	type CalendarYear,
	type FixedHoliday,
	type Name,
	type SpecialDay,
	type SpecialDayKind,
	specialDayKinds,
	type YearStatus,
} from "./calendar-data.ts";
export { type DayFacts, type DayOff, type DayWorked, dayOn, isWorkingDay, workingDayFrom } from "./day.ts";
export { deadline, latestDayBefore, type OnRestDay, type TimeLimit } from "./deadline.ts";
export { english } from "./explain/en.ts";
export { sentencesOf } from "./explain/sentences.ts";
export { vietnamese } from "./explain/vi.ts";
export type { ExplanationWords } from "./explain/words.ts";
export type { Computed, CountingRule, Doubt, Explanation, Step } from "./explanation.ts";
export { type CalendarFault, faultsOfCalendar } from "./faults.ts";
export {
	commonOfficeHours,
	faultsOfOfficeHours,
	type OfficeHours,
	type Season,
	type Session,
} from "./office-hours.ts";
export {
	calendarPeriods,
	decree09,
	findPeriodOn,
	findSchemeOn,
	nextPeriod,
	type PeriodKind,
	period,
	periodKinds,
	previousPeriod,
	type ReportingPeriod,
	type ReportingScheme,
	sendBy,
} from "./periods.ts";
export { type Remaining, remaining } from "./remaining.ts";
export { type Replay, replay } from "./replay.ts";
export { nthWorkingDay, workingDaysBetween, workingDaysInYear } from "./working-days.ts";
export { addWorkingMinutes, closingOn, handOverDay, workingMinutesBetween } from "./working-hours.ts";
