import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { peopleAt, peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, formatMoment } from "#platform/i18n/index.ts";
import { Actions, Button, EmptyState, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import { handOverMany } from "../../commands/desk/hand-over-many.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import { deskWorkers } from "../../policy.ts";
import { chosenDesk, desksOf } from "../../queries/desk/desks-of.ts";
import {
	type HandedOverOn,
	handedOverOn,
	type ToHandOver,
	toHandOver,
} from "../../queries/desk/to-hand-over.ts";
import { boardAddress, dossierPage, handOverAddress, withQuery } from "./addresses.ts";
import { groupNote } from "./group-note.ts";

const slipsAddress = `${handOverAddress}/bien-ban`;

/** Many at once, one form for each body that takes them. */
export const showHandOver = page({
	address: handOverAddress,
	who: deskWorkers,
	query: z.object({ ban: z.string().max(120).optional() }),
	show: async ({ query }, context) => {
		const { db, actor, today, clock, language, to } = context;
		const desk = chosenDesk(await desksOf(db, actor, today), query.ban);
		const rows = await toHandOver(db, desk.id);
		const bodyIds = [...new Set(rows.map(({ handlingBodyId }) => handlingBodyId))];
		const names = await bodyNames(db, bodyIds, today);
		const people = await peopleAt(db, { bodyIds }, today);
		const words = boardMessages[language].handOver;
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: rows.some(({ illustrative }) => illustrative),
			trail: [{ label: desk.name, address: withQuery(boardAddress, { ban: desk.id }) }],
			body: (
				<>
					<Head
						kicker={desk.fullName}
						title={words.title}
						lede={words.lede(formatCount(rows.length, language))}
						meta={await groupNote(db, "hand-over", { desk, now: clock.now(), language })}
					>
						<Links items={[{ address: to(withQuery(slipsAddress, { ban: desk.id })), label: words.slips }]} />
					</Head>
					{rows.length === 0 ? <EmptyState title={words.none}>{words.noneNext}</EmptyState> : null}
					{bodyIds.map((bodyId, index) => (
						<BodyForm
							name={names.get(bodyId) ?? bodyId}
							number={index + 1}
							deskId={desk.id}
							rows={rows.filter(({ handlingBodyId }) => handlingBodyId === bodyId)}
							people={people.filter((one) => one.bodyId === bodyId).map(({ name }) => name)}
							context={context}
						/>
					))}
				</>
			),
		};
	},
});

interface BodyProps {
	readonly name: string;
	readonly number: number;
	readonly deskId: string;
	readonly rows: readonly ToHandOver[];
	readonly people: readonly string[];
	readonly context: RequestContext<Person>;
}

function BodyForm({ name, number, deskId, rows, people, context: { language, to, form } }: BodyProps) {
	const words = boardMessages[language].handOver;
	const options = rows.map(({ id, version, code, procedure, receivedAt }) => ({
		value: `${id}.${version}`,
		label: `${code}: ${procedure ?? ""}`,
		hint: words.received(formatMoment(receivedAt, language)),
	}));
	const own = form.values["so"] === String(number) || form.values["so"] === undefined;
	const list = `nguoi-nhan-${number}`;
	return (
		<Part id={`co-quan-${number}`} title={words.to(name)}>
			<Form
				form={own ? withAll(form, options) : { ...form, values: {}, errors: {} }}
				action={to(handOverAddress)}
				prefix={String(number)}
			>
				<input type="hidden" name="ban" value={deskId} />
				<input type="hidden" name="so" value={String(number)} />
				<datalist id={list}>
					{[...new Set(people)].map((person) => (
						<option value={person} />
					))}
				</datalist>
				<Field type="checkboxes" name="ho_so" label={words.choose} options={options} />
				<Field name="nguoi_nhan" label={words.takenBy} list={list} autocomplete="off" maxlength={200} />
				<Actions>
					<Button>{words.button}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

/** All are chosen until somebody chose otherwise. */
const withAll = (form: RequestContext["form"], options: readonly { readonly value: string }[]) =>
	form.values["so"] === undefined
		? { ...form, values: { ...form.values, ho_so: options.map(({ value }) => value) } }
		: form;

const chosen = z
	.string()
	.regex(/^[0-9a-f-]{36}\.\d+$/)
	.transform((text) => {
		const [id = "", version = ""] = text.split(".");
		return { id, version: Number(version) };
	});

export const sendHandOver = action({
	address: handOverAddress,
	who: deskWorkers,
	input: z.strictObject({
		ban: z.string().min(1).max(120),
		so: z.string().max(4),
		ho_so: z.union([chosen.transform((one) => [one]), z.array(chosen).max(1000)]).default([]),
		nguoi_nhan: z.string().trim().max(200).default(""),
	}),
	again: { address: handOverAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const input = { dossiers: body.ho_so, takenBy: body.nguoi_nhan || null };
		const count = await handOverMany(trx, actor, input, { clock, from });
		return {
			redirect: withQuery(slipsAddress, { ban: body.ban }),
			notice: boardMessages[language].handOver.done(formatCount(count, language)),
		};
	},
});

/** The slips of a day: one for each hand-over, with both names. */
export const showSlips = page({
	address: slipsAddress,
	who: deskWorkers,
	query: z.object({ ban: z.string().max(120).optional(), ngay: z.iso.date().optional().catch(undefined) }),
	show: async ({ query }, { db, actor, today, language, to }) => {
		const desk = chosenDesk(await desksOf(db, actor, today), query.ban);
		const day = query.ngay ? Temporal.PlainDate.from(query.ngay) : today;
		const rows = await handedOverOn(db, desk.id, day);
		const names = await bodyNames(
			db,
			rows.flatMap(({ toBodyId }) => toBodyId ?? []),
			day,
		);
		const people = await peopleNames(
			db,
			rows.flatMap(({ byPersonId }) => byPersonId ?? []),
		);
		const words = boardMessages[language].handOver;
		const slips = [...groupsOf(rows).values()].reverse();
		return {
			title: words.slip,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: rows.some(({ illustrative }) => illustrative),
			trail: [{ label: words.title, address: withQuery(handOverAddress, { ban: desk.id }) }],
			body: (
				<>
					<Head title={words.slip} lede={words.slipLede(desk.fullName, formatDay(day, language))} />
					{slips.length === 0 ? <EmptyState title={words.noSlip}>{words.noSlipNext}</EmptyState> : null}
					{slips.map((slip, index) => {
						const [first] = slip;
						if (!first) return null;
						return (
							<Part
								id={`bien-ban-${index + 1}`}
								title={words.to(names.get(first.toBodyId ?? "") ?? "")}
								sub={`${formatMoment(first.at, language)} · ${words.count(formatCount(slip.length, language))}`}
							>
								<ol>
									{slip.map(({ dossierId, code, procedure }) => (
										<li>
											<a href={to(dossierPage(dossierId))}>{code}</a>: {procedure}
										</li>
									))}
								</ol>
								<div class="two">
									<div>
										<b>{words.gives}</b>
										<br />
										{people.get(first.byPersonId ?? "")}
									</div>
									<div>
										<b>{words.takes}</b>
										<br />
										{first.takenBy}
									</div>
								</div>
							</Part>
						);
					})}
				</>
			),
		};
	},
});

function groupsOf(rows: readonly HandedOverOn[]): ReadonlyMap<string, readonly HandedOverOn[]> {
	const groups = new Map<string, HandedOverOn[]>();
	for (const row of rows) {
		const key = `${row.at} ${row.toBodyId} ${row.takenBy}`;
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return groups;
}
