import { Temporal } from "temporal-polyfill";
import { monthNumber } from "./days.ts";
import { typedProblem } from "./errors.ts";
import { type Parsed, shown, tidy } from "./parse-figures.ts";

const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{1,4})$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/;
const inWords = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{1,4})$/i;
const inEnglish = /^(\d{1,2}) ([a-z]{3,9}) (\d{1,4})$/i;

/** Reads a day as people write it: 27/11/2026, 27-11-2026, ngày 27 tháng 11 năm 2026, 27 November 2026. */
export function parseDay(typed: string): Parsed<Temporal.PlainDate> {
	const text = tidy(typed);
	if (text === "") return { problem: typedProblem("empty", {}) };
	const parts = partsOf(text);
	if (!parts) return { problem: typedProblem("not-a-day", { typed: shown(typed) }) };
	const [day, month, year] = parts;
	if (year.length < 4) return { problem: typedProblem("short-year", { typed: shown(typed) }) };
	return dayOf(Number(day), Number(month), Number(year));
}

function partsOf(text: string): readonly [string, string, string] | null {
	const plain = dayFirst.exec(text) ?? inWords.exec(text);
	if (plain) return [plain[1] as string, plain[2] as string, plain[3] as string];
	const iso = yearFirst.exec(text);
	if (iso) return [iso[3] as string, iso[2] as string, iso[1] as string];
	const english = inEnglish.exec(text);
	const month = english ? monthNumber(english[2] as string) : null;
	return english && month ? [english[1] as string, String(month), english[3] as string] : null;
}

function dayOf(day: number, month: number, year: number): Parsed<Temporal.PlainDate> {
	if (month < 1 || month > 12) return { problem: typedProblem("no-such-month", { month }) };
	if (year < 1900 || year > 2199) return { problem: typedProblem("far-year", { year }) };
	const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
	if (day < 1 || day > last) return { problem: typedProblem("no-such-day", { day, month, year, last }) };
	return { value: Temporal.PlainDate.from({ year, month, day }) };
}

/** Reads a time of day: 09.41, 9:41, 9h41, 9h. */
export function parseTime(typed: string): Parsed<Temporal.PlainTime> {
	const text = tidy(typed);
	if (text === "") return { problem: typedProblem("empty", {}) };
	const match = /^(\d{1,2})(?:[.:h](\d{2})|h)$/i.exec(
		text.replace(/ ?(giờ|g) ?/i, "h").replace(/ ?(phút|p)$/i, ""),
	);
	const hour = Number(match?.[1]);
	const minute = Number(match?.[2] ?? 0);
	if (!match || hour > 23 || minute > 59)
		return { problem: typedProblem("not-a-time", { typed: shown(typed) }) };
	return { value: Temporal.PlainTime.from({ hour, minute }) };
}
