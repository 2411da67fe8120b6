import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { typedCount } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { dutyMessages } from "../../cascade/duty-messages.ts";
import { addDuty, dutyGroups } from "../../commands/cascade/add-duties.ts";
import { paperName } from "../../domain/paper-name.ts";
import type { Anchor, StoredTask } from "../../domain/task.ts";
import { planWriters } from "../../policy.ts";
import { ofPlan, pageOfPlan, planAddress, seenVersion } from "../plan/plan-frame.ts";
import { planToWrite } from "./plan-in-hand.ts";
import { PlanPages } from "./plan-pages.tsx";

const address = "/soan-ke-hoach/:id/giao-tra-loi";
const kinds = ["answer", "report"] as const;
const units = ["working-day", "day"] as const;
const recurrences = ["once", "quarterly", "half-yearly", "yearly"] as const;
const anchor = /^(plan-issued|period-end|index-published:[A-Z0-9-]{1,20}:\d{4})$/;

/** Asking many bodies at once for an own plan or a report, while the plan is a draft. */
export const showDuties = page({
	address,
	who: planWriters,
	params: ofPlan,
	show: async ({ params }, context) => {
		const { db, language, form, to } = context;
		const inHand = await planToWrite(db, params.id, context);
		const { plan } = inHand;
		const words = dutyMessages[language];
		const { fields } = words;
		const asked = plan.tasks.filter(({ kind }) => kind === "answer" || kind === "report");
		const option = <V extends string>(value: V, label: string) => ({ value, label });
		const index = plan.indexCode;
		const year = plan.indexYear ?? plan.year;
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head kicker={paperName(plan, language)} title={words.title} lede={words.lede} />
				<PlanPages inHand={inHand} current="giao-tra-loi" language={language} />
				<Part id="da-yeu-cau" title={words.now}>
					<DataTable
						caption={words.now}
						captionHidden
						columns={[
							{
								head: words.now,
								cell: ({ id, text, lead }: StoredTask) => (
									<a href={to(planAddress(plan.id, `/nhiem-vu/${id}`))}>{words.duty(text, lead.length)}</a>
								),
							},
						]}
						rows={asked}
						empty={<p>{words.nowNone}</p>}
					/>
				</Part>
				<Part id="them" title={words.add}>
					<Form form={form} action={to(planAddress(plan.id, "/giao-tra-loi"))}>
						<input type="hidden" name="phien_ban" value={String(plan.version)} />
						<Field
							type="radio"
							name="loai"
							label={fields.kind}
							value="answer"
							options={kinds.map((kind) => ({
								...option(kind, fields.kinds[kind]),
								hint: fields.kindHints[kind],
							}))}
						/>
						<Field
							type="checkboxes"
							name="nhom"
							label={fields.groups}
							value="leads"
							options={dutyGroups.map((group) => option(group, fields.groupOptions[group]))}
						/>
						<Field type="number" name="so_ngay" label={fields.amount} value="15" keypad="numeric" width={2} />
						<Field
							type="radio"
							name="tinh_theo"
							label={fields.unit}
							value="working-day"
							options={units.map((unit) => option(unit, fields.units[unit]))}
						/>
						<Field
							type="select"
							name="ke_tu"
							label={fields.anchor}
							value="plan-issued"
							empty={false}
							options={[
								option("plan-issued", fields.anchors.issued),
								option("period-end", fields.anchors.period),
								...(index === null
									? []
									: [option(`index-published:${index}:${year}`, fields.anchors.published(index, year))]),
							]}
						/>
						<Field
							type="select"
							name="dinh_ky"
							label={fields.recurrence}
							hint={fields.recurrenceHint}
							value="once"
							empty={false}
							options={recurrences.map((each) => option(each, fields.recurrences[each]))}
						/>
						<Actions>
							<Button>{fields.save}</Button>
						</Actions>
					</Form>
				</Part>
			</>,
		);
	},
});

const many = z.union([z.enum(dutyGroups).transform((one) => [one]), z.array(z.enum(dutyGroups))]).default([]);

export const sendDuty = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		phien_ban: seenVersion,
		loai: z.enum(kinds),
		nhom: many,
		so_ngay: typedCount().pipe(z.number().max(3660)),
		tinh_theo: z.enum(units),
		ke_tu: z.string().regex(anchor),
		dinh_ky: z.enum(recurrences),
	}),
	again: { address },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const input = {
			planId: params.id,
			version: body.phien_ban,
			kind: body.loai,
			groups: body.nhom,
			amount: body.so_ngay,
			unit: body.tinh_theo,
			anchor: body.ke_tu as Anchor,
			recurrence: body.dinh_ky,
		};
		const count = await addDuty(trx, actor, input, { clock, from });
		return { redirect: planAddress(params.id, "/giao-tra-loi"), notice: dutyMessages[language].saved(count) };
	},
});
