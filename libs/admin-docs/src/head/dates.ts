import type { PartialDate } from "../reading.ts";
import { isoDay, two } from "../text/calendar.ts";

export interface DateAt {
	/** null: written, but no calendar has it */
	readonly value: PartialDate | null;
	readonly from: number;
	readonly to: number;
}

const blank = "[\\s.…_]*";
const written = new RegExp(
	`ngày${blank}(\\d{0,2})${blank}tháng${blank}(\\d{0,2})${blank}năm${blank}(\\d{4})`,
	"uy",
);
const short = /(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/uy;

/** The date that begins at `from` of folded words: "ngày 05 tháng 6 năm 2023", "05/6/2023", with day or month blank. */
export function dateAt(fold: string, from: number): DateAt | null {
	for (const pattern of [written, short]) {
		pattern.lastIndex = from;
		const found = pattern.exec(fold);
		if (!found) continue;
		const value = partialDate(Number(found[3]), found[2] ?? "", found[1] ?? "");
		return { value, from, to: from + found[0].length };
	}
	return null;
}

function partialDate(year: number, month: string, day: string): PartialDate | null {
	if (month === "") return { date: String(year), precision: "year" };
	if (day === "") {
		const there = Number(month) >= 1 && Number(month) <= 12;
		return there ? { date: `${year}-${two(Number(month))}`, precision: "month" } : null;
	}
	const iso = isoDay(year, Number(month), Number(day));
	return iso === null ? null : { date: iso, precision: "day" };
}
