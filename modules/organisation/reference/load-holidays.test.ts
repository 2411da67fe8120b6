import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf, faultsOfCalendar, workingDaysInYear } from "@guong/working-calendar";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { loadReference } from "#platform/db/index.ts";
import { anotherDatabase, testAccess, testDatabase } from "#platform/testing/database.ts";
import type { CalendarTables } from "../calendar/tables.ts";
import { workingCalendar } from "../queries/calendar/working-calendar.ts";
import { calendarReference, readHolidays } from "./load-holidays.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const all = { from: day("2021-01-01"), to: day("2027-12-31") };
const silent = () => {};

test("the calendar read back from the database is the calendar of the file", async () => {
	const { data } = await workingCalendar((await testDatabase()).read, all);
	const file = await readHolidays();
	assert.deepEqual(data, file);
	assert.deepEqual(faultsOfCalendar(data), []);
});

test("the public reader sees the same calendar, and not who entered it or why", async () => {
	const { public: open } = await testDatabase();
	const { data } = await workingCalendar(open, all);
	assert.equal(workingDaysInYear(calendarOf(data), 2026), 249);
	for (const table of ["holiday_year_entry", "calendar_day_entry"]) {
		const ask = sql`SELECT reason FROM ${sql.id("organisation", table)}`.execute(
			reads<object>(open).executor,
		);
		await assert.rejects(ask, { code: "42501" });
	}
});

test("loading again adds nothing", async () => {
	const database = await testDatabase();
	const count = async () => {
		const { rows } = await sql<{
			n: number;
		}>`SELECT count(*) AS n FROM organisation.calendar_day_entry`.execute(
			reads<object>(database.read).executor,
		);
		return rows[0]?.n;
	};
	const before = await count();
	await loadReference(await testAccess(), [{ ...calendarReference, digest: async () => "again" }], silent);
	assert.equal(await count(), before);
	assert.ok((before ?? 0) > 100);
});

test("the application can add to the history and neither change nor remove what was entered", async () => {
	const database = await testDatabase();
	for (const table of ["holiday_year_entry", "calendar_day_entry"]) {
		const change = database.inTransaction((trx) =>
			sql`UPDATE ${sql.id("organisation", table)} SET reason = 'x'`.execute(writes<object>(trx)),
		);
		await assert.rejects(change, { code: "42501" });
		const removal = database.inTransaction((trx) =>
			sql`DELETE FROM ${sql.id("organisation", table)}`.execute(writes<object>(trx)),
		);
		await assert.rejects(removal, { code: "42501" });
	}
});

test("a newer file adds its changes, takes away what it no longer names, and leaves what an administrator entered", async () => {
	const made = await anotherDatabase("reference");
	try {
		await loadReference(made.access, [{ ...calendarReference, digest: async () => "once more" }], silent);
		await made.database.inTransaction((trx) => sayByHand(trx, "2026-11-23"));
		await sqlAs(
			made.access,
			"UPDATE organisation.calendar_day_entry SET note = 'older file' WHERE day = '2026-08-31'",
		);
		await sqlAs(
			made.access,
			`INSERT INTO organisation.calendar_day_entry (day, kind, name_vi, name_en, reason, origin)
			VALUES ('2026-03-03', 'statutory', 'Thừa', 'Stray', 'older file', 'reference')`,
		);
		const said: string[] = [];
		await loadReference(made.access, [{ ...calendarReference, digest: async () => "newer" }], (line) =>
			said.push(line),
		);
		const { data } = await workingCalendar(made.database.read, all);
		const of = (iso: string) => data.years.flatMap((year) => year.days).find((each) => each.date === iso);
		assert.equal(of("2026-11-23")?.kind, "swap-off");
		assert.equal(of("2026-08-31")?.note, null);
		assert.equal(of("2026-03-03"), undefined);
		assert.ok(
			said.some((line) => line.includes("2026-11-23")),
			said.join("\n"),
		);
	} finally {
		await made.drop();
	}
});

async function sayByHand(trx: WriteTransaction, iso: string): Promise<void> {
	const tables = writes<CalendarTables>(trx);
	const latest = await tables
		.selectFrom("organisation.calendar_day_entry")
		.select("number")
		.where("day", "=", iso)
		.orderBy("number", "desc")
		.executeTakeFirstOrThrow();
	await tables
		.insertInto("organisation.calendar_day_entry")
		.values({
			day: iso,
			supersedes: latest.number,
			kind: "swap-off",
			name_vi: "Hoán đổi",
			name_en: "Swap",
			in_place_of: "2026-11-28",
			note: null,
			source: "thông báo thử",
			reason: "thử",
			origin: "administrator",
			entered_by: "01900000-0000-7000-8000-00000000c005",
		})
		.execute();
}

/** As the owner of the tables: what only a newer or older file could have done. */
async function sqlAs(access: Awaited<ReturnType<typeof testAccess>>, text: string): Promise<void> {
	const { default: pg } = await import("pg");
	const client = new pg.Client(access.migrator);
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
}
