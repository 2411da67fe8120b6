import type { YearStatus } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { CalendarTables, EnteredKind, Origin } from "../../calendar/tables.ts";

/** One thing that was said of a day, and when and why. */
export interface DayEntry {
	readonly number: number;
	readonly kind: EnteredKind;
	readonly name: { readonly vi: string; readonly en: string };
	readonly inPlaceOf: Temporal.PlainDate | null;
	readonly note: string | null;
	readonly source: string | null;
	readonly reason: string;
	readonly origin: Origin;
	readonly enteredAt: Temporal.Instant;
}

export interface YearEntry {
	readonly number: number;
	readonly year: number;
	readonly status: YearStatus;
	readonly notices: readonly string[];
	readonly note: string | null;
	readonly reason: string;
	readonly origin: Origin;
	readonly enteredAt: Temporal.Instant;
}

/** Everything ever entered about a day, newest first. */
export async function entriesOfDay(db: ReadDb, day: Temporal.PlainDate): Promise<readonly DayEntry[]> {
	const rows = await reads<CalendarTables>(db)
		.selectFrom("organisation.calendar_day_entry")
		.selectAll()
		.where("day", "=", day.toString())
		.orderBy("number", "desc")
		.execute();
	return rows.map((row) => ({
		number: row.number,
		kind: row.kind,
		name: { vi: row.name_vi, en: row.name_en },
		inPlaceOf: row.in_place_of ? Temporal.PlainDate.from(row.in_place_of) : null,
		note: row.note,
		source: row.source,
		reason: row.reason,
		origin: row.origin,
		enteredAt: Temporal.Instant.from(row.entered_at),
	}));
}

/** Everything ever entered about a year, newest first. */
export async function entriesOfYear(db: ReadDb, year: number): Promise<readonly YearEntry[]> {
	const rows = await reads<CalendarTables>(db)
		.selectFrom("organisation.holiday_year_entry")
		.selectAll()
		.where("year", "=", year)
		.orderBy("number", "desc")
		.execute();
	return rows.map(({ number, year, status, notices, note, reason, origin, entered_at }) => ({
		number,
		year,
		status,
		notices,
		note,
		reason,
		origin,
		enteredAt: Temporal.Instant.from(entered_at),
	}));
}

/** The years that somebody has entered, in order; public. */
export async function enteredYears(db: ReadDb): Promise<readonly number[]> {
	const rows = await reads<CalendarTables>(db)
		.selectFrom("organisation.holiday_year")
		.select("year")
		.orderBy("year")
		.execute();
	return rows.map(({ year }) => year);
}
