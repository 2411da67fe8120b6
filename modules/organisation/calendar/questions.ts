/** What other rooms and modules may ask about working time; included in the module's `index.ts`. */
export { workingCalendar, workingCalendarKnownAt } from "../queries/calendar/working-calendar.ts";
