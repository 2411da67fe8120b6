import { z } from "zod";
import { peopleNames } from "#modules/accounts/index.ts";
import { findMeasure, measureCatalogue } from "#modules/measures/index.ts";
import { action, page } from "#platform/http/route.ts";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { bindMeasure } from "../../commands/measured/bind-measure.ts";
import { placesOfPlan } from "../../commands/plan/open-plan.ts";
import { canBeBound, kindOf } from "../../domain/bound-measure.ts";
import { measuredMessages } from "../../measured/messages.ts";
import { planProblem } from "../../plan/errors.ts";
import { coordinatesUnitOf, planWriters } from "../../policy.ts";
import { bindingsOf, type StoredBinding } from "../../store/measured/binding.ts";
import { MeasureChoice } from "../plan/measure-fields.tsx";
import {
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "../plan/plan-frame.ts";

const address = `${plansAddress}/:id/nhiem-vu/:task/so-do`;
const ofTask = ofPlan.extend({ task: z.uuid() });

/** What a task is bound to, what it was bound to, and for the coordinator of a plan in force the way to change it. */
export const showBinding = page({
	address,
	who: planWriters,
	params: ofTask,
	async show({ params }, context) {
		const { db, actor, form, language, to, today } = context;
		const { plan } = await openedPlan(db, params.id, context);
		const task = plan.tasks.find(({ id }) => id === params.task);
		if (!task) throw planProblem("plan-task-unknown", {});
		const { issuer } = await placesOfPlan(db, plan, today);
		const may = plan.state === "in-force" && coordinatesUnitOf(actor, issuer);
		const words = measuredMessages[language].bind;
		const bindings = await bindingsOf(db, task.id);
		const names = await peopleNames(db, [...new Set(bindings.map(({ byPersonId }) => byPersonId))]);
		const code = task.measure?.code ?? null;
		const fitting = measureCatalogue(today).filter(
			(measure) => canBeBound(measure) && (task.measure === null || kindOf(measure) === task.measure.as),
		);
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head kicker={`${task.position}. ${task.text.slice(0, 160)}`} title={words.title} lede={words.lede} />
				{may ? (
					<Form form={form} action={to(planAddress(plan.id, `/nhiem-vu/${task.id}/so-do`))}>
						<input type="hidden" name="phien_ban" value={String(plan.version)} />
						<MeasureChoice measures={fitting} code={code} language={language} />
						<Field type="textarea" name="ly_do" label={words.reason} rows={3} maxlength={2000} />
						<Actions>
							<Button>{words.confirm}</Button>
						</Actions>
					</Form>
				) : (
					<p>
						{words.measure}: {nameOf(code, language)}
					</p>
				)}
				<History {...{ bindings, names, language }} />
			</>,
		);
	},
});

function nameOf(code: string | null, language: Language): string {
	const words = measuredMessages[language];
	if (code === null) return words.bind.nothing;
	return findMeasure(code)?.name[language] ?? words.unknownMeasure;
}

interface HistoryProps {
	readonly bindings: readonly StoredBinding[];
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
}

function History({ bindings, names, language }: HistoryProps) {
	if (bindings.length === 0) return null;
	const words = measuredMessages[language].bind;
	return (
		<Part id="da-doi" title={words.history}>
			<DataTable
				caption={words.history}
				captionHidden
				columns={[
					{ head: words.when, cell: ({ at }: StoredBinding) => formatMoment(at, language) },
					{ head: words.before, cell: ({ before }) => nameOf(before, language) },
					{ head: words.after, cell: ({ after }) => nameOf(after, language) },
					{ head: words.who, cell: ({ byPersonId }) => names.get(byPersonId) ?? "" },
					{ head: words.reason, cell: ({ reason }) => reason },
				]}
				rows={bindings}
			/>
		</Part>
	);
}

export const sendBinding = action({
	address,
	who: planWriters,
	params: ofTask,
	input: z.strictObject({
		phien_ban: seenVersion,
		so_do: z.string().max(60).default(""),
		ly_do: z.string().trim().min(1).max(2000),
	}),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const input = {
			planId: params.id,
			version: body.phien_ban,
			taskId: params.task,
			code: body.so_do || null,
			reason: body.ly_do,
		};
		await bindMeasure(trx, actor, input, { clock, from });
		return { redirect: planAddress(params.id, "/nhiem-vu"), notice: measuredMessages[language].bind.done };
	},
});
