import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bodiesOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import { formatCount, formatDay, type Language, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, EmptyState, Field, Form, Head, Notice } from "#platform/ui/index.ts";
import { handOverMessages } from "../../cascade/hand-over-messages.ts";
import { settleEndedWork } from "../../commands/cascade/settle-ended-work.ts";
import { referenceOf } from "../../domain/paper-name.ts";
import { planWriters } from "../../policy.ts";
import {
	type EndedBody,
	type EndedWork,
	endedBodies,
	endedWorkOf,
} from "../../queries/cascade/ended-bodies.ts";

export const handOverAddress = "/ban-giao";
const settleAddress = "/ban-giao/co-quan";
const mostAtOnce = 200;

const settleLink = (bodyId: string) => `${settleAddress}?ma=${encodeURIComponent(bodyId)}`;
const desk = { section: "/ban-lam-viec", noindex: true } as const;

/** Bodies that are no more and what they left open, for the coordinators of the units that took over. */
export const handOverList = page({
	address: handOverAddress,
	who: planWriters,
	show: async (_, { db, actor, language, to, today }) => {
		const words = handOverMessages[language];
		const { columns } = words;
		const bodies = await endedBodies(db, actor, today);
		const count = (number: number) => formatCount(number, language);
		const open = bodies.reduce((sum, body) => sum + body.open, 0);
		return {
			title: words.title,
			...desk,
			body: (
				<>
					<Head
						title={bodies.length === 0 ? words.none : words.headline(count(open), count(bodies.length))}
						lede={words.lede}
					/>
					<DataTable
						caption={words.title}
						captionHidden
						columns={[
							{
								head: columns.body,
								cell: ({ bodyId, name }: EndedBody) => <a href={to(settleLink(bodyId))}>{name}</a>,
							},
							{ head: columns.lastDay, cell: ({ lastDay }) => dayOr(lastDay, words.unknownDay, language) },
							{ head: columns.heirs, cell: (body) => heirsOf(body, language) },
							{ head: columns.open, numeric: true, cell: (body) => count(body.open) },
							{ head: columns.past, numeric: true, cell: (body) => count(body.past) },
						]}
						rows={bodies}
						empty={<EmptyState title={words.none}>{words.noneWhy}</EmptyState>}
					/>
				</>
			),
		};
	},
});

const dayOr = (day: Temporal.PlainDate | null, otherwise: string, language: Language): string =>
	day ? formatDay(day, language) : otherwise;

const heirsOf = ({ heirs }: EndedBody, language: Language): string =>
	heirs.length > 0
		? heirs.map((unit) => (language === "vi" ? unit.fullName : unit.nameEn)).join("; ")
		: handOverMessages[language].noHeirs;

/** The work of one such body: what is ticked goes to a body that took over, or ends with a reason. */
export const showSettle = page({
	address: settleAddress,
	who: planWriters,
	query: z.object({ ma: z.string().max(200) }),
	show: async ({ query }, { db, actor, language, to, today, form }) => {
		const words = handOverMessages[language];
		const body = (await endedBodies(db, actor, today)).find(({ bodyId }) => bodyId === query.ma);
		const trail = [{ label: words.title, address: handOverAddress }];
		if (!body) {
			const nothing = <EmptyState title={words.none}>{words.noneWhy}</EmptyState>;
			return {
				title: words.none,
				...desk,
				trail,
				body: (
					<>
						<Head title={words.title} />
						{nothing}
					</>
				),
			};
		}
		const work = await endedWorkOf(db, body.bodyId, mostAtOnce);
		const options = await receivers(db, body, today, language);
		const facts = [
			...(body.lastDay ? [words.ended(formatDay(body.lastDay, language))] : []),
			...(body.heirs.length > 0 ? [words.took(heirsOf(body, language))] : []),
		];
		return {
			title: words.settle(body.name),
			...desk,
			trail,
			body: (
				<>
					<Head title={words.settle(body.name)} lede={facts.join(" ")} />
					{work.length < body.open ? (
						<Notice
							title={words.more(formatCount(work.length, language), formatCount(body.open, language))}
						/>
					) : null}
					<SettleForm {...{ body, work, options, form, language }} action={to(settleLink(body.bodyId))} />
				</>
			),
		};
	},
});

/** Bodies of the units that took over, the committee of each first. */
async function receivers(db: ReadDb, body: EndedBody, today: Temporal.PlainDate, language: Language) {
	const bodies = [...(await bodiesOf(db, body.heirUnitIds, today)).values()].flat();
	const committees = bodies.filter(({ kind }) => kind === "committee");
	const others = bodies.filter(({ kind }) => kind !== "committee");
	return [...committees, ...others].map((each) => ({
		value: each.id,
		label: language === "vi" ? each.fullName : each.fullNameEn,
	}));
}

interface SettleProps {
	readonly body: EndedBody;
	readonly work: readonly EndedWork[];
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly form: FormState;
	readonly language: Language;
	readonly action: string;
}

function SettleForm({ work, options, form, language, action }: SettleProps) {
	const words = handOverMessages[language];
	const hint = (each: EndedWork) =>
		[
			referenceOf(each) ?? each.subject,
			each.dueOn ? words.due(formatDay(each.dueOn, language)) : words.noDue,
		].join("; ");
	return (
		<Form form={form} action={action} guarded>
			<Field
				type="checkboxes"
				name="viec"
				label={words.work}
				hint={words.chooseAll}
				options={work.map((each) => ({
					value: `${each.id}:${each.acts}`,
					label: each.text,
					hint: hint(each),
				}))}
			/>
			<Field
				type="radio"
				name="cach"
				label={words.how}
				value="hand-over"
				options={(["hand-over", "close"] as const).map((how) => ({
					value: how,
					label: words.hows[how],
					hint: words.howHints[how],
				}))}
			/>
			<Field type="select" name="co_quan" label={words.to} hint={words.toHint} options={options} optional />
			<Field type="date" name="han" label={words.date} hint={words.dateHint} optional />
			<Field
				type="textarea"
				rows={3}
				name="ly_do"
				label={words.reason}
				hint={words.reasonHint}
				maxlength={4000}
			/>
			<Actions>
				<Button>{words.save}</Button>
			</Actions>
		</Form>
	);
}

const piece = z
	.string()
	.regex(/^[0-9a-f-]{36}:\d{1,9}$/)
	.transform((text) => ({ id: text.slice(0, 36), seen: Number(text.slice(37)) }));
const many = z.union([piece.transform((one) => [one]), z.array(piece).max(mostAtOnce)]).default([]);
const optionalDay = z.union([z.literal("").transform(() => null), typedDay()]).default(null);

export const sendSettle = action({
	address: settleAddress,
	who: planWriters,
	query: z.object({ ma: z.string().max(200) }),
	input: z.strictObject({
		viec: many,
		cach: z.enum(["hand-over", "close"]),
		co_quan: z.string().max(200).default(""),
		han: optionalDay,
		ly_do: z.string().trim().min(1).max(4000),
	}),
	again: { address: settleAddress },
	run: async ({ query, body }, { trx, actor, clock, from, language }) => {
		const settle =
			body.cach === "close"
				? ({ how: "close" } as const)
				: ({ how: "hand-over", toBodyId: body.co_quan || null, dueOn: body.han } as const);
		await settleEndedWork(trx, actor, { work: body.viec, settle, reason: body.ly_do }, { clock, from });
		return {
			redirect: settleLink(query.ma),
			notice: handOverMessages[language].saved(body.viec.length),
		};
	},
});
