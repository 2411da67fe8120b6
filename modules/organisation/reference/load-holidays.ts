import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { CalendarData, CalendarYear, FixedHoliday, SpecialDay } from "@guong/working-calendar";
import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ReferenceLoader } from "#platform/http/module-wiring.ts";
import type { CalendarTables } from "../calendar/tables.ts";
import { addDayEntry, addYearEntry } from "../store/calendar.ts";

const file = new URL("../../../reference/holidays/calendar.json", import.meta.url);
/** raised when the loader makes something else of the same file */
const version = "1";
const reason = "Dữ liệu đi kèm chương trình (reference/holidays)";

export const readHolidays = async (): Promise<CalendarData> =>
	JSON.parse(await readFile(file, "utf8")) as CalendarData;

/**
 * The calendar that comes with the program. Entries are added, never changed, and what an administrator has entered
 * stays: a file is older than a person who has read the notice.
 */
export const calendarReference: ReferenceLoader = {
	name: "organisation/holidays",
	digest: async () =>
		createHash("sha256")
			.update(version)
			.update(await readFile(file))
			.digest("hex"),
	load: async (trx, progress) => {
		const data = await readHolidays();
		await loadFixedHolidays(trx, data.rules);
		const kept = [...(await loadYears(trx, data.years)), ...(await loadDays(trx, data.years))];
		for (const what of kept) progress(`${what}: giữ điều người quản trị đã nhập`);
		progress(`${data.years.length} năm, ${data.years.flatMap((year) => year.days).length} ngày`);
	},
};

async function loadFixedHolidays(trx: WriteTransaction, rules: readonly FixedHoliday[]): Promise<void> {
	const tables = writes<CalendarTables>(trx);
	await tables.deleteFrom("organisation.fixed_holiday").execute();
	if (rules.length === 0) return;
	await tables
		.insertInto("organisation.fixed_holiday")
		.values(
			rules.map((rule) => ({
				id: rule.id,
				name_vi: rule.name.vi,
				name_en: rule.name.en,
				month: rule.month,
				day: rule.day,
				valid: `[${rule.from},${rule.to ?? ""})`,
				made_up: rule.madeUp,
				source: rule.source,
			})),
		)
		.execute();
}

/** Returns the years left as an administrator entered them. */
async function loadYears(trx: WriteTransaction, years: readonly CalendarYear[]): Promise<readonly string[]> {
	const { rows } = await sql<CalendarTables["organisation.holiday_year_entry"] & { number: number }>`
		SELECT DISTINCT ON (year) * FROM organisation.holiday_year_entry ORDER BY year, number DESC`.execute(
		writes<CalendarTables>(trx),
	);
	const latest = new Map(rows.map((row) => [row.year, row]));
	const kept: string[] = [];
	for (const { year, status, notices, note } of years) {
		const before = latest.get(year);
		const same =
			before && before.status === status && before.note === note && sameList(before.notices, notices);
		if (same) continue;
		if (before?.origin === "administrator") kept.push(String(year));
		else {
			const how = {
				supersedes: before?.number ?? null,
				reason,
				origin: "reference",
				entered_by: null,
			} as const;
			await addYearEntry(trx, { year, status, notices: [...notices], note, ...how }, null);
		}
	}
	return kept;
}

/** Returns the days left as an administrator entered them. Days gone from the file become ordinary again. */
async function loadDays(trx: WriteTransaction, years: readonly CalendarYear[]): Promise<readonly string[]> {
	const { rows } = await sql<Row>`
		SELECT DISTINCT ON (day) * FROM organisation.calendar_day_entry ORDER BY day, number DESC`.execute(
		writes<CalendarTables>(trx),
	);
	const latest = new Map(rows.map((row) => [row.day, row]));
	const wanted = new Map(years.flatMap((year) => year.days).map((day) => [day.date, contentOf(day)]));
	for (const [day, row] of latest) {
		if (!wanted.has(day)) wanted.set(day, { ...contentOfRow(row), kind: "ordinary" });
	}
	const kept: string[] = [];
	for (const [day, content] of wanted) {
		const before = latest.get(day);
		if (before && JSON.stringify(contentOfRow(before)) === JSON.stringify(content)) continue;
		if (before?.origin === "administrator") {
			if (content.kind !== "ordinary") kept.push(day);
			continue;
		}
		const how = {
			supersedes: before?.number ?? null,
			reason,
			origin: "reference",
			entered_by: null,
		} as const;
		await addDayEntry(trx, { day, ...content, ...how }, null);
	}
	return kept;
}

type Row = Omit<CalendarTables["organisation.calendar_day_entry"], "number"> & { number: number };
type Content = Pick<Row, "kind" | "name_vi" | "name_en" | "in_place_of" | "note" | "source">;

function contentOf(day: SpecialDay): Content {
	const { kind, name, inPlaceOf, note, source } = day;
	return { kind, name_vi: name.vi, name_en: name.en, in_place_of: inPlaceOf, note, source };
}

function contentOfRow({ kind, name_vi, name_en, in_place_of, note, source }: Row): Content {
	return { kind, name_vi, name_en, in_place_of, note, source };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((each, index) => each === b[index]);
}
