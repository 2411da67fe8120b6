import {
	decree09,
	type WorkingCalendar,
	workingDaysBetween,
	workingDaysInYear,
	yearByLaw,
} from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { formatCount, formatDayWithWeekday, formatMonth, type Language } from "#platform/i18n/index.ts";
import {
	Actions,
	ButtonLink,
	DataTable,
	DownloadLinks,
	Head,
	Links,
	Notice,
	Part,
} from "#platform/ui/index.ts";
import { calendarMessages } from "../../calendar/messages.ts";
import { mayChangeCalendar } from "../../calendar/policy.ts";
import { enteredYears } from "../../queries/calendar/calendar-entries.ts";
import { workingCalendar } from "../../queries/calendar/working-calendar.ts";
import { ReportingPeriods } from "./reporting-periods.tsx";
import { SpecialDays } from "./special-days.tsx";

export const calendarAddress = "/lich-lam-viec";

/** Public: which days public offices rest and work in a year, and by which paper. */
export const calendarPage = page({
	address: calendarAddress,
	who: "everyone",
	query: z.object({ nam: z.coerce.number().int().min(1990).max(2100).optional() }),
	show: async ({ query }, { db, language, today, to, actor }) => {
		const words = calendarMessages[language];
		const shown = query.nam ?? today.year;
		const day = new Temporal.PlainDate(shown, 1, 1);
		const calendar = await workingCalendar(db, { from: day, to: day });
		const years = await enteredYears(db);
		const year = calendar.entered(shown) ?? yearByLaw(calendar.data, shown);
		const count = formatCount(workingDaysInYear(calendar, shown), language);
		const notices = year.notices.length > 0 ? year.notices.join("; ") : words.year.noNotice;
		return {
			title: words.year.title(shown),
			section: calendarAddress,
			description: words.year.lede(count),
			body: (
				<>
					<Head
						title={words.year.title(shown)}
						lede={words.year.lede(count)}
						meta={`${words.year.notices} ${notices}`}
					>
						<YearDoubts calendar={calendar} year={shown} language={language} />
					</Head>
					<Part title={words.year.table(shown)} id="ngay" note={<p>{words.year.scope}</p>}>
						<div class="gap">
							<SpecialDays year={year} language={language} caption={words.year.table(shown)} />
							<Actions>
								<ButtonLink address={to("/tinh-han")} kind="second">
									{words.year.compute}
								</ButtonLink>
							</Actions>
						</div>
					</Part>
					<Part title={words.year.months} id="thang">
						<MonthTable calendar={calendar} year={shown} language={language} />
					</Part>
					{shown >= 2020 ? (
						<Part title={words.periods.title(shown)} id="ky" sub={words.periods.sub} source={decree09.source}>
							<ReportingPeriods year={shown} language={language} />
						</Part>
					) : null}
					<Part title={words.year.others} id="nam">
						<Links
							label={words.year.others}
							items={[
								...years.map((each) => ({
									address: to(`${calendarAddress}?nam=${each}`),
									label: String(each),
									current: each === shown,
								})),
								...(mayChangeCalendar(actor)
									? [{ address: to("/quan-tri/lich-nghi"), label: words.year.edit }]
									: []),
							]}
						/>
						<DownloadLinks
							items={[
								{ address: "/du-lieu/lich-nghi.csv", label: words.data.label, kind: "CSV" },
								{ address: "/du-lieu/lich-nghi.json", label: words.data.label, kind: "JSON" },
							]}
						/>
					</Part>
				</>
			),
		};
	},
});

interface OfYear {
	readonly calendar: WorkingCalendar;
	readonly year: number;
	readonly language: Language;
}

/** What is not certain about the year, before anything else. */
function YearDoubts({ calendar, year, language }: OfYear) {
	const words = calendarMessages[language].year;
	const entered = calendar.entered(year);
	const open = (entered?.days ?? []).filter((day) => day.kind === "open");
	return (
		<>
			{!entered || entered.status === "open" ? (
				<Notice kind="warn" title={words.unknown} level={2}>
					{words.unknownText}
				</Notice>
			) : null}
			{entered?.status === "estimate" ? (
				<Notice kind="warn" title={words.estimate} level={2}>
					<p>{words.estimateText}</p>
					{entered.note ? <p lang={language === "vi" ? undefined : "vi"}>{entered.note}</p> : null}
				</Notice>
			) : null}
			{open.length > 0 ? (
				<Notice kind="warn" title={words.openTitle} level={2}>
					{open.map((day) => (
						<p>
							{words.open(
								formatDayWithWeekday(Temporal.PlainDate.from(day.date), language),
								day.name[language],
							)}
						</p>
					))}
				</Notice>
			) : null}
		</>
	);
}

function MonthTable({ calendar, year, language }: OfYear) {
	const words = calendarMessages[language];
	const months = Array.from({ length: 12 }, (_, index) => index + 1);
	const countOf = (month: number) => {
		const first = new Temporal.PlainDate(year, month, 1);
		return formatCount(workingDaysBetween(calendar, first, first.add({ months: 1 })), language);
	};
	return (
		<DataTable
			caption={words.year.months}
			captionHidden
			columns={[
				{
					head: words.columns.month,
					cell: (month: number) => formatMonth(new Temporal.PlainYearMonth(year, month), language),
				},
				{ head: words.columns.workingDays, cell: countOf, numeric: true },
			]}
			rows={months}
			sum={[words.year.sum, formatCount(workingDaysInYear(calendar, year), language)]}
		/>
	);
}
