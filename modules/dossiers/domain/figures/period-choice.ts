import {
	calendarPeriods,
	decree09,
	findPeriodOn,
	period,
	previousPeriod,
	type ReportingPeriod,
} from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";

export interface ChosenSpan {
	/** as the address has it; empty: typed days */
	readonly code: string;
	readonly from: Temporal.PlainDate;
	/** last day, as asked for */
	readonly to: Temporal.PlainDate;
	/** last day that is over: what is counted ends here */
	readonly counted: Temporal.PlainDate;
}

/** `2026-11`, `2026-quy-4`, `2026`, `bao-cao-2026` */
export const codeOfPeriod = ({ scheme, kind, year, number }: ReportingPeriod): string => {
	if (scheme.id !== calendarPeriods.id) return `bao-cao-${year}`;
	if (kind === "month") return `${year}-${String(number).padStart(2, "0")}`;
	return kind === "quarter" ? `${year}-quy-${number}` : `${year}`;
};

function periodOfCode(code: string): ReportingPeriod | null {
	const found = /^(bao-cao-)?(20\d\d)(?:-(quy-)?(\d{1,2}))?$/.exec(code);
	if (!found) return null;
	const [, report, year, quarter, number] = found;
	if (report) return number === undefined ? period(decree09, "year", Number(year), 1) : null;
	if (number === undefined) return period(calendarPeriods, "year", Number(year), 1);
	const most = quarter ? 4 : 12;
	if (Number(number) < 1 || Number(number) > most) return null;
	return period(calendarPeriods, quarter ? "quarter" : "month", Number(year), Number(number));
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
	Temporal.PlainDate.compare(a, b) < 0 ? a : b;

/** The span asked for by typed days or by a period's code; else the calendar year of yesterday. */
export function chosenSpan(
	asked: {
		readonly code: string;
		readonly from: Temporal.PlainDate | null;
		readonly to: Temporal.PlainDate | null;
	},
	today: Temporal.PlainDate,
): ChosenSpan {
	const yesterday = today.subtract({ days: 1 });
	const { from, to } = asked;
	if (from && to && Temporal.PlainDate.compare(from, to) <= 0)
		return { code: "", from, to, counted: earlier(to, yesterday) };
	const chosen = periodOfCode(asked.code) ?? period(calendarPeriods, "year", yesterday.year, 1);
	return {
		code: codeOfPeriod(chosen),
		from: chosen.from,
		to: chosen.closing,
		counted: earlier(chosen.closing, yesterday),
	};
}

/** Periods to choose from, the latest first. */
export function periodsToChoose(today: Temporal.PlainDate): readonly ReportingPeriod[] {
	const back = (scheme: typeof decree09, kind: "month" | "quarter" | "year", count: number) => {
		const found: ReportingPeriod[] = [];
		let next = findPeriodOn(scheme, kind, today.subtract({ days: 1 }));
		while (next && found.length < count) {
			found.push(next);
			next = previousPeriod(next);
		}
		return found;
	};
	return [
		...back(calendarPeriods, "year", 3),
		...back(decree09, "year", 3),
		...back(calendarPeriods, "quarter", 5),
		...back(calendarPeriods, "month", 13),
	];
}
