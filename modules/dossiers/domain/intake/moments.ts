/** A day of the country's calendar with the time of day, where it was told. Text sorts as time does. */
export interface ToldMoment {
	/** yyyy-mm-dd */
	readonly day: string;
	/** hh:mm:ss; null: only the day is known */
	readonly time: string | null;
}

export type MomentReading = ToldMoment | "unread" | "unreal";

const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const clock =
	/^(\d{1,2})\s*(?:[:hH]|giờ)\s*(?:(\d{1,2})(?:\s*(?:[:']|phút)\s*(\d{1,2})?)?(?:\.\d+)?)?(?:\s*(?:phút))?\s*(AM|PM|SA|CH)?$/i;

/**
 * 05/06/2025 · 05/06/2025 08:30 · 08h30 05/06/2025 · 2025-06-05T08:30:00+07:00 · 45813,354 (a day as workbooks number them).
 * The day comes before the month, as everywhere in the country.
 */
export function readMoment(text: string): MomentReading {
	const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
	if (iso) return fromIso(iso[1] as string, iso[2] as string, iso[3]);
	if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(",", ".")));
	const parts = text
		.replace(/,/g, " ")
		.replace(/\s+-\s+/g, " ")
		.trim()
		.split(/\s+/);
	const at = parts.findIndex((part) => dayFirst.test(part) || yearFirst.test(part));
	if (at < 0) return "unread";
	const day = dayOf(parts[at] as string);
	const rest = [...parts.slice(0, at), ...parts.slice(at + 1)].join(" ");
	if (rest === "") return day === null ? "unreal" : { day, time: null };
	const time = timeOf(rest);
	if (time === "unread") return "unread";
	// midnight is how systems write a day without a time
	return day === null || time === null ? "unreal" : { day, time: time === "00:00:00" ? null : time };
}

function dayOf(text: string): string | null {
	const usual = dayFirst.exec(text);
	if (usual) return realDay(Number(usual[4]), Number(usual[3]), Number(usual[1]));
	const other = yearFirst.exec(text);
	return other ? realDay(Number(other[1]), Number(other[3]), Number(other[4])) : null;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function realDay(year: number, month: number, day: number): string | null {
	const length = (monthLengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
	return day < 1 || day > length ? null : `${year}-${two(month)}-${two(day)}`;
}

const two = (figure: number): string => String(figure).padStart(2, "0");

function timeOf(text: string): string | null | "unread" {
	const read = clock.exec(text);
	if (!read) return "unread";
	const half = read[4]?.toUpperCase();
	const late = half === "PM" || half === "CH";
	const told = Number(read[1]);
	if (half && (told < 1 || told > 12)) return null;
	const hour = half ? (told % 12) + (late ? 12 : 0) : told;
	const [minute, second] = [Number(read[2] ?? 0), Number(read[3] ?? 0)];
	return hour > 23 || minute > 59 || second > 59 ? null : `${two(hour)}:${two(minute)}:${two(second)}`;
}

/** The country is seven hours ahead of UTC all year. */
const here = 7 * 60;

function fromIso(day: string, time: string, zone: string | undefined): MomentReading {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	if (realDay(year, month, date) === null) return "unreal";
	const told = timeOf(time);
	if (told === null || told === "unread") return "unreal";
	if (zone === undefined) return { day, time: told === "00:00:00" ? null : told };
	const offset = zone === "Z" ? 0 : minutesOf(zone);
	const [hour = 0, minute = 0] = told.split(":").map(Number);
	const moved = serialOf(year, month, date) * 1440 + hour * 60 + minute - offset + here;
	return { day: dayOfSerial(Math.floor(moved / 1440)), time: `${clockOf(moved % 1440)}:${told.slice(6)}` };
}

const minutesOf = (zone: string): number =>
	(zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Days since 30/12/1899, as workbooks number them; only plausible ones (1927 to 2173). */
function fromSerial(serial: number): MomentReading {
	const whole = Math.floor(serial);
	if (whole < 10_000 || whole > 99_999) return "unread";
	const seconds = Math.round((serial - whole) * 86_400);
	if (seconds === 0) return { day: dayOfSerial(whole), time: null };
	const time = `${clockOf(Math.floor(seconds / 60) % 1440)}:${two(seconds % 60)}`;
	return { day: dayOfSerial(whole + Math.floor(seconds / 86_400)), time };
}

/** Reckoned with the year beginning in March, so that the leap day is its last. */
function serialOf(year: number, month: number, day: number): number {
	const march = month > 2 ? month - 3 : month + 9;
	const of = month > 2 ? year : year - 1;
	const days = 365 * of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400);
	return days + Math.floor((153 * march + 2) / 5) + day - 1 - 693_899;
}

function dayOfSerial(serial: number): string {
	let year = 1900 + Math.floor((serial - 2) / 365.2425);
	while (serialOf(year + 1, 1, 1) <= serial) year++;
	while (serialOf(year, 1, 1) > serial) year--;
	let month = 12;
	while (serialOf(year, month, 1) > serial) month--;
	return `${year}-${two(month)}-${two(serial - serialOf(year, month, 1) + 1)}`;
}

/** Before, after or the same; where one of them is but a day, days are compared. */
export function compareTold(one: ToldMoment, other: ToldMoment): number {
	if (one.day !== other.day) return one.day < other.day ? -1 : 1;
	if (one.time === null || other.time === null || one.time === other.time) return 0;
	return one.time < other.time ? -1 : 1;
}

/** `05/06/2025 08:30`, for a sentence. */
export const shownTold = ({ day, time }: ToldMoment): string => {
	const shown = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
	return time === null ? shown : `${shown} ${time.slice(0, 5)}`;
};
