import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { formatDay, typedCount, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head } from "#platform/ui/index.ts";
import { correctNumber, numberPlan } from "../../commands/plan/sign-plan.ts";
import { referenceOf } from "../../domain/paper-name.ts";
import { planProblem } from "../../plan/errors.ts";
import { lifeMessages } from "../../plan/life-messages.ts";
import { planWriters } from "../../policy.ts";
import { ofPlan, openedPlan, pageOfPlan, planAddress, plansAddress, seenVersion } from "./plan-frame.ts";

const numberAddress = `${plansAddress}/:id/so`;

export const showNumber = page({
	address: numberAddress,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, form, language, to, today } = context;
		const { plan, may } = await openedPlan(db, params.id, context);
		if (!may("clerk")) throw planProblem("plan-forbidden", {});
		if (plan.state !== "signed" && plan.state !== "numbered")
			throw planProblem("plan-step-not-possible", { action: "number", state: plan.state });
		const words = lifeMessages[language].number;
		const corrects = plan.state === "numbered";
		const title = corrects ? words.correct : words.title;
		return pageOfPlan(
			plan,
			context,
			title,
			<>
				<Head title={title} lede={words.lede} />
				<Form form={form} action={to(planAddress(plan.id, "/so"))}>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<Field
						type="number"
						name="so"
						width={2}
						keypad="numeric"
						label={words.number}
						value={plan.number ? String(plan.number) : ""}
					/>
					<Field
						name="ky_hieu"
						width={8}
						label={words.symbol}
						hint={words.symbolHint}
						value={plan.symbol ?? ""}
						maxlength={60}
					/>
					<Field type="date" name="ngay" label={words.day} value={formatDay(plan.issuedOn ?? today, "vi")} />
					{corrects ? <Field name="ly_do" label={words.reason} maxlength={2000} /> : null}
					<Actions>
						<Button>{corrects ? words.correct : words.confirm}</Button>
					</Actions>
				</Form>
			</>,
		);
	},
});

export const sendNumber = action({
	address: numberAddress,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		phien_ban: seenVersion,
		so: typedCount().pipe(z.number().int().min(1).max(1_000_000)),
		ky_hieu: z
			.string()
			.trim()
			.min(1)
			.max(60)
			.transform((symbol) => symbol.replace(/^\/+/, "")),
		ngay: typedDay(),
		ly_do: z.string().trim().max(2000).optional(),
	}),
	again: { address: numberAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const entry = { number: body.so, symbol: body.ky_hieu, issuedOn: body.ngay };
		const input = { planId: params.id, version: body.phien_ban, ...entry };
		if (body.ly_do === undefined) await numberPlan(trx, actor, input, { clock, from });
		else await correctNumber(trx, actor, { ...input, reason: body.ly_do }, { clock, from });
		const notice = lifeMessages[language].number.done(referenceOf(entry) ?? "");
		return { redirect: planAddress(params.id), notice };
	},
});
