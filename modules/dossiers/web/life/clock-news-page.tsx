import { bodyNames } from "#modules/organisation/index.ts";
import { page } from "#platform/http/route.ts";
import { formatCount, formatDays, formatMoment, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Head, Part } from "#platform/ui/index.ts";
import { hoursMessages } from "../../life/hours-messages.ts";
import { deskWorkers } from "../../policy.ts";
import { type ClockNews, clockNewsOf } from "../../queries/life/clock-news.ts";
import { latestClockRuns } from "../../store/life/clock-run.ts";
import { clockNewsAddress, officeHoursAddress } from "./addresses.ts";

/** What moved of the own dates because the calendar or the hours changed. */
export const clockNewsPage = page({
	address: clockNewsAddress,
	who: deskWorkers,
	show: async (_, { db, actor, clock, language, today }) => {
		const words = hoursMessages[language];
		const bodyIds = actor.posts.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId]));
		const news = await clockNewsOf(db, bodyIds, clock.now().subtract({ hours: 24 * 365 }));
		const names = await bodyNames(db, bodyIds, today);
		const running = (await latestClockRuns(db, 3)).filter(({ finishedAt }) => finishedAt === null);
		const count = (number: number) => formatCount(number, language);
		return {
			title: words.news.title,
			section: "/ban-lam-viec",
			trail: [{ label: words.title, address: officeHoursAddress }],
			body: (
				<>
					<Head title={words.news.title} lede={words.news.lede} />
					{running.map(({ lookedAt, moved }) => (
						<p>{words.news.running(count(lookedAt), count(moved))}</p>
					))}
					<Part title={words.news.table} id="tinh-lai">
						{news.length === 0 ? (
							<EmptyState title={words.news.none}>{words.news.noneMore}</EmptyState>
						) : (
							<NewsTable news={news} names={names} language={language} />
						)}
					</Part>
				</>
			),
		};
	},
});

interface NewsTableProps {
	readonly news: readonly ClockNews[];
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
}

function NewsTable({ news, names, language }: NewsTableProps) {
	const words = hoursMessages[language];
	const { columns, causes, direction, table } = words.news;
	const count = (number: number) => formatCount(number, language);
	return (
		<DataTable
			caption={table}
			captionHidden
			columns={[
				{ head: columns.when, cell: ({ at }: ClockNews) => formatMoment(at, language) },
				{ head: columns.body, cell: ({ bodyId }) => names.get(bodyId) ?? bodyId },
				{ head: columns.cause, cell: ({ cause }) => causes[cause] },
				{ head: columns.moved, numeric: true, cell: ({ moved }) => count(moved) },
				{ head: columns.direction, cell: ({ earlier, later }) => direction(count(earlier), count(later)) },
				{ head: columns.dates, cell: ({ firstDate, lastDate }) => formatDays(firstDate, lastDate, language) },
			]}
			rows={news}
		/>
	);
}
