import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { nameConstraint } from "#platform/db/database-errors.ts";
import { calendarProblem } from "../calendar/errors.ts";
import type { CalendarTables, EnteredKind, Origin } from "../calendar/tables.ts";

type DayEntry = Omit<CalendarTables["organisation.calendar_day_entry"], "number" | "entered_at">;
type YearEntry = Omit<CalendarTables["organisation.holiday_year_entry"], "number" | "entered_at">;

export interface LatestDay {
	readonly number: number;
	readonly kind: EnteredKind;
	readonly origin: Origin;
	readonly inPlaceOf: Temporal.PlainDate | null;
}

/** The newest entry of a day, special or taken back. */
export async function findLatestDay(db: ReadDb, day: string): Promise<LatestDay | undefined> {
	const row = await reads<CalendarTables>(db)
		.selectFrom("organisation.calendar_day_entry")
		.select(["number", "kind", "origin", "in_place_of"])
		.where("day", "=", day)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row && { ...row, inPlaceOf: row.in_place_of ? Temporal.PlainDate.from(row.in_place_of) : null };
}

export async function findLatestYear(db: ReadDb, year: number) {
	return reads<CalendarTables>(db)
		.selectFrom("organisation.holiday_year_entry")
		.select(["number", "status", "origin"])
		.where("year", "=", year)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
}

// Two people at once: the second would give the same entry a second successor.
for (const chain of ["calendar_day_entry_chain", "holiday_year_entry_chain"]) {
	nameConstraint(chain, () => calendarProblem("calendar-changed-meanwhile", { what: "" }));
}

/** `enteredAt` null: the server's clock, for reference data. Returns the number of the entry. */
export async function addDayEntry(
	trx: WriteTransaction,
	entry: DayEntry,
	enteredAt: string | null,
): Promise<number> {
	const row = await writes<CalendarTables>(trx)
		.insertInto("organisation.calendar_day_entry")
		.values({ ...entry, entered_at: enteredAt ?? sql<string>`now()` })
		.returning("number")
		.executeTakeFirstOrThrow();
	return row.number;
}

export async function addYearEntry(
	trx: WriteTransaction,
	entry: YearEntry,
	enteredAt: string | null,
): Promise<number> {
	const row = await writes<CalendarTables>(trx)
		.insertInto("organisation.holiday_year_entry")
		.values({ ...entry, entered_at: enteredAt ?? sql<string>`now()` })
		.returning("number")
		.executeTakeFirstOrThrow();
	return row.number;
}
