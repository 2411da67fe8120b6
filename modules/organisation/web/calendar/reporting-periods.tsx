import { decree09, type PeriodKind, period, type ReportingPeriod } from "@guong/working-calendar";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { DataTable } from "#platform/ui/index.ts";
import { calendarMessages } from "../../calendar/messages.ts";

const shown: readonly (readonly [PeriodKind, number])[] = [
	["quarter", 1],
	["half-year", 1],
	["quarter", 2],
	["quarter", 3],
	["nine-months", 1],
	["quarter", 4],
	["year", 1],
];

/** The periods of administrative reports named after a year: they begin in the December before. */
export function ReportingPeriods({ year, language }: { readonly year: number; readonly language: Language }) {
	const words = calendarMessages[language].periods;
	const name = ({ kind, number }: ReportingPeriod) =>
		kind === "quarter" ? words.quarter(number) : words[kind as "half-year" | "nine-months" | "year"];
	return (
		<DataTable
			caption={words.title(year)}
			captionHidden
			columns={[
				{ head: words.period, cell: name },
				{ head: words.from, cell: ({ from }: ReportingPeriod) => formatDay(from, language) },
				{ head: words.closing, cell: ({ closing }: ReportingPeriod) => formatDay(closing, language) },
			]}
			rows={shown.map(([kind, number]) => period(decree09, kind, year, number))}
		/>
	);
}
