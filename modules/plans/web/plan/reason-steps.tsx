import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type Route } from "#platform/http/route.ts";
import { Actions, Button, ConfirmAction, Field, Form, Head } from "#platform/ui/index.ts";
import type { PlanContext, SeenPlan } from "../../commands/plan/open-plan.ts";
import { takePlanBack } from "../../commands/plan/sign-plan.ts";
import { sendPlanBack, withdrawPlan } from "../../commands/plan/step-plan.ts";
import { paperName } from "../../domain/paper-name.ts";
import { type PlanActionName, planAction } from "../../domain/plan-state.ts";
import { closingMessages } from "../../plan/closing-messages.ts";
import { planProblem } from "../../plan/errors.ts";
import { lifeMessages } from "../../plan/life-messages.ts";
import { planWriters } from "../../policy.ts";
import {
	type OpenedPlan,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";

type Command = (
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & { readonly reason: string },
	context: PlanContext,
) => Promise<void>;

const input = z.strictObject({ phien_ban: seenVersion, ly_do: z.string().trim().min(1).max(2000) });

function mustBeOpenTo({ plan, may }: OpenedPlan, name: PlanActionName): void {
	const { from, by } = planAction(name);
	if (!may(by)) throw planProblem("plan-forbidden", {});
	if (!from.includes(plan.state))
		throw planProblem("plan-step-not-possible", { action: name, state: plan.state });
}

/** A step that needs nothing but a reason: its page and what happens when it is sent. */
function reasonStep(name: "send-back" | "take-back", sub: string, run: Command): readonly Route[] {
	const address = `${plansAddress}/:id${sub}`;
	return [
		page({
			address,
			who: planWriters,
			params: ofPlan,
			async show({ params }, context) {
				const { db, form, language, to } = context;
				const opened = await openedPlan(db, params.id, context);
				mustBeOpenTo(opened, name);
				const { plan } = opened;
				const words = lifeMessages[language].reasons[name];
				return pageOfPlan(
					plan,
					context,
					words.title,
					<>
						<Head title={words.title} lede={words.lede} kicker={paperName(plan, language)} />
						<Form form={form} action={to(planAddress(plan.id, sub))}>
							<input type="hidden" name="phien_ban" value={String(plan.version)} />
							<Field type="textarea" name="ly_do" rows={4} label={words.reason} maxlength={2000} />
							<Actions>
								<Button>{words.confirm}</Button>
							</Actions>
						</Form>
					</>,
				);
			},
		}),
		action({
			address,
			who: planWriters,
			params: ofPlan,
			input,
			again: { address },
			async run({ params, body }, { trx, actor, clock, from, language }) {
				const seen = { planId: params.id, version: body.phien_ban };
				await run(trx, actor, { ...seen, reason: body.ly_do }, { clock, from });
				return { redirect: planAddress(params.id), notice: lifeMessages[language].reasons[name].done };
			},
		}),
	];
}

const withdrawAddress = `${plansAddress}/:id/rut`;

const showWithdraw = page({
	address: withdrawAddress,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, form, language, to } = context;
		const opened = await openedPlan(db, params.id, context);
		mustBeOpenTo(opened, "withdraw");
		const { plan } = opened;
		const words = closingMessages[language];
		return pageOfPlan(
			plan,
			context,
			words.withdraw.title,
			<>
				<Head title={words.withdraw.title} />
				<ConfirmAction
					form={form}
					action={to(planAddress(plan.id, "/rut"))}
					title={words.withdraw.what(paperName(plan, language))}
					consequences={[words.withdraw.consequence]}
					confirm={words.withdraw.confirm}
					goBack={{ label: words.back, address: to(planAddress(plan.id)) }}
				>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<Field type="textarea" name="ly_do" rows={3} label={words.withdraw.reason} maxlength={2000} />
				</ConfirmAction>
			</>,
		);
	},
});

const sendWithdraw = action({
	address: withdrawAddress,
	who: planWriters,
	params: ofPlan,
	input,
	again: { address: withdrawAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const seen = { planId: params.id, version: body.phien_ban };
		await withdrawPlan(trx, actor, { ...seen, reason: body.ly_do }, { clock, from });
		return { redirect: planAddress(params.id), notice: closingMessages[language].withdraw.done };
	},
});

export const reasonSteps: readonly Route[] = [
	...reasonStep("send-back", "/tra-lai", sendPlanBack),
	...reasonStep("take-back", "/dua-ve", takePlanBack),
	showWithdraw,
	sendWithdraw,
];
