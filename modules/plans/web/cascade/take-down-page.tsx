import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Actions, Button, EmptyState, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import { dutyMessages } from "../../cascade/duty-messages.ts";
import { takeDown } from "../../commands/cascade/take-down.ts";
import { paperName } from "../../domain/paper-name.ts";
import type { StoredTask } from "../../domain/task.ts";
import { planWriters } from "../../policy.ts";
import { dueHere, tasksFromAbove } from "../../queries/cascade/tasks-from-above.ts";
import { ofPlan, pageOfPlan, planAddress, seenVersion } from "../plan/plan-frame.ts";
import { shortened } from "./findings.tsx";
import { planToWrite } from "./plan-in-hand.ts";
import { PlanPages } from "./plan-pages.tsx";

const address = "/soan-ke-hoach/:id/nhan-viec";

/** What the plan above gave to this unit, to be taken into the own draft. */
export const showTakeDown = page({
	address,
	who: planWriters,
	params: ofPlan,
	show: async ({ params }, context) => {
		const { db, language, form, to, today } = context;
		const inHand = await planToWrite(db, params.id, context);
		const { plan } = inHand;
		const words = dutyMessages[language];
		const given = await tasksFromAbove(db, plan, plan.issuedOn ?? today);
		const due = await dueHere(
			db,
			given.map(({ id }) => id),
			plan.unitId,
		);
		const takenBy = new Map(plan.tasks.map((task) => [task.fromTaskId, task]));
		const open = given.filter(({ id }) => !takenBy.has(id));
		const hint = (task: StoredTask) => {
			const day = due.get(task.id);
			const lead = words.lead(task.lead.map(({ written }) => written).join("; "));
			return day ? `${lead}; ${words.due(formatDay(day, language))}` : lead;
		};
		const title = given.length === 0 ? words.takeNone : words.takeHeadline(open.length, given.length);
		return pageOfPlan(
			plan,
			context,
			words.takeTitle,
			<>
				<Head
					kicker={paperName(plan, language)}
					title={plan.parent?.planId ? title : words.takeNoParent}
					lede={given.length > 0 ? words.takeLede : undefined}
				/>
				<PlanPages inHand={inHand} current="nhan-viec" language={language} />
				{plan.parent?.planId ? null : (
					<EmptyState title={words.takeNoParent}>{words.takeNoParentHow}</EmptyState>
				)}
				{open.length === 0 ? null : (
					<Form form={form} action={to(planAddress(plan.id, "/nhan-viec"))}>
						<input type="hidden" name="phien_ban" value={String(plan.version)} />
						<Field
							type="checkboxes"
							name="viec"
							label={words.takeField}
							options={open.map((task) => ({
								value: task.id,
								label: `${task.position}. ${task.text}`,
								hint: hint(task),
							}))}
						/>
						<Actions>
							<Button>{words.takeSave}</Button>
						</Actions>
					</Form>
				)}
				{open.length < given.length ? (
					<Part id="da-co" title={words.takenAlready}>
						<Links
							items={given.flatMap(({ id }) => {
								const own = takenBy.get(id);
								if (!own) return [];
								const label = `${own.position}. ${shortened(own.text)}`;
								return [{ address: to(planAddress(plan.id, `/nhiem-vu/${own.id}`)), label }];
							})}
						/>
					</Part>
				) : null}
			</>,
		);
	},
});

const many = z.union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(5000)]).default([]);

export const sendTakeDown = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion, viec: many }),
	again: { address },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const input = { planId: params.id, version: body.phien_ban, fromTaskIds: body.viec };
		const taken = await takeDown(trx, actor, input, { clock, from });
		return {
			redirect: planAddress(params.id, "/nhiem-vu"),
			notice: dutyMessages[language].takeSaved(taken.length),
		};
	},
});
