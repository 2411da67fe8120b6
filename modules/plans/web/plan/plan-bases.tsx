import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head } from "#platform/ui/index.ts";
import { writeBases } from "../../commands/plan/write-plan.ts";
import type { LegalBasis } from "../../domain/plan.ts";
import { textMessages } from "../../plan/text-messages.ts";
import { planWriters } from "../../policy.ts";
import {
	mustBeEditable,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";
import { typedBases } from "./typed-bases.ts";

const address = `${plansAddress}/:id/can-cu`;

export const showBases = page({
	address,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, language, to, form } = context;
		const opened = await openedPlan(db, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const words = textMessages[language].bases;
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				<Form form={form} action={to(planAddress(plan.id, "/can-cu"))} guarded>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<Field
						type="textarea"
						name="can_cu"
						rows={10}
						label={words.field}
						hint={words.hint}
						value={plan.bases.map(lineOf).join("\n")}
						maxlength={40000}
						optional
					/>
					<Actions>
						<Button>{words.save}</Button>
					</Actions>
				</Form>
			</>,
		);
	},
});

const lineOf = ({ reference, day, issuer, about }: LegalBasis): string =>
	[reference, day ? formatDay(day, "vi") : "", issuer ?? "", about ?? ""].join("; ").replace(/(; )+$/, "");

export const sendBases = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion, can_cu: typedBases }),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const input = { planId: params.id, version: body.phien_ban, bases: body.can_cu };
		await writeBases(trx, actor, input, { clock, from });
		return {
			redirect: planAddress(params.id),
			notice: textMessages[language].bases.saved(body.can_cu.length),
		};
	},
});
