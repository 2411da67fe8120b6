import type { CalendarYear, SpecialDay } from "@guong/working-calendar";
import type { Child } from "hono/jsx";
import { Temporal } from "temporal-polyfill";
import { formatDay, type Language, weekday } from "#platform/i18n/index.ts";
import { type Column, DataTable, EmptyState } from "#platform/ui/index.ts";
import { calendarMessages } from "../../calendar/messages.ts";

interface SpecialDaysProps {
	readonly year: CalendarYear;
	readonly language: Language;
	readonly caption: string;
	/** a last column for those who may change the day */
	readonly change?: { readonly head: string; readonly cell: (day: SpecialDay) => Child };
}

/** The special days of a year, one a row. */
export function SpecialDays({ year, language, caption, change }: SpecialDaysProps) {
	const words = calendarMessages[language];
	const columns: Column<SpecialDay>[] = [
		{ head: words.columns.day, cell: ({ date }) => formatDay(Temporal.PlainDate.from(date), language) },
		{ head: words.columns.weekday, cell: ({ date }) => weekday(Temporal.PlainDate.from(date), language) },
		{ head: words.columns.what, cell: ({ kind }) => words.kinds[kind] },
		{ head: words.columns.occasion, cell: ({ name }) => name[language] },
		{ head: words.columns.beside, cell: (day) => beside(day, language) },
		{ head: words.columns.source, cell: ({ source, note }) => sourceAndNote(source, note, year.notices[0]) },
		...(change ? [{ head: change.head, cell: change.cell }] : []),
	];
	const days = [...year.days].sort((a, b) => (a.date < b.date ? -1 : 1));
	const empty = <EmptyState title={words.year.none} />;
	return <DataTable caption={caption} captionHidden columns={columns} rows={days} empty={empty} />;
}

function beside({ inPlaceOf }: SpecialDay, language: Language): Child {
	return inPlaceOf ? formatDay(Temporal.PlainDate.from(inPlaceOf), language) : "–";
}

function sourceAndNote(source: string | null, note: string | null, ofYear: string | undefined): Child {
	const paper = source ?? ofYear ?? "–";
	return note ? `${paper}. ${note}` : paper;
}
