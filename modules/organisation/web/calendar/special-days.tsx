import type { CalendarYear, SpecialDay } from "@guong/working-calendar";
import type { Child } from "hono/jsx";
import { Temporal } from "temporal-polyfill";
import { formatDay, formatDays, formatDayWithWeekday, type Language, weekday } from "#platform/i18n/index.ts";
import { type Column, DataTable, EmptyState } from "#platform/ui/index.ts";
import { calendarMessages } from "../../calendar/messages.ts";

/** Days that follow one another and are the same in all else: the five days of Tết are one row. */
export interface Spell {
	readonly first: Temporal.PlainDate;
	readonly last: Temporal.PlainDate;
	readonly day: SpecialDay;
}

interface SpecialDaysProps {
	readonly year: CalendarYear;
	readonly language: Language;
	readonly caption: string;
	/** a last column for those who may change the day; each day then has a row of its own */
	readonly change?: { readonly head: string; readonly cell: (day: SpecialDay) => Child };
}

/** The special days of a year. */
export function SpecialDays({ year, language, caption, change }: SpecialDaysProps) {
	const words = calendarMessages[language];
	const columns: Column<Spell>[] = [
		{ head: words.columns.day, cell: (spell) => whenOf(spell, language) },
		{ head: words.columns.what, cell: ({ day }) => words.kinds[day.kind] },
		{ head: words.columns.occasion, cell: ({ day }) => day.name[language] },
		{ head: words.columns.beside, cell: ({ day }) => beside(day, language) },
		{
			head: words.columns.source,
			cell: ({ day }) => [day.source, day.note].filter(Boolean).join(". ") || "–",
		},
		...(change ? [{ head: change.head, cell: ({ day }: Spell) => change.cell(day) }] : []),
	];
	const empty = <EmptyState title={words.year.none} />;
	const rows = spellsOf(year.days, change === undefined);
	return <DataTable caption={caption} captionHidden columns={columns} rows={rows} empty={empty} />;
}

export function spellsOf(days: readonly SpecialDay[], join: boolean): readonly Spell[] {
	const spells: Spell[] = [];
	for (const day of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
		const date = Temporal.PlainDate.from(day.date);
		const before = spells.at(-1);
		if (join && before?.last.add({ days: 1 }).equals(date) && alike(before.day, day)) {
			spells[spells.length - 1] = { ...before, last: date };
		} else {
			spells.push({ first: date, last: date, day });
		}
	}
	return spells;
}

function alike(a: SpecialDay, b: SpecialDay): boolean {
	const partnerless = a.inPlaceOf === null && b.inPlaceOf === null;
	return (
		partnerless && a.kind === b.kind && a.name.vi === b.name.vi && a.source === b.source && a.note === b.note
	);
}

function whenOf({ first, last }: Spell, language: Language): Child {
	if (first.equals(last)) return formatDayWithWeekday(first, language);
	return (
		<>
			{formatDays(first, last, language)}
			<br />({weekday(first, language)} – {weekday(last, language)})
		</>
	);
}

function beside({ inPlaceOf }: SpecialDay, language: Language): Child {
	return inPlaceOf ? formatDay(Temporal.PlainDate.from(inPlaceOf), language) : "–";
}
