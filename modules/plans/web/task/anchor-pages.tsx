import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { formatCount, formatDay, formatMoment, type Language, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, EmptyState, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { enterAnchorDay } from "../../commands/task/enter-anchor-day.ts";
import { indexOfAnchor } from "../../queries/task/event-days.ts";
import { anchorStatements } from "../../store/task/anchor-day.ts";
import { anchorsWaitedFor } from "../../store/task/dates-to-set.ts";
import { anchorKeepers } from "../../task/anchor-rights.ts";
import { anchorWords } from "../../task/due-sentences.ts";
import { taskProblem } from "../../task/errors.ts";
import { occasionMessages } from "../../task/occasion-messages.ts";
import { pageMessages } from "../../task/page-messages.ts";

export const anchorListAddress = "/ngay-cong-bo";
const enterAddress = `${anchorListAddress}/ghi`;
const query = z.object({ su_kien: z.string().max(60).default("") });
const enterPage = (anchor: string) => `${enterAddress}?su_kien=${encodeURIComponent(anchor)}`;

/** Events for which dates wait, and the days entered so far. */
export const showAnchorDays = page({
	address: anchorListAddress,
	who: anchorKeepers,
	show: async (_, { db, language, to }) => {
		const words = occasionMessages[language].days;
		const waiting = await anchorsWaitedFor(db);
		return {
			title: words.title,
			section: "/ban-lam-viec",
			trail: [{ label: pageMessages[language].work, address: "/viec" }],
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Part title={words.waiting} id="dang-cho">
						<DataTable
							caption={words.waiting}
							captionHidden
							columns={[
								{
									head: words.waitingColumns.event,
									cell: ({ anchor }: { readonly anchor: string; readonly waiting: number }) =>
										capital(anchorWords(anchor, language)),
								},
								{
									head: words.waitingColumns.tasks,
									numeric: true,
									cell: ({ waiting: count }) => formatCount(count, language),
								},
								{
									head: words.waitingColumns.enter,
									cell: ({ anchor }) => <a href={to(enterPage(anchor))}>{words.enter}</a>,
								},
							]}
							rows={waiting}
							empty={<EmptyState title={words.nothing}>{words.nothingNext}</EmptyState>}
						/>
					</Part>
					<Known statements={await anchorStatements(db, "all")} language={language} to={to} />
				</>
			),
		};
	},
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Statement = Awaited<ReturnType<typeof anchorStatements>>[number];

function Known({
	statements,
	language,
	to,
}: {
	readonly statements: readonly Statement[];
	readonly language: Language;
	readonly to: (address: string) => string;
}) {
	const words = occasionMessages[language].days;
	if (statements.length === 0) return null;
	return (
		<Part title={words.known} id="da-ghi">
			<DataTable
				caption={words.known}
				captionHidden
				columns={[
					{
						head: words.knownColumns.event,
						cell: ({ anchor }: Statement) => (
							<a href={to(enterPage(anchor))}>{capital(anchorWords(anchor, language))}</a>
						),
					},
					{
						head: words.knownColumns.day,
						cell: ({ day }) => formatDay(Temporal.PlainDate.from(day), language),
					},
					{ head: words.knownColumns.source, cell: ({ source }) => source },
					{
						head: words.knownColumns.at,
						cell: ({ entered_at: at }) => formatMoment(Temporal.Instant.from(at), language),
					},
				]}
				rows={statements}
			/>
		</Part>
	);
}

export const showEnterAnchorDay = page({
	address: enterAddress,
	who: anchorKeepers,
	query,
	show: async ({ query: { su_kien: anchor } }, { db, language, form, to }) => {
		if (!indexOfAnchor(anchor)) throw taskProblem("anchor-unknown", {});
		const words = occasionMessages[language].days;
		const title = words.formTitle(anchorWords(anchor, language));
		const [last] = await anchorStatements(db, [anchor]);
		return {
			title,
			section: "/ban-lam-viec",
			trail: [{ label: words.title, address: anchorListAddress }],
			body: (
				<>
					<Head title={title} lede={words.formLede} />
					{last ? (
						<p>{words.before(formatDay(Temporal.PlainDate.from(last.day), language), last.source)}</p>
					) : null}
					<Form form={form} action={to(enterAddress)}>
						<input type="hidden" name="su_kien" value={anchor} />
						<Field name="ngay" type="date" label={words.day} />
						<Field name="nguon" label={words.source} hint={words.sourceHint} maxlength={500} />
						<Actions>
							<Button>{words.button}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

export const sendEnterAnchorDay = action({
	address: enterAddress,
	who: anchorKeepers,
	input: z.strictObject({
		su_kien: z.string().max(60),
		ngay: typedDay(),
		nguon: z.string().trim().min(1).max(500),
	}),
	again: { address: enterAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const input = { anchor: body.su_kien, day: body.ngay, source: body.nguon };
		await enterAnchorDay(trx, actor, input, { clock, from });
		return { redirect: anchorListAddress, notice: occasionMessages[language].days.entered };
	},
});
