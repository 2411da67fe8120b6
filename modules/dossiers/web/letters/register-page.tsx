import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type BodyView, bodiesById } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, typedCount } from "#platform/i18n/index.ts";
import { type Series, seriesOf } from "#platform/series/find-series.ts";
import {
	Actions,
	Button,
	DataTable,
	DownloadLinks,
	EmptyState,
	Field,
	Form,
	Head,
	LanguageOf,
	Pager,
	Part,
} from "#platform/ui/index.ts";
import { openLetterSeries } from "../../commands/letters/keep-letter-series.ts";
import { ownKind, referenceOf } from "../../domain/letters/letter-series.ts";
import { letterProblem } from "../../letters/errors.ts";
import { letterWords } from "../../letters/messages.ts";
import { bodiesOfWorker, keepsLetterSeries } from "../../letters/policy.ts";
import { recordMessages } from "../../letters/record-messages.ts";
import { deskWorkers } from "../../policy.ts";
import { dueInPeriod, lettersByReason } from "../../queries/letters/counts.ts";
import { countRegister, type RegisteredLetter, registerOf } from "../../queries/letters/register.ts";
import { withQuery } from "../desk/addresses.ts";
import { letterAddress, registerAddress } from "./addresses.ts";
import { LetterLinks } from "./letter-links.tsx";
import { inLetters } from "./opened-letter.ts";
import { ReasonTable } from "./reason-table.tsx";

