import type { Temporal } from "temporal-polyfill";
import { type ExplanationWords, two } from "./words.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
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
];
/** The month is a word, because 03/04 is two different days to two readers. */
const plainDate = (day: Temporal.PlainDate) => `${day.day} ${months[day.month - 1]} ${day.year}`;
const clockTime = (time: { readonly hour: number; readonly minute: number }) =>
	`${two(time.hour)}:${two(time.minute)}`;
const date = (day: Temporal.PlainDate) => `${weekdays[day.dayOfWeek - 1]} ${plainDate(day)}`;
const moment = (at: Temporal.PlainDateTime) => `${clockTime(at)} on ${date(at.toPlainDate())}`;
const plural = (amount: number, word: string) => `${amount} ${word}${amount === 1 ? "" : "s"}`;
const minutes = (amount: number) => {
	const hours = Math.floor(amount / 60);
	const rest = amount % 60;
	const parts = [
		hours > 0 ? plural(hours, "hour") : "",
		rest > 0 || hours === 0 ? plural(rest, "minute") : "",
	];
	return parts.filter(Boolean).join(" ");
};
const isBackward = (code: string) => code.endsWith("-before");
const clockStart = {
	"at-once": "at once",
	"before-opening": "because it came before opening",
	"in-a-break": "because it came during a break",
	"after-closing": "because it came after closing",
	"rest-day": "because it came on a rest day",
};

export const english: ExplanationWords = {
	date,
	moment,
	rule: ({ code, amount }) =>
		({
			"working-days": `A limit of ${plural(amount, "working day")}; rest days do not count.`,
			"calendar-days": `A limit of ${plural(amount, "day")}, rest days included.`,
			weeks: `A limit of ${plural(amount, "week")}.`,
			months: `A limit of ${plural(amount, "month")}.`,
			years: `A limit of ${plural(amount, "year")}.`,
			"working-days-before": `At least ${plural(amount, "working day")} before the event; rest days do not count.`,
			"calendar-days-before": `At least ${plural(amount, "day")} before the event, rest days included.`,
			"working-minutes": `A limit of ${minutes(amount)} of work; only office hours count.`,
			"hand-over": "Passed on the day of receipt, or the next working day.",
		})[code],
	reason: ({ code, name, inPlaceOf }) =>
		({
			weekend: "weekend",
			statutory: name?.en ?? "public holiday",
			"make-up": `day off in lieu${inPlaceOf ? ` of ${plainDate(inPlaceOf)}` : ""} (${name?.en ?? ""})`,
			"swap-off": inPlaceOf ? `swapped with ${plainDate(inPlaceOf)}` : "swapped day off",
		})[code],
	leftOut: (first, last, reason) =>
		first.equals(last)
			? `Not counted: ${date(first)}, ${reason}.`
			: `Not counted: ${date(first)} to ${date(last)}, ${reason}.`,
	step: {
		event: ({ day }, { code }) =>
			isBackward(code)
				? `The event: ${date(day)}. Counting goes back from the day before; the day itself is not counted.`
				: `Start: ${date(day)}. This day is not counted; counting begins the day after (Civil Code 2015, article 147).`,
		counted: ({ from, to, days, total }) =>
			days === 1
				? `Counted: ${date(from)}, day ${total}.`
				: `Counted: ${days} days, ${date(from)} to ${date(to)}, which makes ${total}.`,
		"counted-swap": ({ day, inPlaceOf, total }) =>
			`Counted: ${date(day)}, a rest day worked${inPlaceOf ? ` in place of ${plainDate(inPlaceOf)}` : ""}; day ${total}.`,
		corresponding: ({ unit, day, shortened }) =>
			shortened
				? `The last month has no such day, so its last day is taken: ${date(day)} (article 148).`
				: `The same day of the last ${unit}: ${date(day)} (article 148).`,
		rests: ({ day, because, direction }) =>
			direction === "later"
				? `${date(day)} is a rest day (${english.reason(because)}), so the limit runs to the next working day (article 148).`
				: `${date(day)} is a rest day (${english.reason(because)}), so it must be done on the working day before.`,
		received: ({ at }) => `Received at ${moment(at)}.`,
		"clock-starts": ({ at, because }) => `The clock starts at ${moment(at)}, ${clockStart[because]}.`,
		worked: ({ day, from, to, minutes: amount, total }) =>
			`Counted: ${minutes(amount)}, ${clockTime(from)} to ${clockTime(to)} on ${date(day)}, which makes ${minutes(total)}.`,
		"after-cut-off": ({ cutOff }) => `Received after ${clockTime(cutOff)}, so the next working day.`,
		end: ({ day }, { code }) =>
			isBackward(code) ? `At the latest: ${date(day)}.` : `Ends at the end of ${date(day)}.`,
		"end-at": ({ at }) => `Ends at ${moment(at)}.`,
	},
	doubt: (doubt) => {
		switch (doubt.code) {
			case "open-day": {
				const now = doubt.assumed === "working" ? "taken as a working day" : "taken as a day off";
				const other = doubt.assumed === "working" ? "made a day off" : "worked";
				return `Not yet decided: ${date(doubt.day)} (${doubt.name.en}), ${now}; if it is ${other}, the result is ${endText(doubt.otherwise)}.`;
			}
			case "year-estimated":
				return `The calendar of ${doubt.year} is an estimate, not yet announced; the result may change.`;
			case "year-open":
				return `There is no calendar of ${doubt.year} yet; only weekends and fixed holidays are counted, without Lunar New Year and Hùng Kings' day.`;
		}
	},
};

function endText(end: Temporal.PlainDate | Temporal.PlainDateTime): string {
	return "hour" in end ? moment(end) : date(end);
}
