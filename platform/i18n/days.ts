import type { Temporal } from "temporal-polyfill";
import { timeZone } from "../clock/clock.ts";
import type { Language } from "./messages.ts";

const weekdays = {
	vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
	en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
] as const;

/** March or Mar → 3 */
export function monthNumber(name: string): number | null {
	const index = months.findIndex((month) =>
		[month, month.slice(0, 3)].some((n) => n.toLowerCase() === name.toLowerCase()),
	);
	return index < 0 ? null : index + 1;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** 27/11/2026; in English the month is a word, because 03/04 is two different days to two readers. */
export function formatDay(day: Temporal.PlainDate, language: Language): string {
	if (language === "en") return `${day.day} ${months[day.month - 1]} ${day.year}`;
	return `${two(day.day)}/${two(day.month)}/${day.year}`;
}

/** 11/2026 */
export function formatMonth(month: Temporal.PlainYearMonth, language: Language): string {
	return language === "en" ? `${months[month.month - 1]} ${month.year}` : `${two(month.month)}/${month.year}`;
}

/** thứ Hai … Chủ nhật */
export function weekday(day: Temporal.PlainDate, language: Language): string {
	return weekdays[language][day.dayOfWeek - 1] as string;
}

/** Chủ nhật 22/11/2026 */
export function formatDayWithWeekday(day: Temporal.PlainDate, language: Language): string {
	return `${weekday(day, language)} ${formatDay(day, language)}`;
}

/** 09.41 */
export function formatTime(time: Temporal.PlainTime | Temporal.PlainDateTime, language: Language): string {
	return `${two(time.hour)}${language === "vi" ? "." : ":"}${two(time.minute)}`;
}

/** A point in time as people here read it: 22/11/2026 lúc 06.00 */
export function formatMoment(moment: Temporal.Instant, language: Language): string {
	const local = moment.toZonedDateTimeISO(timeZone).toPlainDateTime();
	return `${formatDay(local.toPlainDate(), language)} ${language === "vi" ? "lúc" : "at"} ${formatTime(local, language)}`;
}

/** From the first to the last day, both included: 12/11/2026 đến 16/11/2026 */
export function formatDays(first: Temporal.PlainDate, last: Temporal.PlainDate, language: Language): string {
	if (first.equals(last)) return formatDay(first, language);
	return `${formatDay(first, language)} ${language === "vi" ? "đến" : "to"} ${formatDay(last, language)}`;
}

/** How far a day lies from today, in calendar days: hôm nay, ngày mai, còn 5 ngày, 6 ngày trước. */
export function formatDistance(
	day: Temporal.PlainDate,
	today: Temporal.PlainDate,
	language: Language,
): string {
	const days = today.until(day, { largestUnit: "day" }).days;
	const words = distances[language];
	if (days === 0) return words.today;
	if (days === 1) return words.tomorrow;
	if (days === -1) return words.yesterday;
	return days > 0 ? words.ahead(days) : words.ago(-days);
}

const distances = {
	vi: {
		today: "hôm nay",
		tomorrow: "ngày mai",
		yesterday: "hôm qua",
		ahead: (n: number) => `còn ${n} ngày`,
		ago: (n: number) => `${n} ngày trước`,
	},
	en: {
		today: "today",
		tomorrow: "tomorrow",
		yesterday: "yesterday",
		ahead: (n: number) => `in ${n} days`,
		ago: (n: number) => `${n} days ago`,
	},
} as const;

/** Working days are named as such: còn 4 ngày làm việc, trễ 2 ngày làm việc. */
export function formatWorkingDaysLeft(left: number, language: Language): string {
	const count = Math.abs(left);
	if (language === "vi") {
		if (left === 0) return "hạn là hôm nay";
		return left > 0 ? `còn ${count} ngày làm việc` : `trễ ${count} ngày làm việc`;
	}
	if (left === 0) return "due today";
	const days = count === 1 ? "1 working day" : `${count} working days`;
	return left > 0 ? `${days} left` : `${days} late`;
}
