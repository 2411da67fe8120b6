import {
	type CalendarYear,
	faultsOfCalendar,
	type WorkingCalendar,
	workingDaysInYear,
} from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { Actions, ButtonLink, DataTable, Head, Links, Part } from "#platform/ui/index.ts";
import { keeperMessages } from "../../calendar/keeper-messages.ts";
import { calendarMessages } from "../../calendar/messages.ts";
import { calendarKeepers } from "../../calendar/policy.ts";
import { enteredYears } from "../../queries/calendar/calendar-entries.ts";
import { workingCalendar } from "../../queries/calendar/working-calendar.ts";
import { SpecialDays } from "./special-days.tsx";

export const keeperAddress = "/quan-tri/lich-nghi";
export const keptDayAddress = `${keeperAddress}/ngay`;
export const keptYearAddress = `${keeperAddress}/nam`;

/** The administrator's view: every year with what is doubtful about it, and the days of one. */
export const keepCalendar = page({
	address: keeperAddress,
	who: calendarKeepers,
	query: z.object({ nam: z.coerce.number().int().min(1990).max(2199).optional() }),
	show: async ({ query }, { db, language, today, to }) => {
		const words = keeperMessages[language];
		const known = await enteredYears(db);
		const [first = today.year, last = today.year] = [known[0], known.at(-1)];
		const calendar = await workingCalendar(db, {
			from: new Temporal.PlainDate(first, 1, 1),
			to: new Temporal.PlainDate(last, 12, 31),
		});
		const shown = calendar.entered(query.nam ?? today.year);
		return {
			title: words.title,
			section: "/ban-lam-viec",
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Part title={words.years} id="nam">
						<YearTable calendar={calendar} language={language} to={to} />
						<Links
							items={[
								{ address: to(keptYearAddress), label: words.newYear },
								{ address: to(keptDayAddress), label: words.newDay },
							]}
						/>
					</Part>
					{shown ? (
						<Part title={words.days(shown.year)} id="ngay">
							<div class="gap">
								<SpecialDays
									year={shown}
									language={language}
									caption={words.days(shown.year)}
									change={{
										head: words.yearColumns.change,
										cell: ({ date }) => (
											<a href={to(`${keptDayAddress}?ngay=${date}`)}>
												{words.changeDay(formatDay(Temporal.PlainDate.from(date), language))}
											</a>
										),
									}}
								/>
								<Actions>
									<ButtonLink address={to(`${keptYearAddress}?nam=${shown.year}`)} kind="second">
										{words.changeYear(shown.year)}
									</ButtonLink>
								</Actions>
							</div>
						</Part>
					) : null}
				</>
			),
		};
	},
});

interface YearTableProps {
	readonly calendar: WorkingCalendar;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function YearTable({ calendar, language, to }: YearTableProps) {
	const { yearColumns: heads, years, faults: faultWords, noDoubt } = keeperMessages[language];
	const { statuses } = calendarMessages[language];
	const faults = faultsOfCalendar(calendar.data);
	const count = (year: CalendarYear, ...kinds: readonly string[]) =>
		formatCount(year.days.filter((day) => kinds.includes(day.kind)).length, language);
	const faultsOf = (year: number) => {
		const found = faults.filter((fault) => fault.year === year);
		if (found.length === 0) return noDoubt;
		const sentences = found.map(({ day, code }) => (day ? `${day}: ${faultWords[code]}` : faultWords[code]));
		return sentences.join("; ");
	};
	return (
		<DataTable
			caption={years}
			captionHidden
			narrow="scroll"
			columns={[
				{
					head: heads.year,
					cell: ({ year }: CalendarYear) => <a href={to(`${keeperAddress}?nam=${year}#ngay`)}>{year}</a>,
				},
				{ head: heads.status, cell: ({ status }) => statuses[status] },
				{
					head: heads.daysOff,
					cell: (year) => count(year, "statutory", "make-up", "swap-off"),
					numeric: true,
				},
				{ head: heads.worked, cell: (year) => count(year, "worked"), numeric: true },
				{ head: heads.open, cell: (year) => count(year, "open"), numeric: true },
				{
					head: heads.workingDays,
					cell: ({ year }) => formatCount(workingDaysInYear(calendar, year), language),
					numeric: true,
				},
				{ head: heads.notices, cell: ({ notices }) => notices.join("; ") || "–" },
				{ head: heads.doubts, cell: ({ year }) => faultsOf(year) },
			]}
			rows={calendar.data.years}
		/>
	);
}
