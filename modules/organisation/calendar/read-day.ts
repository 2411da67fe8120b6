import { Temporal } from "temporal-polyfill";

/** A day as people type it: 5/9/2026, 05-09-2026, 05.09.2026, or ISO 2026-09-05. Null when it is no day. */
export function readDay(text: string): Temporal.PlainDate | null {
	const typed = text.trim();
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
	const here = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed);
	const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : here ? [here[3], here[2], here[1]] : [];
	if (!year) return null;
	try {
		const found = Temporal.PlainDate.from(
			{ year: Number(year), month: Number(month), day: Number(day) },
			{ overflow: "reject" },
		);
		return found.year >= 1900 && found.year < 2200 ? found : null;
	} catch {
		return null;
	}
}

/** A time of day as people type it: 14:30, 14.30, 14h30, 14 giờ 30, 9h. Null when it is none. */
export function readTime(text: string): Temporal.PlainTime | null {
	const parts = /^(\d{1,2})\s*(?:[:.h]|giờ|g)\s*(\d{2})?\s*(?:phút|p)?$/i.exec(text.trim().normalize("NFC"));
	if (!parts) return null;
	const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? "0")];
	return hour < 24 && minute < 60 ? new Temporal.PlainTime(hour, minute) : null;
}
