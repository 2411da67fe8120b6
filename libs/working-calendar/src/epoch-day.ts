import { Temporal } from "temporal-polyfill";

/**
 * Days as whole numbers (0 is 1 January 1970), because adding a number is a hundred times cheaper than
 * adding to a `PlainDate`. The arithmetic is Howard Hinnant's "days from civil", exact for the Gregorian calendar.
 */
export function epochDay(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

export function epochDayOf(date: Temporal.PlainDate): number {
	return epochDay(date.year, date.month, date.day);
}

export function yearMonthDay(epoch: number): readonly [year: number, month: number, day: number] {
	const z = epoch + 719468;
	const era = Math.floor(z / 146097);
	const dayOfEra = z - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
			365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
	return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

export function dateOf(epoch: number): Temporal.PlainDate {
	const [year, month, day] = yearMonthDay(epoch);
	return new Temporal.PlainDate(year, month, day);
}

export function yearOf(epoch: number): number {
	return yearMonthDay(epoch)[0];
}

/** ISO weekday, Monday 1 to Sunday 7. 1 January 1970 was a Thursday. */
export function weekdayOf(epoch: number): number {
	return ((((epoch + 3) % 7) + 7) % 7) + 1;
}