const onPage = 100;
export const registerQuery = z.object({
	co_quan: z.string().max(200).optional().catch(undefined),
	nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
	trang: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** The body whose register was asked for, else the first of the person's; others look as if they were not there. */
export async function bodyOfRegister(
	db: ReadDb,
	asked: string | undefined,
	{ actor, today }: Pick<RequestContext<Person>, "actor" | "today">,
): Promise<{ readonly body: BodyView | null; readonly bodies: readonly BodyView[] }> {
	const ids = bodiesOfWorker(actor);
	if (asked !== undefined && !ids.includes(asked)) throw letterProblem("letter-unknown", {});
	const bodies = [...(await bodiesById(db, ids, today)).values()];
	return { body: bodies.find(({ id }) => id === asked) ?? bodies[0] ?? null, bodies };
}

export const showRegister = page({
	address: registerAddress,
	who: deskWorkers,
	query: registerQuery,
	async show({ query }, context) {
		const { db, language, to, today } = context;
		const words = recordMessages[language].register;
		const { body, bodies } = await bodyOfRegister(db, query.co_quan, context);
		const year = query.nam ?? today.year;
		const count = body ? await countRegister(db, body.id, year) : 0;
		const offset = (query.trang - 1) * onPage;
		const letters = body ? await registerOf(db, { bodyId: body.id, year, limit: onPage, offset }) : [];
		const period = yearUpTo(year, today);
		const reasons = body ? await lettersByReason(db, body.id, period) : [];
		const due = body ? ((await dueInPeriod(db, [body.id], period)).get(body.id) ?? 0) : 0;
		const nameOf = (each: BodyView) => (language === "en" ? each.fullNameEn : each.fullName);
		const chosen = { co_quan: body?.id ?? null, nam: year };
		return {
			...inLetters(context),
			title: words.title,
			illustrative: letters.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head
						kicker={body ? nameOf(body) : undefined}
						title={words.title}
						lede={body ? words.lede(formatCount(count, language), year) : words.noBody}
					>
						<LetterLinks context={context} current="register" />
					</Head>
					<ChooseForm
						bodies={bodies.map((each) => ({ id: each.id, name: nameOf(each) }))}
						{...{ chosen, context }}
					/>
					<Part id="so" title={words.table}>
						<RegisterTable letters={letters} context={context} />
						<Pager
							page={query.trang}
							pages={Math.ceil(count / onPage)}
							address={(trang) => to(withQuery(registerAddress, { ...chosen, trang }))}
						/>
						{letters.length > 0 ? (
							<DownloadLinks
								items={(["csv", "xlsx"] as const).map((format) => ({
									address: to(withQuery(`${registerAddress}/tai/so-thu-xin-loi.${format}`, chosen)),
									label: words.files,
									kind: format.toUpperCase(),
								}))}
							/>
						) : null}
					</Part>
					<ReasonTable counts={reasons} due={due} language={language} />
					{body && year === today.year ? (
						<SeriesPart bodyId={body.id} series={await seriesOf(db, [body.id])} context={context} />
					) : null}
				</>
			),
		};
	},
});

const yearUpTo = (year: number, today: Temporal.PlainDate) => {
	const end = Temporal.PlainDate.from({ year, month: 12, day: 31 });
	return {
		from: end.with({ month: 1, day: 1 }),
		to: Temporal.PlainDate.compare(today, end) < 0 ? today : end,
	};
};

type Context = RequestContext<Person> & { readonly db: ReadDb };

function ChooseForm({
	bodies,
	chosen,
	context: { form, language, to },
}: {
	readonly bodies: readonly { readonly id: string; readonly name: string }[];
	readonly chosen: { readonly co_quan: string | null; readonly nam: number };
	readonly context: Context;
}) {
	const words = recordMessages[language].register;
	return (
		<Form form={form} action={to(registerAddress)} method="get">
			{bodies.length > 1 ? (
				<Field
					type="select"
					name="co_quan"
					label={words.body}
					options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
					value={chosen.co_quan ?? ""}
					empty={false}
				/>
			) : null}
			<Field
				type="number"
				name="nam"
				width={2}
				keypad="numeric"
				label={words.year}
				value={String(chosen.nam)}
			/>
			<Actions>
				<Button kind="second" small>
					{words.choose}
				</Button>
			</Actions>
		</Form>
	);
}

function RegisterTable({
	letters,
	context: { language, to },
}: {
	readonly letters: readonly RegisteredLetter[];
	readonly context: Context;
}) {
	const words = recordMessages[language].register;
	const { reasons, late, inTime } = letterWords[language];
	return (
		<DataTable
			caption={words.table}
			captionHidden
			rows={letters}
			columns={[
				{
					head: words.heads.number,
					namesRow: true,
					cell: (letter) => <a href={to(letterAddress(letter.id))}>{referenceOf(letter)}</a>,
				},
				{ head: words.heads.day, cell: ({ issuedOn }) => issuedOn && formatDay(issuedOn, language) },
				{ head: words.heads.code, cell: ({ code }) => code },
				{
					head: words.heads.reason,
					cell: (letter) =>
						letter.state === "withdrawn" ? (
							<LanguageOf tag="vi">{words.cancelled(letter.withdrawnReason ?? "")}</LanguageOf>
						) : (
							reasons[letter.reasonCode]
						),
				},
				{ head: words.heads.newDay, cell: ({ newDueOn }) => formatDay(newDueOn, language) },
				{
					head: words.heads.late,
					cell: (letter) => (letter.late === null ? words.notIssued : letter.late ? late : inTime),
				},
				{ head: words.heads.told, cell: (letter) => toldWords(letter, language).join(", ") },
			]}
			empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
		/>
	);
}

/** "Thư điện tử: đã gửi" for each way. */
export const toldWords = ({ sendings }: RegisteredLetter, language: RequestContext["language"]) => {
	const { channels, sent } = letterWords[language];
	return [...new Set(sendings.map(({ channel, state }) => `${channels[channel]}: ${sent[state]}`))];
};

function SeriesPart({
	bodyId,
	series,
	context,
}: {
	readonly bodyId: string;
	readonly series: readonly Series[];
	readonly context: Context;
}) {
	const { actor, form, language, to, today } = context;
	const words = recordMessages[language].register;
	const open = series.find(
		({ kind, year, closed }) => kind === ownKind && year === today.year && closed === null,
	);
	const sub = open ? words.seriesOpen(formatCount(open.next, language)) : words.seriesNone;
	return (
		<Part id="day-so" title={words.series} sub={sub}>
			{open || !keepsLetterSeries(actor, bodyId) ? null : (
				<Form form={form} action={to(registerAddress)}>
					<input type="hidden" name="co_quan" value={bodyId} />
					<Field
						type="number"
						name="bat_dau"
						width={2}
						keypad="numeric"
						label={words.seriesFirst}
						hint={words.seriesFirstHint}
						value="1"
					/>
					<Actions>
						<Button kind="second">{words.seriesButton}</Button>
					</Actions>
				</Form>
			)}
		</Part>
	);
}

export const sendSeries = action({
	address: registerAddress,
	who: deskWorkers,
	input: z.strictObject({
		co_quan: z.string().min(1).max(200),
		bat_dau: typedCount().pipe(z.number().int().min(1).max(1_000_000)),
	}),
	again: { address: registerAddress },
	async run({ body }, { trx, actor, clock, from, language }) {
		await openLetterSeries(trx, actor, { bodyId: body.co_quan, first: body.bat_dau }, { clock, from });
		const redirect = withQuery(registerAddress, { co_quan: body.co_quan });
		return { redirect, notice: recordMessages[language].register.seriesDone };
	},
});
