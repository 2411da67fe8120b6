import { Temporal } from "temporal-polyfill";
import type { Deadline, Recurrence } from "./task.ts";

/** What a cell about time says: a deadline, how often, or both. */
export interface TimeSaid {
	readonly deadline: Deadline;
	readonly recurrence: Recurrence;
	/** false: words that nobody could make a deadline of; they are kept as they stand */
	readonly understood: boolean;
}

const folded = (text: string): string =>
	text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim();

const recurrenceOf: readonly (readonly [RegExp, Recurrence])[] = [
	[/thuong xuyen|lien tuc|hang ngay|hang tuan|trong nam$/, "continuous"],
	[/(hang|moi|dinh ky) thang|thang 1 lan|01 lan\/thang/, "monthly"],
	[/(hang|moi|dinh ky) quy|quy 1 lan|01 lan\/quy/, "quarterly"],
	[/(6|06|sau) thang (1|mot) lan|6 thang va|6 thang, (1 )?nam/, "half-yearly"],
	[/(hang|moi|dinh ky) nam/, "yearly"],
	[/dinh ky/, "unspecified"],
];

const none: Deadline = { kind: "none" };

/** "Quý II/2026", "trước 30/6/2026", "trong 15 ngày làm việc kể từ ngày ban hành", "hằng tháng"; `year` where none is written. */
export function timeOfWords(words: string, year: number): TimeSaid {
	const text = folded(words);
	if (text === "") return { deadline: none, recurrence: "once", understood: true };
	const deadline = dayOf(text, year) ?? afterOf(text);
	const recurrence = recurrenceOf.find(([pattern]) => pattern.test(text))?.[1];
	if (recurrence && !deadline) return { deadline: none, recurrence, understood: true };
	return { deadline: deadline ?? none, recurrence: recurrence ?? "once", understood: deadline !== null };
}

/** A day, or the last day of the month, quarter, half-year or year that is named. */
function dayOf(text: string, year: number): Deadline | null {
	const [, d, m, y] = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text) ?? [];
	if (d && m && y) return dayAt(Number(y), Number(m), Number(d));
	const [, month, ofMonth] = /thang (\d{1,2})(?:[/ ]+(?:nam )?(\d{4}))?(?!\d)/.exec(text) ?? [];
	if (month && !/ngay \d+ thang/.test(text) && !/(6|06|sau) thang/.test(text))
		return lastDayOf(Number(ofMonth ?? year), Number(month));
	const [, written, inMonth, inYear] = /ngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/.exec(text) ?? [];
	if (written && inMonth) return dayAt(Number(inYear ?? year), Number(inMonth), Number(written));
	const [, quarter, ofQuarter] = /quy (iv|iii|ii|i|[1-4])(?:[/ ]+(?:nam )?(\d{4}))?\b/.exec(text) ?? [];
	if (quarter) return lastDayOf(Number(ofQuarter ?? year), 3 * quarterNumber(quarter));
	const [, half, ofHalf] = /6 thang (dau|cuoi) nam(?: (\d{4}))?/.exec(text) ?? [];
	if (half) return lastDayOf(Number(ofHalf ?? year), half === "dau" ? 6 : 12);
	const [, whole] = /(?:^|trong |cuoi )nam (\d{4})$/.exec(text) ?? [];
	return whole ? lastDayOf(Number(whole), 12) : null;
}

const quarterNumber = (text: string): number => ({ i: 1, ii: 2, iii: 3, iv: 4 })[text] ?? Number(text);

function dayAt(year: number, month: number, day: number): Deadline | null {
	try {
		return { kind: "day", day: Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }) };
	} catch {
		return null;
	}
}

function lastDayOf(year: number, month: number): Deadline | null {
	if (month < 1 || month > 12 || year < 2000 || year > 2100) return null;
	const first = new Temporal.PlainDate(year, month, 1);
	return { kind: "day", day: first.with({ day: first.daysInMonth }) };
}

/** "15 ngày (làm việc) kể từ ngày ban hành" */
function afterOf(text: string): Deadline | null {
	const pattern = /(\d{1,3}) ngay( lam viec)?,? (?:ke )?(?:tu|sau) (?:khi |ngay )*(?:ban hanh|ky|ke hoach)/;
	const [, amount, working] = pattern.exec(text) ?? [];
	if (!amount) return null;
	return {
		kind: "after",
		anchor: "plan-issued",
		amount: Number(amount),
		unit: working ? "working-day" : "day",
	};
}
