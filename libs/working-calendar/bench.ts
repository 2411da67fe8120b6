/**
 * A million deadlines by table and, beside them in the same run, by walking day by day. From the root:
 * `node --import tsx libs/working-calendar/bench.ts [how many]`
 */
import { Temporal } from "temporal-polyfill";
import {
	type CalendarData,
	calendarOf,
	deadline,
	isWorkingDay,
	type WorkingCalendar,
	yearByLaw,
} from "./src/index.ts";

const amount = Number(process.argv[2] ?? 1_000_000);
const workingDays = (n: number) => ({ amount: n, unit: "working-day" }) as const;

const bare: CalendarData = {
	weekend: [6, 7],
	rules: [
		{
			id: "a",
			name: { vi: "", en: "" },
			month: 1,
			day: 1,
			from: "2000-01-01",
			to: null,
			madeUp: true,
			source: "",
		},
		{
			id: "b",
			name: { vi: "", en: "" },
			month: 4,
			day: 30,
			from: "2000-01-01",
			to: null,
			madeUp: true,
			source: "",
		},
		{
			id: "c",
			name: { vi: "", en: "" },
			month: 9,
			day: 2,
			from: "2000-01-01",
			to: null,
			madeUp: true,
			source: "",
		},
	],
	years: [],
};
const years = [2024, 2025, 2026, 2027].map((year) => ({
	...yearByLaw(bare, year),
	status: "official" as const,
}));
const calendar = calendarOf({ ...bare, years });

const first = new Temporal.PlainDate(2024, 1, 2);
const starts = Array.from({ length: 1000 }, (_, index) => first.add({ days: index }));
const startOf = (index: number) => starts[index % starts.length] as Temporal.PlainDate;
const limitOf = (index: number) => 1 + (index % 30);

function walk(by: WorkingCalendar, start: Temporal.PlainDate, limit: number): Temporal.PlainDate {
	let day = start;
	for (let left = limit; left > 0; ) {
		day = day.add({ days: 1 });
		if (isWorkingDay(by, day)) left--;
	}
	return day;
}

function measure(name: string, times: number, one: (index: number) => unknown): number {
	for (let index = 0; index < 2000; index++) one(index);
	const begin = performance.now();
	for (let index = 0; index < times; index++) one(index);
	const seconds = (performance.now() - begin) / 1000;
	const rate = Math.round(times / seconds);
	console.log(`${name.padEnd(44)} ${times} in ${seconds.toFixed(2)} s, ${rate}/s`);
	return rate;
}

for (let index = 0; index < 30_000; index += 7) {
	const quick = deadline(calendar, startOf(index), workingDays(limitOf(index))).end;
	if (!quick.equals(walk(calendar, startOf(index), limitOf(index))))
		throw new Error(`the two ways differ at ${index}`);
}
const quick = measure("deadline by table, with its doubts", amount, (index) =>
	deadline(calendar, startOf(index), workingDays(limitOf(index))),
);
const slow = measure("the same by walking day by day", Math.ceil(amount / 20), (index) =>
	walk(calendar, startOf(index), limitOf(index)),
);
measure("deadline with its explanation", Math.ceil(amount / 100), (index) =>
	deadline(calendar, startOf(index), workingDays(limitOf(index))).explain(),
);
console.log(`table over walk: ${(quick / slow).toFixed(1)} times`);
