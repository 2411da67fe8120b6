import { Temporal } from "temporal-polyfill";
import type { PublicDb } from "#platform/db/connections.ts";
import { page, type Route } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { enteredYears } from "../../queries/calendar/calendar-entries.ts";
import { workingCalendar } from "../../queries/calendar/working-calendar.ts";

const columns = ["ngay", "loai", "dip", "dip_en", "di_voi", "can_cu", "ghi_chu", "nam_la"] as const;

/** Every entered year as one calendar. */
async function wholeCalendar(db: PublicDb) {
	const years = await enteredYears(db);
	const [first = 2021, last = 2021] = [years[0], years.at(-1)];
	const span = { from: new Temporal.PlainDate(first, 1, 1), to: new Temporal.PlainDate(last, 12, 31) };
	return (await workingCalendar(db, span)).data;
}

/** The calendar as the library reads it: another program may count with it at once. */
const asJson = page({
	address: "/du-lieu/lich-nghi.json",
	who: "everyone",
	show: async (_, { db }) => ({
		contentType: "application/json; charset=utf-8",
		filename: "lich-nghi.json",
		content: JSON.stringify(await wholeCalendar(db), null, "\t"),
	}),
});

const asCsv = page({
	address: "/du-lieu/lich-nghi.csv",
	who: "everyone",
	show: async (_, { db }) => {
		const { years } = await wholeCalendar(db);
		const rows = years.flatMap(({ status, days }) =>
			days.map((day) => [
				day.date,
				day.kind,
				day.name.vi,
				day.name.en,
				day.inPlaceOf,
				day.source,
				day.note,
				status,
			]),
		);
		const sheet = { name: "lich-nghi", columns: columns.map((heading) => ({ heading })), rows };
		return {
			contentType: "text/csv; charset=utf-8",
			filename: "lich-nghi.csv",
			content: writeCsv(sheet, { separator: "," }),
		};
	},
});

export const calendarDataRoutes: readonly Route[] = [asJson, asCsv];
