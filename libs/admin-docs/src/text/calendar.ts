/** Days as ISO text and as numbers; a lib has no clock, and this one no dependency. Proleptic Gregorian calendar. */

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
	month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0);

/** ISO day, or null for a day that no calendar has. */
export function isoDay(year: number, month: number, day: number): string | null {
	if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
		return null;
	return `${year}-${two(month)}-${two(day)}`;
}

export const two = (number: number): string => String(number).padStart(2, "0");

export function addDays(iso: string, days: number): string {
	let [year, month, day] = iso.split("-").map(Number) as [number, number, number];
	day += days;
	while (day > daysInMonth(year, month)) {
		day -= daysInMonth(year, month);
		month = month === 12 ? 1 : month + 1;
		if (month === 1) year++;
	}
	return `${year}-${two(month)}-${two(day)}`;
}

export function addMonths(iso: string, months: number): string {
	const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
	const all = year * 12 + month - 1 + months;
	const there = Math.floor(all / 12);
	const then = (all % 12) + 1;
	return `${there}-${two(then)}-${two(Math.min(day, daysInMonth(there, then)))}`;
}
