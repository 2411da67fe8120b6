import { z } from "zod";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { type GivenNumber, givenFrom, type Series, seriesOf } from "#platform/series/find-series.ts";
import {
	Actions,
	Button,
	DataTable,
	EmptyState,
	Field,
	Form,
	Head,
	Pager,
	Part,
	StateMark,
} from "#platform/ui/index.ts";
import { closeNumberSeries } from "../../commands/register/keep-series.ts";
import { paperName } from "../../domain/paper-name.ts";
import { planWriters } from "../../policy.ts";
import { registerProblem } from "../../register/errors.ts";
import { registerMessages } from "../../register/messages.ts";
import { plansById, type StoredPlan } from "../../store/plan/plan.ts";
import { otherPapers } from "../../store/register/other-paper.ts";
import { planAddress } from "../plan/plan-frame.ts";
import { OtherPaperForm } from "./other-paper-form.tsx";
import { bodiesOfClerk, seriesAddress, seriesName, stateOfSeries } from "./series-list.tsx";

const address = `${seriesAddress}/:id`;
const ofSeries = z.object({ id: z.uuid() });
const onPage = 100;

/** A series of a body whose register the person keeps; others look as if they were not there. */
export async function openedSeries(
	db: ReadDb,
	id: string,
	context: Pick<RequestContext<Person>, "actor" | "today">,
): Promise<{ readonly series: Series; readonly body: string; readonly bodyEn: string }> {
	const bodies = await bodiesOfClerk(db, context);
	const all = await seriesOf(
		db,
		bodies.map((body) => body.id),
	);
	const series = all.find((each) => each.id === id);
	const body = bodies.find((each) => each.id === series?.owner);
	if (!series || !body) throw registerProblem("series-unknown", {});
	return { series, body: body.fullName, bodyEn: body.fullNameEn };
}

export const showSeries = page({
	address,
	who: planWriters,
	params: ofSeries,
	query: z.object({ trang: z.coerce.number().int().min(1).max(10_000).catch(1) }),
	async show({ params, query }, context) {
		const { db, form, language, to } = context;
		const words = registerMessages[language];
		const { series, body, bodyEn } = await openedSeries(db, params.id, context);
		const given = await givenFrom(db, series.id, { limit: onPage, offset: (query.trang - 1) * onPage });
		const plans = await plansById(
			db,
			given.flatMap(({ bearer }) => (bearer.kind === "plan" ? [bearer.id] : [])),
		);
		const others = await otherPapers(
			db,
			given.flatMap(({ bearer }) => (bearer.kind === "paper" ? [bearer.id] : [])),
		);
		const title = seriesName(series, language);
		return {
			title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: words.title, address: seriesAddress }],
			body: (
				<>
					<Head
						kicker={language === "en" ? bodyEn : body}
						title={title}
						lede={
							series.closed === null ? `${words.heads.next}: ${series.next}` : stateOfSeries(series, language)
						}
					/>
					<Part id="da-cap" title={words.given}>
						<GivenTable {...{ series, given, plans, others, language, to }} />
						<Pager
							page={query.trang}
							pages={Math.ceil((series.next - series.first) / onPage)}
							address={(number) => to(`${seriesAddress}/${series.id}?trang=${number}`)}
						/>
					</Part>
					{series.closed === null ? <OtherPaperForm series={series} context={context} /> : null}
					{series.closed === null ? (
						<Part id="dong" title={words.closeTitle} sub={words.closeWhat}>
							<Form form={form} action={to(`${seriesAddress}/${series.id}`)}>
								<Field type="textarea" name="ly_do" rows={3} label={words.closeReason} maxlength={2000} />
								<Actions>
									<Button kind="danger">{words.closeButton}</Button>
								</Actions>
							</Form>
						</Part>
					) : null}
				</>
			),
		};
	},
});

interface GivenTableProps {
	readonly series: Series;
	readonly others: ReadonlyMap<string, { readonly about: string }>;
	readonly given: readonly GivenNumber[];
	readonly plans: ReadonlyMap<string, StoredPlan>;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function GivenTable({ series, given, plans, others, language, to }: GivenTableProps) {
	const words = registerMessages[language];
	const heads = words.givenHeads;
	const bearer = ({ bearer: { id }, cancelled }: GivenNumber) => {
		const plan = plans.get(id);
		if (plan) return <a href={to(planAddress(plan.id))}>{paperName(plan, language)}</a>;
		const about = others.get(id)?.about ?? words.paperGone;
		if (cancelled !== null || !others.has(id)) return about;
		return (
			<>
				{about} <a href={to(`${seriesAddress}/${series.id}/huy/${id}`)}>{words.other.cancelTitle}</a>
			</>
		);
	};
	return (
		<DataTable
			caption={words.given}
			captionHidden
			columns={[
				{ head: heads.number, cell: ({ number }) => number, namesRow: true },
				{ head: heads.day, cell: ({ day }) => formatDay(day, language) },
				{ head: heads.paper, cell: bearer },
				{ head: heads.state, cell: (each) => <StateOf given={each} language={language} /> },
			]}
			rows={given}
			empty={<EmptyState title={words.givenNone}>{words.givenNoneHelp}</EmptyState>}
		/>
	);
}

function StateOf({ given, language }: { readonly given: GivenNumber; readonly language: Language }) {
	const words = registerMessages[language];
	if (given.cancelled === null) return <StateMark state="on-track">{words.inUse}</StateMark>;
	const day = formatDay(given.cancelled.at.toZonedDateTimeISO(timeZone).toPlainDate(), language);
	return <StateMark state="stopped">{words.cancelled(day, given.cancelled.reason)}</StateMark>;
}

export const sendCloseSeries = action({
	address,
	who: planWriters,
	params: ofSeries,
	input: z.strictObject({ ly_do: z.string().trim().min(1).max(2000) }),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language, today }) {
		const { series } = await openedSeries(trx, params.id, { actor, today });
		const input = { bodyId: series.owner, seriesId: series.id, reason: body.ly_do };
		await closeNumberSeries(trx, actor, input, { clock, from });
		return { redirect: seriesAddress, notice: registerMessages[language].closedNow };
	},
});
