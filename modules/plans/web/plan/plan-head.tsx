import { z } from "zod";
import { allIndices } from "#modules/indices/index.ts";
import { unitsAbove } from "#modules/organisation/index.ts";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, Form, Head } from "#platform/ui/index.ts";
import { writePlanHead } from "../../commands/plan/write-plan.ts";
import { paperName } from "../../domain/paper-name.ts";
import { planMessages } from "../../plan/messages.ts";
import { planWriters } from "../../policy.ts";
import { issuedPlans } from "../../queries/plan/plans-visible.ts";
import { HeadFields, headInput, headOf } from "./head-fields.tsx";
import {
	mustBeEditable,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";

const address = `${plansAddress}/:id/thong-tin`;

export const showPlanHead = page({
	address,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, language, to, form, today } = context;
		const opened = await openedPlan(db, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const words = planMessages[language].head;
		const above = (await unitsAbove(db, [plan.unitId], today)).get(plan.unitId) ?? [];
		const unitIds = [plan.unitId, ...above.map(({ id }) => id)];
		const parents = (await issuedPlans(db, unitIds, plan.period.first)).filter(({ id }) => id !== plan.id);
		const indices = await allIndices(db);
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				<Form form={form} action={to(planAddress(plan.id, "/thong-tin"))} guarded>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<HeadFields
						head={plan}
						indices={indices}
						parents={parents.map((one) => ({ value: one.id, label: paperName(one, language) }))}
						language={language}
					/>
					<Actions>
						<Button>{words.save}</Button>
					</Actions>
				</Form>
			</>,
		);
	},
});

export const sendPlanHead = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion, ...headInput }),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const seen = { planId: params.id, version: body.phien_ban };
		await writePlanHead(trx, actor, { ...seen, head: headOf(body) }, { clock, from });
		return { redirect: planAddress(params.id), notice: planMessages[language].head.saved };
	},
});
