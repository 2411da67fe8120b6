import { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import { deadline } from "./deadline.ts";
import type { Computed } from "./explanation.ts";

export const periodKinds = ["month", "quarter", "half-year", "nine-months", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * How reports cut the year, as data: a ministry, a province or the statistics office may each have its own, and
 * each version holds from a day to a day.
 */
export interface ReportingScheme {
	readonly id: string;
	readonly source: string;
	/** periods that close on or after this day follow this version */
	readonly from: string;
	/** first day on which it no longer holds; null while in force */
	readonly to: string | null;
	/** day of the month on which a period begins: 15 with Decree 09/2019/NĐ-CP, 1 for calendar periods */
	readonly beginsOn: number;
	/** months before the period's first month in which it begins: 1 (15 December for January), or 0 */
	readonly monthsAhead: number;
	/** first and last month of each period of a kind, in order within the year */
	readonly kinds: Readonly<Partial<Record<PeriodKind, readonly (readonly [first: number, last: number])[]>>>;
	/** time to send the report after the closing day; null when the scheme does not say */
	readonly sendWithin: {
		readonly amount: number;
		readonly unit: "working-day" | "day";
		readonly source: string;
	} | null;
}

const months = Array.from({ length: 12 }, (_, index) => [index + 1, index + 1] as const);
const quarters = [
	[1, 3],
	[4, 6],
	[7, 9],
	[10, 12],
] as const;

/**
 * Decree 09/2019/NĐ-CP art. 12, as read in TT 06/2025/TT-TTCP art. 7 and QĐ 01/2023/QĐ-UBND Khánh Hòa art. 4: a
 * year of reports runs from 15 December to 14 December. The half-year and the nine months are the first ones only.
 */
export const decree09: ReportingScheme = {
	id: "nd-09-2019",
	source: "Nghị định 09/2019/NĐ-CP điều 12",
	from: "2019-03-12",
	to: null,
	beginsOn: 15,
	monthsAhead: 1,
	kinds: {
		month: months,
		quarter: quarters,
		"half-year": [[1, 6]],
		"nine-months": [[1, 9]],
		year: [[1, 12]],
	},
	sendWithin: null,
};

/** Calendar periods: budgets, plans, indices, statistics. */
export const calendarPeriods: ReportingScheme = {
	id: "calendar",
	source: "dương lịch",
	from: "1900-01-01",
	to: null,
	beginsOn: 1,
	monthsAhead: 0,
	kinds: {
		...decree09.kinds,
		"half-year": [
			[1, 6],
			[7, 12],
		],
	},
	sendWithin: null,
};

export interface ReportingPeriod {
	readonly scheme: ReportingScheme;
	readonly kind: PeriodKind;
	/** the year the report is named after: the year report of 2026 begins in December 2025 */
	readonly year: number;
	/** which one within the year, from 1 */
	readonly number: number;
	/** [from, to): half open, as all spans are kept */
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
	/** last day whose data belong to the period, when figures are closed */
	readonly closing: Temporal.PlainDate;
}

export function period(
	scheme: ReportingScheme,
	kind: PeriodKind,
	year: number,
	number: number,
): ReportingPeriod {
	const span = scheme.kinds[kind]?.[number - 1];
	if (!span) throw new RangeError(`${scheme.id} has no ${kind} number ${number}`);
	const begin = (month: number) =>
		new Temporal.PlainDate(year, 1, scheme.beginsOn).add({ months: month - 1 - scheme.monthsAhead });
	const to = begin(span[1] + 1);
	return { scheme, kind, year, number, from: begin(span[0]), to, closing: to.subtract({ days: 1 }) };
}

/** The period of that kind in which the day lies; none between a nine-month period's end and the year's. */
export function findPeriodOn(
	scheme: ReportingScheme,
	kind: PeriodKind,
	day: Temporal.PlainDate,
): ReportingPeriod | undefined {
	const count = scheme.kinds[kind]?.length ?? 0;
	for (const year of [day.year, day.year + 1]) {
		for (let number = 1; number <= count; number++) {
			const candidate = period(scheme, kind, year, number);
			const { from, to } = candidate;
			if (Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) < 0)
				return candidate;
		}
	}
	return undefined;
}

export function nextPeriod(current: ReportingPeriod): ReportingPeriod {
	const count = current.scheme.kinds[current.kind]?.length ?? 0;
	const { scheme, kind, year, number } = current;
	return number < count ? period(scheme, kind, year, number + 1) : period(scheme, kind, year + 1, 1);
}

export function previousPeriod(current: ReportingPeriod): ReportingPeriod {
	const count = current.scheme.kinds[current.kind]?.length ?? 0;
	const { scheme, kind, year, number } = current;
	return number > 1 ? period(scheme, kind, year, number - 1) : period(scheme, kind, year - 1, count);
}

/** The day by which the report is sent, counted from the closing day; null when the scheme does not set one. */
export function sendBy(
	calendar: WorkingCalendar,
	current: ReportingPeriod,
): Computed<Temporal.PlainDate> | null {
	const within = current.scheme.sendWithin;
	return within && deadline(calendar, current.closing, within);
}

/** The version of a scheme that holds on a day: by its closing day a period keeps the rule it ends under. */
export function findSchemeOn(
	versions: readonly ReportingScheme[],
	day: Temporal.PlainDate,
): ReportingScheme | undefined {
	const iso = day.toString();
	return versions.find((version) => version.from <= iso && (version.to === null || iso < version.to));
}
