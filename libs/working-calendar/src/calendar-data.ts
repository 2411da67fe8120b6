/** A calendar as data: plain JSON, so that it can lie in a file, in rows or in a test. Days are ISO text. */
export interface CalendarData {
	/** ISO weekdays that are rest days; Saturday and Sunday for public offices */
	readonly weekend: readonly number[];
	/** days off by date that hold also in a year of which nothing has been published yet */
	readonly rules: readonly FixedHoliday[];
	readonly years: readonly CalendarYear[];
}

/** A day off fixed by law on a day of the solar calendar, from a date on. */
export interface FixedHoliday {
	readonly id: string;
	readonly name: Name;
	readonly month: number;
	readonly day: number;
	/** first day on which the rule holds */
	readonly from: string;
	/** first day on which it no longer holds; null while it is in force */
	readonly to: string | null;
	/** whether the next working day is taken off when it falls on a rest day (Labour Code 45/2019/QH14 art. 111(3)) */
	readonly madeUp: boolean;
	readonly source: string;
}

/** `official`: decided and announced; `estimate`: computed, not announced; `open`: not even estimated. */
export type YearStatus = "official" | "estimate" | "open";

export interface CalendarYear {
	readonly year: number;
	readonly status: YearStatus;
	/** number and sign of the papers that decided it */
	readonly notices: readonly string[];
	readonly note: string | null;
	readonly days: readonly SpecialDay[];
}

/**
 * `statutory`: a holiday of the law, also when it falls on a Saturday; `make-up`: off for a holiday that fell on a
 * rest day; `swap-off`: off against a worked Saturday; `worked`: that Saturday; `open`: not yet decided.
 */
export const specialDayKinds = ["statutory", "make-up", "swap-off", "worked", "open"] as const;
export type SpecialDayKind = (typeof specialDayKinds)[number];

export interface SpecialDay {
	readonly date: string;
	readonly kind: SpecialDayKind;
	readonly name: Name;
	/** make-up: the holiday it stands for; swap-off: the Saturday worked for it; worked: the day that became free */
	readonly inPlaceOf: string | null;
	readonly note: string | null;
	/** the paper that decided this day, where it is another than the year's */
	readonly source: string | null;
}

export interface Name {
	readonly vi: string;
	readonly en: string;
}
