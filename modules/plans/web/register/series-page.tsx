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
import { planAddress } from "../plan/plan-frame.ts";
import { bodiesOfClerk, seriesAddress, seriesName, stateOfSeries } from "./series-list.tsx";

const address = `${seriesAddress}/:id`;
const ofSeries = z.object({ id: z.uuid() });
const onPage = 100;

/** A series of a body whose register the person keeps; others look as if they were not there. */
async function openedSeries(
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
						<GivenTable given={given} plans={plans} language={language} to={to} />
						<Pager
							page={query.trang}
							pages={Math.ceil((series.next - series.first) / onPage)}
							address={(number) => to(`${seriesAddress}/${series.id}?trang=${number}`)}
						/>
					</Part>
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
	readonly given: readonly GivenNumber[];
	readonly plans: ReadonlyMap<string, StoredPlan>;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function GivenTable({ given, plans, language, to }: GivenTableProps) {
	const words = registerMessages[language];
	const heads = words.givenHeads;
	const bearer = ({ bearer: { id } }: GivenNumber) => {
		const plan = plans.get(id);
		return plan ? <a href={to(planAddress(plan.id))}>{paperName(plan, language)}</a> : words.paperGone;
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
