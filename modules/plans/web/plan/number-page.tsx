import { z } from "zod";
import { bodiesById } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, typedCount, typedDay } from "#platform/i18n/index.ts";
import { numberOf } from "#platform/series/find-series.ts";
import { Actions, Button, Facts, Field, Form, Head, Links } from "#platform/ui/index.ts";
import { correctNumber, numberPlan } from "../../commands/plan/sign-plan.ts";
import { takeAnotherNumber, takePlanNumber } from "../../commands/register/take-plan-number.ts";
import { proposedSymbol } from "../../domain/number-series.ts";
import { referenceOf } from "../../domain/paper-name.ts";
import { planProblem } from "../../plan/errors.ts";
import { lifeMessages } from "../../plan/life-messages.ts";
import { planWriters } from "../../policy.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import { bearerOf, openSeriesFor } from "../../queries/register/series-of-body.ts";
import { registerMessages } from "../../register/messages.ts";
import { seriesAddress, seriesName } from "../register/series-list.tsx";
import { ofPlan, openedPlan, pageOfPlan, planAddress, plansAddress, seenVersion } from "./plan-frame.ts";

const numberAddress = `${plansAddress}/:id/so`;
type Showing = RequestContext & { readonly db: ReadDb };

export const showNumber = page({
	address: numberAddress,
	who: planWriters,
	params: ofPlan,
	query: z.object({ ghi_tay: z.literal("1").optional().catch(undefined) }),
	async show({ params, query }, context) {
		const { db, language, to, today } = context;
		const { plan, may } = await openedPlan(db, params.id, context);
		if (!may("clerk")) throw planProblem("plan-forbidden", {});
		if (plan.state !== "signed" && plan.state !== "numbered")
			throw planProblem("plan-step-not-possible", { action: "number", state: plan.state });
		const words = lifeMessages[language].number;
		const corrects = plan.state === "numbered";
		const title = corrects ? words.correct : words.title;
		const series = query.ghi_tay ? undefined : await openSeriesFor(db, plan, today.year);
		const given = corrects ? await numberOf(db, bearerOf(plan.id)) : null;
		const symbol = plan.symbol ?? (await symbolFor(context, plan));
		const register = registerMessages[language];
		return pageOfPlan(
			plan,
			context,
			title,
			<>
				<Head title={title} lede={series ? register.take.lede(seriesName(series, language)) : words.lede} />
				{series && !corrects ? (
					<Facts
						items={[{ label: register.take.next, value: String(series.next), why: register.take.nextWhy }]}
					/>
				) : null}
				<NumberForm {...{ plan, symbol, context }} next={series?.next ?? null} isGiven={given !== null} />
				<Links
					items={[
						{ address: to(seriesAddress), label: register.link },
						...(series && !corrects
							? [{ address: to(planAddress(plan.id, "/so?ghi_tay=1")), label: register.take.byHand }]
							: []),
					]}
				/>
			</>,
		);
	},
});

async function symbolFor({ db, today }: Showing, plan: PlanView): Promise<string> {
	const issuer = (await bodiesById(db, [plan.issuerBodyId], today)).get(plan.issuerBodyId);
	return proposedSymbol(plan.paperKind, issuer?.abbreviation ?? null);
}

interface NumberFormProps {
	readonly plan: PlanView;
	readonly symbol: string;
	/** of the series, if one is open */
	readonly next: number | null;
	/** the number that is corrected came from a series */
	readonly isGiven: boolean;
	readonly context: Pick<RequestContext, "form" | "language" | "to" | "today">;
}

function NumberForm({ plan, symbol, next, isGiven, context }: NumberFormProps) {
	const { form, language, to, today } = context;
	const words = lifeMessages[language].number;
	const register = registerMessages[language].take;
	const corrects = plan.state === "numbered";
	const takes = next !== null && !corrects;
	return (
		<Form form={form} action={to(planAddress(plan.id, "/so"))}>
			<input type="hidden" name="phien_ban" value={String(plan.version)} />
			{isGiven ? <input type="hidden" name="so" value={String(plan.number ?? "")} /> : null}
			{takes || isGiven ? null : (
				<Field
					type="number"
					name="so"
					width={2}
					keypad="numeric"
					label={words.number}
					value={plan.number ? String(plan.number) : ""}
				/>
			)}
			<Field
				name="ky_hieu"
				width={8}
				label={words.symbol}
				hint={words.symbolHint}
				value={symbol}
				maxlength={60}
			/>
			<Field type="date" name="ngay" label={words.day} value={formatDay(plan.issuedOn ?? today, "vi")} />
			{corrects ? <Field name="ly_do" label={words.reason} maxlength={2000} /> : null}
			{corrects && next !== null ? (
				<Field type="checkbox" name="so_khac" label={register.another} hint={register.anotherHint} optional />
			) : null}
			<Actions>
				<Button>{takes ? register.button(next) : corrects ? words.correct : words.confirm}</Button>
			</Actions>
		</Form>
	);
}

export const sendNumber = action({
	address: numberAddress,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		phien_ban: seenVersion,
		/** not sent: the next one of the series */
		so: typedCount().pipe(z.number().int().min(1).max(1_000_000)).optional(),
		ky_hieu: z
			.string()
			.trim()
			.min(1)
			.max(60)
			.transform((symbol) => symbol.replace(/^\/+/, "")),
		ngay: typedDay(),
		ly_do: z.string().trim().max(2000).optional(),
		so_khac: z.string().optional(),
	}),
	again: { address: numberAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const seen = { planId: params.id, version: body.phien_ban };
		const beside = { symbol: body.ky_hieu, issuedOn: body.ngay };
		const input = { ...seen, ...beside };
		const context = { clock, from };
		const reason = body.ly_do;
		const taken = (number: number) => ({
			redirect: planAddress(params.id),
			notice: registerMessages[language].take.done(referenceOf({ number, symbol: body.ky_hieu }) ?? ""),
		});
		if (reason !== undefined && (body.so_khac !== undefined || body.so === undefined))
			return taken(await takeAnotherNumber(trx, actor, { ...input, reason }, context));
		if (body.so === undefined) return taken(await takePlanNumber(trx, actor, input, context));
		const entry = { ...input, number: body.so };
		if (reason === undefined) await numberPlan(trx, actor, entry, context);
		else await correctNumber(trx, actor, { ...entry, reason }, context);
		const notice = lifeMessages[language].number.done(referenceOf(entry) ?? "");
		return { redirect: planAddress(params.id), notice };
	},
});
