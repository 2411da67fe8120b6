import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bodyNames } from "#modules/organisation/index.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { compareNames, formatDay, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, EmptyState, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import {
	answerOpinion,
	consultOnPlan,
	endConsultation,
	giveOpinion,
} from "../../commands/plan/consult-plan.ts";
import { bodyFinder } from "../../domain/body-names.ts";
import { planProblem } from "../../plan/errors.ts";
import { lifeMessages } from "../../plan/life-messages.ts";
import { planWriters } from "../../policy.ts";
import { nameableBodies } from "../../queries/plan/nameable-bodies.ts";
import type { StoredOpinion } from "../../store/plan/parts.ts";
import {
	type OpenedPlan,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";

const address = `${plansAddress}/:id/lay-y-kien`;
const giveAddress = `${plansAddress}/:id/gop-y`;
const usualDays = 10;

export const showConsultation = page({
	address,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, language, today } = context;
		const opened = await openedPlan(db, params.id, context);
		if (!opened.may("clerk")) throw planProblem("plan-forbidden", {});
		const { plan } = opened;
		const words = lifeMessages[language].opinions;
		const names = await bodyNames(
			db,
			plan.opinions.map(({ bodyId }) => bodyId),
			today,
		);
		const nameOf = ({ bodyId }: StoredOpinion) => names.get(bodyId) ?? bodyId;
		const silent = plan.opinions.filter(({ opinion }) => opinion === null);
		const given = plan.opinions.length - silent.length;
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head
					title={words.title}
					lede={plan.opinions.length > 0 ? words.count(given, plan.opinions.length) : words.lede}
				/>
				{plan.opinions.length === 0 ? <EmptyState title={words.none}>{words.noneHelp}</EmptyState> : null}
				{plan.opinions
					.filter(({ opinion }) => opinion !== null)
					.map((opinion) => (
						<OneOpinion {...{ opinion, opened, context }} name={nameOf(opinion)} />
					))}
				{silent.length > 0 ? (
					<Part id="chua-gop-y" title={words.silent(silent.length)} sub={waitingFor(silent, context)}>
						<p>{silent.map(nameOf).sort(compareNames).join("; ")}</p>
					</Part>
				) : null}
				{opened.may("drafter") ? <NextOfConsultation {...{ opened, context }} /> : null}
			</>,
		);
	},
});

type Showing = Pick<RequestContext, "form" | "language" | "to" | "today">;
interface PartProps {
	readonly opened: OpenedPlan;
	readonly context: Showing;
}

function OneOpinion(props: PartProps & { readonly opinion: StoredOpinion; readonly name: string }) {
	const { opinion, name, opened, context } = props;
	const { form, language, to } = context;
	const words = lifeMessages[language].opinions;
	const id = `y-kien-${opened.plan.opinions.indexOf(opinion) + 1}`;
	return (
		<Part id={id} title={name}>
			<p>{opinion.opinion}</p>
			{opened.may("drafter") ? (
				<Form form={form} action={to(planAddress(opened.plan.id, "/tra-loi-gop-y"))} prefix={id}>
					<input type="hidden" name="phien_ban" value={String(opened.plan.version)} />
					<input type="hidden" name="co_quan" value={opinion.bodyId} />
					<Field
						type="textarea"
						name="tiep_thu"
						rows={3}
						label={words.answer}
						hint={words.answerHint}
						value={opinion.takenIn ?? ""}
						maxlength={5000}
					/>
					<Actions>
						<Button kind="second">{words.answerSave}</Button>
					</Actions>
				</Form>
			) : (
				<p>{opinion.takenIn}</p>
			)}
		</Part>
	);
}

/** Until when they may answer; whose day has passed is said to be late. */
function waitingFor([first]: readonly StoredOpinion[], { language, today }: Showing): string {
	const words = lifeMessages[language].opinions;
	if (!first) return "";
	const due = formatDay(first.dueOn, language);
	return Temporal.PlainDate.compare(first.dueOn, today) < 0 ? words.overdue(due) : words.waiting(due);
}

