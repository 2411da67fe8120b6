import {
	type CalendarData,
	type CalendarYear,
	calendarOf,
	type FixedHoliday,
	type SpecialDay,
	type WorkingCalendar,
} from "@guong/working-calendar";
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { CalendarTables } from "../../calendar/tables.ts";

/** Days between which the calendar is wanted. Whole years are read, with one more on either side. */
export interface Span {
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
}

type YearRow = CalendarTables["organisation.holiday_year"];
type DayRow = CalendarTables["organisation.calendar_day"];

/**
 * The working calendar as it holds now. A year beyond those read is not guessed: the calendar calls it open and a
 * deadline that runs into it says so.
 */
export async function workingCalendar(db: ReadDb, span: Span): Promise<WorkingCalendar> {
	const [first, last] = years(span);
	const reader = reads<CalendarTables>(db);
	const found = await reader
		.selectFrom("organisation.holiday_year")
		.selectAll()
		.where("year", ">=", first)
		.where("year", "<=", last)
		.orderBy("year")
		.execute();
	const days = await reader
		.selectFrom("organisation.calendar_day")
		.selectAll()
		.where("day", ">=", `${first}-01-01`)
		.where("day", "<", `${last + 1}-01-01`)
		.orderBy("day")
		.execute();
	return assemble(db, found, days);
}

/**
 * The calendar as it was known at a moment: a dossier keeps the calendar in force when it was received. Reference
 * data count as known all along, for they were announced before they came here.
 */
export async function workingCalendarKnownAt(
	db: ReadDb,
	span: Span,
	moment: Temporal.Instant,
): Promise<WorkingCalendar> {
	const [first, last] = years(span);
	const { executor } = reads<CalendarTables>(db);
	const known = sql`(origin = 'reference' OR entered_at <= ${moment.toString()})`;
	const found = await sql<YearRow>`
		SELECT DISTINCT ON (year) year, status, notices, note FROM organisation.holiday_year_entry
		WHERE year BETWEEN ${first} AND ${last} AND ${known}
		ORDER BY year, number DESC`.execute(executor);
	const days = await sql<DayRow>`
		SELECT * FROM (
			SELECT DISTINCT ON (day) day, kind, name_vi, name_en, in_place_of, note, source
			FROM organisation.calendar_day_entry
			WHERE day >= ${`${first}-01-01`} AND day < ${`${last + 1}-01-01`} AND ${known}
			ORDER BY day, number DESC
		) AS newest WHERE kind <> 'ordinary'`.execute(executor);
	return assemble(db, found.rows, days.rows);
}

const years = ({ from, to }: Span) => [from.year - 1, to.year + 1] as const;

async function assemble(
	db: ReadDb,
	years: readonly YearRow[],
	days: readonly DayRow[],
): Promise<WorkingCalendar> {
	const data: CalendarData = {
		weekend: [6, 7],
		rules: await fixedHolidays(db),
		years: years.map((row) => yearOf(row, days)),
	};
	return calendarOf(data);
}

function yearOf(row: YearRow, days: readonly DayRow[]): CalendarYear {
	const { year, status, notices, note } = row;
	return {
		year,
		status,
		notices,
		note,
		days: days.filter(({ day }) => Number(day.slice(0, 4)) === year).map(dayOf),
	};
}

function dayOf(row: DayRow): SpecialDay {
	return {
		date: row.day,
		kind: row.kind,
		name: { vi: row.name_vi, en: row.name_en },
		inPlaceOf: row.in_place_of,
		note: row.note,
		source: row.source,
	};
}

async function fixedHolidays(db: ReadDb): Promise<readonly FixedHoliday[]> {
	const rows = await reads<CalendarTables>(db)
		.selectFrom("organisation.fixed_holiday")
		.select(["id", "name_vi", "name_en", "month", "day", "made_up", "source"])
		.select([sql<string>`lower(valid)`.as("from"), sql<string | null>`upper(valid)`.as("to")])
		.orderBy("month")
		.orderBy("day")
		.execute();
	return rows.map(({ id, name_vi, name_en, month, day, made_up, source, from, to }) => ({
		id,
		name: { vi: name_vi, en: name_en },
		month,
		day,
		from,
		to,
		madeUp: made_up,
		source,
	}));
}
