import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type BodyView, bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { page } from "#platform/http/route.ts";
import {
	formatCount,
	formatDay,
	formatDayWithWeekday,
	formatMoment,
	type Language,
	typedDay,
} from "#platform/i18n/index.ts";
import { type Table, writeCsv, writeXlsx } from "#platform/spreadsheet/index.ts";
import {
	Actions,
	Button,
	DataTable,
	DownloadLinks,
	EmptyState,
	Field,
	Form,
	Head,
	Links,
	Part,
} from "#platform/ui/index.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import { lifeMessages } from "../../life/messages.ts";
import { deskWorkers } from "../../policy.ts";
import { chosenDesk, desksOf } from "../../queries/desk/desks-of.ts";
import { type RegisterRow, registerOf } from "../../queries/desk/register.ts";
import { boardAddress, dossierPage, registerAddress, withQuery } from "./addresses.ts";

const Query = z.object({
	ban: z.string().max(120).optional(),
	ngay: z
		.union([z.iso.date().transform((day) => Temporal.PlainDate.from(day)), typedDay()])
		.optional()
		.catch(undefined),
});

/** Form 07: the register of a day, to read and to print. */
export const showRegister = page({
	address: registerAddress,
	who: deskWorkers,
	query: Query,
	show: async ({ query }, { db, actor, today, language, to, form }) => {
		const desk = chosenDesk(await desksOf(db, actor, today), query.ban);
		const day = query.ngay ?? today;
		const rows = await registerOf(db, desk.id, { from: day, to: day });
		const words = boardMessages[language].register;
		const at = (of: Temporal.PlainDate) =>
			to(withQuery(registerAddress, { ban: desk.id, ngay: of.toString() }));
		const month = day.toPlainYearMonth().toString();
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: rows.some(({ illustrative }) => illustrative),
			trail: [{ label: desk.name, address: withQuery(boardAddress, { ban: desk.id }) }],
			body: (
				<>
					<Head
						kicker={words.title}
						title={formatDayWithWeekday(day, language)}
						lede={words.lede(desk.fullName, formatCount(rows.length, language))}
					>
						<Links
							items={[
								{ address: at(day.subtract({ days: 1 })), label: words.before },
								...(Temporal.PlainDate.compare(day, today) < 0
									? [{ address: at(day.add({ days: 1 })), label: words.after }]
									: []),
							]}
						/>
					</Head>
					<Form form={form} method="get" action={to(registerAddress)}>
						<input type="hidden" name="ban" value={desk.id} />
						<Field type="date" name="ngay" label={words.day} value={formatDay(day, "vi")} />
						<Actions>
							<Button kind="second">{words.show}</Button>
						</Actions>
					</Form>
					<Part id="so" title={words.title}>
						<RegisterTable
							rows={rows}
							names={await handlingNames(db, rows, day)}
							language={language}
							to={to}
						/>
						<DownloadLinks
							items={(["csv", "xlsx"] as const).map((format) => ({
								address: to(`${registerAddress}/so-${month}.${format}?ban=${encodeURIComponent(desk.id)}`),
								label: words.file,
								kind: format.toUpperCase(),
							}))}
						/>
					</Part>
				</>
			),
		};
	},
});

const handlingNames = (db: ReadDb, rows: readonly RegisterRow[], day: Temporal.PlainDate) =>
	bodyNames(db, [...new Set(rows.map(({ handlingBodyId }) => handlingBodyId))], day);

interface TableProps {
	readonly rows: readonly RegisterRow[];
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function RegisterTable({ rows, names, language, to }: TableProps) {
	const words = boardMessages[language].register;
	const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
	type Numbered = (typeof numbered)[number];
	const moment = (at: Temporal.Instant | null) => (at === null ? "" : formatMoment(at, language));
	return (
		<DataTable
			caption={words.title}
			captionHidden
			columns={[
				{ head: words.number, numeric: true, cell: ({ number }: Numbered) => formatCount(number, language) },
				{
					head: words.code,
					namesRow: true,
					cell: ({ id, code }: Numbered) => <a href={to(dossierPage(id))}>{code}</a>,
				},
				{ head: words.procedure, cell: ({ procedure }: Numbered) => procedure ?? "" },
				{ head: words.applicant, cell: whoIs },
				{
					head: words.handling,
					cell: ({ handlingBodyId }: Numbered) => names.get(handlingBodyId) ?? handlingBodyId,
				},
				{ head: words.received, cell: ({ filedAt }: Numbered) => moment(filedAt) },
				{ head: words.due, cell: ({ dueAt }: Numbered) => moment(dueAt) },
				{
					head: words.delivered,
					cell: ({ deliveredAt, deliveredHow }: Numbered) =>
						[moment(deliveredAt), deliveredHow ? words.hows[deliveredHow] : ""].filter(Boolean).join(", "),
				},
				{ head: words.note, cell: ({ state }: Numbered) => lifeMessages[language].states[state] },
			]}
			rows={numbered}
			empty={<EmptyState title={words.none}>{words.noneNext}</EmptyState>}
		/>
	);
}

const whoIs = ({ applicant, address, phone }: RegisterRow): string =>
	[applicant, address, phone].filter(Boolean).join(", ");

const contentTypes = {
	csv: "text/csv; charset=utf-8",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const fileParam = z
	.string()
	.regex(/^so-\d{4}-\d{2}\.(csv|xlsx)$/)
	.transform((file) => ({
		month: file.slice(3, 10),
		format: file.endsWith("csv") ? ("csv" as const) : ("xlsx" as const),
	}));

/** The register of a month as a file. */
export const registerFile = page({
	address: `${registerAddress}/:tep`,
	who: deskWorkers,
	params: z.object({ tep: fileParam }),
	query: Query,
	show: async ({ params: { tep }, query }, { db, actor, today }) => {
		const desk = chosenDesk(await desksOf(db, actor, today), query.ban);
		const first = Temporal.PlainYearMonth.from(tep.month).toPlainDate({ day: 1 });
		const span = { from: first, to: first.add({ months: 1 }).subtract({ days: 1 }) };
		const rows = await registerOf(db, desk.id, span);
		const table = registerTable(rows, await handlingNames(db, rows, span.to), desk);
		return {
			contentType: contentTypes[tep.format],
			filename: `so-theo-doi-ho-so-${tep.month}.${tep.format}`,
			content: tep.format === "csv" ? writeCsv(table) : await writeXlsx([table]),
			cache: "none",
		};
	},
});

function registerTable(
	rows: readonly RegisterRow[],
	names: ReadonlyMap<string, string>,
	desk: BodyView,
): Table {
	const words = boardMessages.vi.register;
	const moment = (at: Temporal.Instant | null) => (at === null ? "" : formatMoment(at, "vi"));
	const invented = rows.some(({ illustrative }) => illustrative);
	return {
		name: words.title,
		notes: [`${words.title}, ${desk.fullName}`, ...(invented ? [words.illustrative] : [])],
		columns: [
			...[words.number, words.code, words.procedure, words.applicant, words.handling],
			...[words.received, words.due, words.delivered, words.how, words.note],
		].map((heading) => ({ heading })),
		rows: rows.map((row, index) => [
			...[
				index + 1,
				row.code,
				row.procedure,
				whoIs(row),
				names.get(row.handlingBodyId) ?? row.handlingBodyId,
			],
			...[moment(row.filedAt), moment(row.dueAt), moment(row.deliveredAt)],
			...[row.deliveredHow ? words.hows[row.deliveredHow] : "", lifeMessages.vi.states[row.state]],
		]),
	};
}