function NextOfConsultation({ opened, context }: PartProps) {
	const { form, language, to, today } = context;
	const { plan } = opened;
	const words = lifeMessages[language].opinions;
	const version = <input type="hidden" name="phien_ban" value={String(plan.version)} />;
	if (plan.state === "consulting")
		return (
			<Part id="ket-thuc" title={words.end} sub={words.endSub}>
				<Form form={form} action={to(planAddress(plan.id, "/lay-y-kien/ket-thuc"))} prefix="ket-thuc">
					{version}
					<Actions>
						<Button>{words.end}</Button>
					</Actions>
				</Form>
			</Part>
		);
	if (plan.state !== "draft") return null;
	return (
		<Part id="hoi" title={words.ask} sub={words.askSub}>
			<Form form={form} action={to(planAddress(plan.id, "/lay-y-kien"))} prefix="hoi">
				{version}
				<Field
					type="textarea"
					name="co_quan"
					rows={5}
					label={words.bodies}
					hint={words.bodiesHint}
					maxlength={20000}
				/>
				<Field
					type="date"
					name="han"
					label={words.due}
					value={formatDay(today.add({ days: usualDays }), "vi")}
				/>
				<Actions>
					<Button>{words.send}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

export const sendConsultation = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion, co_quan: z.string().max(20000), han: typedDay() }),
	again: { address },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language, today } = context;
		const { plan } = await openedPlan(trx, params.id, context);
		const named = bodyFinder(await nameableBodies(trx, plan.unitId, today))(body.co_quan);
		const strangers = named.filter(({ bodyId }) => bodyId === null).map(({ written }) => `“${written}”`);
		if (strangers.length > 0)
			throw planProblem("bodies-unknown", { names: strangers.slice(0, 10).join(", ") });
		const bodyIds = named.flatMap(({ bodyId }) => bodyId ?? []);
		const seen = { planId: plan.id, version: body.phien_ban };
		await consultOnPlan(trx, actor, { ...seen, bodyIds, dueOn: body.han }, { clock, from });
		const notice = lifeMessages[language].opinions.sent(new Set(bodyIds).size);
		return { redirect: planAddress(plan.id, "/lay-y-kien"), notice };
	},
});

export const sendEndConsultation = action({
	address: `${address}/ket-thuc`,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion }),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		await endConsultation(trx, actor, { planId: params.id, version: body.phien_ban }, { clock, from });
		return { redirect: planAddress(params.id), notice: lifeMessages[language].opinions.ended };
	},
});

export const sendAnswerOpinion = action({
	address: `${plansAddress}/:id/tra-loi-gop-y`,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		phien_ban: seenVersion,
		co_quan: z.string().min(1).max(120),
		tiep_thu: z.string().trim().min(1).max(5000),
	}),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const seen = { planId: params.id, version: body.phien_ban };
		const answer = { bodyId: body.co_quan, takenIn: body.tiep_thu };
		await answerOpinion(trx, actor, { ...seen, ...answer }, { clock, from });
		return {
			redirect: planAddress(params.id, "/lay-y-kien"),
			notice: lifeMessages[language].opinions.answered,
		};
	},
});

export const showGiveOpinion = page({
	address: giveAddress,
	who: planWriters,
	params: ofPlan,
	query: z.object({ co_quan: z.string().max(120).default("") }),
	async show({ params, query }, context) {
		const { db, language, to, form, today } = context;
		const { plan, asked } = await openedPlan(db, params.id, context);
		const opinion = plan.opinions.find(({ bodyId }) => bodyId === query.co_quan);
		if (!opinion || !asked.includes(opinion.bodyId)) throw planProblem("opinion-not-asked", {});
		const words = lifeMessages[language].opinions;
		const name = (await bodyNames(db, [opinion.bodyId], today)).get(opinion.bodyId) ?? opinion.bodyId;
		const title = words.giveTitle(name);
		return pageOfPlan(
			plan,
			context,
			title,
			<>
				<Head title={title} lede={words.giveLede} meta={words.waiting(formatDay(opinion.dueOn, language))} />
				<Links items={[{ address: to(planAddress(plan.id, "/toan-van")), label: words.read }]} />
				<Form form={form} action={to(planAddress(plan.id, "/gop-y"))} guarded>
					<input type="hidden" name="co_quan" value={opinion.bodyId} />
					<Field
						type="textarea"
						name="y_kien"
						rows={12}
						label={words.give}
						hint={words.giveHint}
						value={opinion.opinion ?? ""}
						maxlength={10000}
					/>
					<Actions>
						<Button>{words.giveSave}</Button>
					</Actions>
				</Form>
			</>,
		);
	},
});

export const sendGiveOpinion = action({
	address: giveAddress,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		co_quan: z.string().min(1).max(120),
		y_kien: z.string().trim().min(1).max(10000),
	}),
	again: { address: giveAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const input = { planId: params.id, bodyId: body.co_quan, opinion: body.y_kien };
		await giveOpinion(trx, actor, input, { clock, from });
		return { redirect: planAddress(params.id), notice: lifeMessages[language].opinions.given };
	},
});
