import { type CalendarYear, type YearStatus, yearByLaw } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { calendarProblem } from "../../calendar/errors.ts";
import { mayChangeCalendar } from "../../calendar/policy.ts";
import { workingCalendar } from "../../queries/calendar/working-calendar.ts";
import { addDayEntry, addYearEntry, findLatestDay, findLatestYear } from "../../store/calendar.ts";
import type { CalendarContext } from "./enter-calendar-day.ts";

export interface CalendarYearInput {
	readonly year: number;
	readonly status: YearStatus;
	readonly notices: readonly string[];
	readonly note: string | null;
	readonly reason: string;
	/** number of the entry that the person saw; null when the year had none */
	readonly seen: number | null;
}

/** Says how certain a year is and by which papers. A new year begins with the days that the law fixes. */
export async function enterCalendarYear(
	trx: WriteTransaction,
	actor: Person,
	input: CalendarYearInput,
	context: CalendarContext,
): Promise<void> {
	const before = await findLatestYear(trx, input.year);
	if (!mayChangeCalendar(actor)) throw calendarProblem("calendar-forbidden", {});
	if ((before?.number ?? null) !== input.seen) {
		throw calendarProblem("calendar-changed-meanwhile", { what: `${input.year}` });
	}
	if (input.status === "official" && input.notices.length === 0)
		throw calendarProblem("calendar-notice-missing", {});
	const at = context.clock.now().toString();
	const { year, status, note, reason } = input;
	const how = { reason, origin: "administrator", entered_by: actor.personId } as const;
	const byLaw = before ? null : await daysByLaw(trx, year);
	const entry = {
		year,
		status,
		notices: [...input.notices],
		note,
		supersedes: before?.number ?? null,
		...how,
	};
	const number = await addYearEntry(trx, entry, at);
	for (const day of byLaw ?? []) {
		const { date, kind, name, inPlaceOf, source } = day;
		const supersedes = (await findLatestDay(trx, date))?.number ?? null;
		const columns = {
			day: date,
			kind,
			name_vi: name.vi,
			name_en: name.en,
			in_place_of: inPlaceOf,
			note: null,
			source,
		};
		await addDayEntry(trx, { ...columns, supersedes, ...how }, at);
	}
	await recordEvent(trx, {
		name: "organisation/calendar-changed",
		subject: { kind: "calendar-year", id: String(year) },
		actor,
		from: context.from,
		at,
		data: {
			from: `${year}-01-01`,
			to: `${year + 1}-01-01`,
			before: before?.status ?? null,
			after: status,
			number,
		},
	});
}

async function daysByLaw(trx: WriteTransaction, year: number): Promise<CalendarYear["days"]> {
	const from = new Temporal.PlainDate(year, 1, 1);
	const calendar = await workingCalendar(trx, { from, to: from });
	return yearByLaw(calendar.data, year).days;
}
