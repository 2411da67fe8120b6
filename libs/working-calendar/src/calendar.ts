import { Temporal } from "temporal-polyfill";
import type { CalendarData, CalendarYear, FixedHoliday, SpecialDay, YearStatus } from "./calendar-data.ts";
import { dateOf, epochDay, epochDayOf, weekdayOf } from "./epoch-day.ts";

/** Years outside are a slip of the pen, not a deadline. */
const firstYear = 1900;
const lastYear = 2199;

/** One year, worked out once: which days are worked, how many up to each, and which is the n-th. */
export interface YearTable {
	readonly status: YearStatus;
	/** epoch day of 1 January */
	readonly first: number;
	readonly length: number;
	/** working days before the day with this index; one longer than the year */
	readonly before: Int16Array;
	/** index of the n-th working day, from 0 */
	readonly nth: Int16Array;
	readonly special: ReadonlyMap<number, SpecialDay>;
	/** epoch days not yet decided, in order */
	readonly open: readonly number[];
}

/**
 * A calendar ready to answer. Holds nothing but what `data` says; the tables inside are worked out when first
 * asked for and never change.
 */
export class WorkingCalendar {
	readonly #tables = new Map<number, YearTable>();
	readonly #tried = new Map<string, WorkingCalendar>();
	readonly #years: ReadonlyMap<number, CalendarYear>;
	readonly data: CalendarData;

	constructor(data: CalendarData) {
		this.data = data;
		this.#years = new Map(data.years.map((year) => [year.year, year]));
	}

	/** The year as it was entered; undefined when nothing is known of it. */
	entered(year: number): CalendarYear | undefined {
		return this.#years.get(year);
	}

	/** The year worked out. A year without data is `open` and has only its weekends and the days fixed by law. */
	table(year: number): YearTable {
		let table = this.#tables.get(year);
		if (!table) {
			if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
				throw new RangeError(`year ${year} lies outside ${firstYear}-${lastYear}`);
			}
			const entered = this.#years.get(year) ?? yearByLaw(this.data, year);
			table = tableOf(entered, this.data.weekend);
			this.#tables.set(year, table);
		}
		return table;
	}

	/** The same calendar if the day were worked, or were not: to say what a decision still to come would change. */
	with(date: Temporal.PlainDate, working: boolean): WorkingCalendar {
		const key = `${date.toString()} ${working}`;
		let tried = this.#tried.get(key);
		if (!tried) {
			tried = new WorkingCalendar(tryDay(this.data, date, working));
			this.#tried.set(key, tried);
		}
		return tried;
	}
}

function tryDay(data: CalendarData, date: Temporal.PlainDate, working: boolean): CalendarData {
	const iso = date.toString();
	const day: SpecialDay = {
		date: iso,
		kind: working ? "worked" : "swap-off",
		name: { vi: "giả định", en: "assumed" },
		inPlaceOf: null,
		note: null,
		source: null,
	};
	const year = data.years.find((each) => each.year === date.year) ?? yearByLaw(data, date.year);
	const changed = { ...year, days: [...year.days.filter((other) => other.date !== iso), day] };
	return { ...data, years: [...data.years.filter((other) => other.year !== date.year), changed] };
}

export function calendarOf(data: CalendarData): WorkingCalendar {
	return new WorkingCalendar(data);
}

/** Whether a fixed holiday is in force on its day of that year. */
export function holidayHolds(rule: FixedHoliday, year: number): boolean {
	const day = epochDay(year, rule.month, rule.day);
	const from = epochDayOf(Temporal.PlainDate.from(rule.from));
	return day >= from && (rule.to === null || day < epochDayOf(Temporal.PlainDate.from(rule.to)));
}

/** A year of which nothing was published: what the law alone says of it, with the make-up days that follow from it. */
export function yearByLaw(data: CalendarData, year: number): CalendarYear {
	const days = new Map<number, SpecialDay>();
	const madeUp: { readonly rule: FixedHoliday; readonly epoch: number }[] = [];
	for (const rule of data.rules.filter((each) => holidayHolds(each, year))) {
		const epoch = epochDay(year, rule.month, rule.day);
		days.set(epoch, special(epoch, "statutory", rule, null));
		if (rule.madeUp && data.weekend.includes(weekdayOf(epoch))) madeUp.push({ rule, epoch });
	}
	for (const { rule, epoch } of madeUp) {
		let free = epoch + 1;
		while (days.has(free) || data.weekend.includes(weekdayOf(free))) free++;
		days.set(free, special(free, "make-up", rule, epoch));
	}
	return { year, status: "open", notices: [], note: null, days: [...days.values()] };
}

function special(
	epoch: number,
	kind: "statutory" | "make-up",
	rule: FixedHoliday,
	holiday: number | null,
): SpecialDay {
	return {
		date: dateOf(epoch).toString(),
		kind,
		name: rule.name,
		inPlaceOf: holiday === null ? null : dateOf(holiday).toString(),
		note: null,
		source: rule.source,
	};
}

function tableOf(year: CalendarYear, weekend: readonly number[]): YearTable {
	const first = epochDay(year.year, 1, 1);
	const length = epochDay(year.year + 1, 1, 1) - first;
	const special = new Map<number, SpecialDay>();
	for (const day of year.days) special.set(epochDayOf(Temporal.PlainDate.from(day.date)), day);
	const before = new Int16Array(length + 1);
	const worked: number[] = [];
	for (let index = 0; index < length; index++) {
		before[index] = worked.length;
		if (isWorked(special.get(first + index), weekdayOf(first + index), weekend)) worked.push(index);
	}
	before[length] = worked.length;
	const open = [...special].filter(([, day]) => day.kind === "open").map(([epoch]) => epoch);
	return {
		status: year.status,
		first,
		length,
		before,
		nth: Int16Array.from(worked),
		special,
		open: open.sort((a, b) => a - b),
	};
}

/** An open day counts as an ordinary day of its weekday until somebody decides. */
function isWorked(day: SpecialDay | undefined, weekday: number, weekend: readonly number[]): boolean {
	if (!day || day.kind === "open") return !weekend.includes(weekday);
	return day.kind === "worked";
}
