import { z } from "zod";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import { answerExplanation, judgeExplanation } from "../../commands/follow/answer-explanation.ts";
import { explanationStanding, possibleExplanationActions } from "../../domain/explanation.ts";
import { followProblem } from "../../follow/errors.ts";
import { explanationMessages } from "../../follow/explanation-messages.ts";
import { actsOnTaskAs, workers, workReaders } from "../../policy.ts";
import { explanationsAbout } from "../../queries/follow/explanations.ts";
import {
	findTaskAtHand,
	placesAsAsked,
	readsExplanation,
	type TaskAtHand,
} from "../../queries/follow/task-at-hand.ts";
import { findExplanation, type StoredExplanation } from "../../store/follow/explanation.ts";
import { taskPage } from "../task/action-addresses.ts";
import { AsWritten } from "../task/as-written.tsx";
import { explanationAddress } from "./explanation-items.tsx";
import { AskedBefore, ExplanationRecord } from "./explanation-record.tsx";
import { explanationsAddress } from "./explanations.tsx";

const address = `${explanationsAddress}/:id`;
const params = z.object({ id: z.uuid() });

/** One explanation: what was asked and said, and the form for whoever's turn it is. */
export const showExplanation = page({
	address,
	who: workReaders,
	params,
	show: async ({ params: { id } }, { db, actor, today, language, to, form }) => {
		const words = explanationMessages[language];
		const explanation = await findExplanation(db, id);
		const task = explanation && (await findTaskAtHand(db, explanation.occurrenceId, today));
		if (!task || !readsExplanation(actor, task, explanation.bodyId))
			throw followProblem("explanation-unknown", {});
		const { askedBy, answeredBy, judgedBy, bodyId, askingBodyId, occurrenceId } = explanation;
		const people = await peopleNames(
			db,
			[askedBy, answeredBy, judgedBy].flatMap((each) => each ?? []),
		);
		const bodies = await bodyNames(db, [bodyId, askingBodyId], today);
		const others = (await explanationsAbout(db, occurrenceId)).filter((each) => each.id !== id);
		const open = possibleExplanationActions(explanationStanding(explanation, today));
		const send = to(explanationAddress(id));
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: words.title, address: explanationsAddress }],
			body: (
				<>
					<Head kicker={words.title} title={<AsWritten language={language} text={task.text} />}>
						<Links items={[{ address: to(taskPage(occurrenceId)), label: words.openTask }]} />
					</Head>
					<Part id="noi-dung" title={words.record}>
						<ExplanationRecord {...{ explanation, people, bodies, language, today }} />
					</Part>
					{open.includes("answer") && answersFor(actor, task, explanation) ? (
						<AnswerForm {...{ form, language, send }} />
					) : null}
					{actsOnTaskAs(actor, task.places, "giver") ? (
						<GiverForms {...{ form, language, send, open }} />
					) : null}
					<AskedBefore explanations={others} {...{ language, to, today }} />
				</>
			),
		};
	},
});

const answersFor = (actor: Person, task: TaskAtHand, { bodyId }: StoredExplanation): boolean =>
	actsOnTaskAs(actor, placesAsAsked(task, bodyId), "body");

interface FormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly send: string;
}

function AnswerForm({ form, language, send }: FormProps) {
	const words = explanationMessages[language].answer;
	return (
		<Part id="tra-loi" title={words.heading}>
			<Form form={form} action={send} guarded>
				<Field
					name="tra_loi"
					type="textarea"
					rows={6}
					maxlength={4000}
					label={words.label}
					hint={words.hint}
				/>
				<Actions>
					<Button name="lam" value="tra-loi">
						{words.send}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function GiverForms({ form, language, send, open }: FormProps & { readonly open: readonly string[] }) {
	const { judge, withdraw } = explanationMessages[language];
	return (
		<>
			{open.includes("judge") ? (
				<Part id="danh-gia" title={judge.heading}>
					<Form form={form} action={send}>
						<Field
							name="danh_gia"
							type="radio"
							label={judge.label}
							value="enough"
							options={[
								{ value: "enough", label: judge.enough, hint: judge.enoughHint },
								{ value: "not-enough", label: judge.notEnough, hint: judge.notEnoughHint },
							]}
						/>
						<Field name="ly_do" type="textarea" rows={3} maxlength={2000} label={judge.reason} optional />
						<Actions>
							<Button name="lam" value="danh-gia">
								{judge.send}
							</Button>
						</Actions>
					</Form>
				</Part>
			) : null}
			{open.includes("withdraw") ? (
				<Part id="rut" title={withdraw.heading}>
					<Form form={form} action={send}>
						<Field name="ly_do" type="textarea" rows={2} maxlength={2000} label={withdraw.reason} />
						<Actions>
							<Button kind="second" name="lam" value="rut">
								{withdraw.send}
							</Button>
						</Actions>
					</Form>
				</Part>
			) : null}
		</>
	);
}

const reason = z
	.string()
	.trim()
	.max(2000)
	.optional()
	.transform((text) => text || null);

export const sendExplanation = action({
	address,
	who: workers,
	params,
	input: z.discriminatedUnion("lam", [
		z.strictObject({ lam: z.literal("tra-loi"), tra_loi: z.string().trim().min(1).max(4000) }),
		z.strictObject({
			lam: z.literal("danh-gia"),
			danh_gia: z.enum(["enough", "not-enough"]),
			ly_do: reason,
		}),
		z.strictObject({ lam: z.literal("rut"), ly_do: reason }),
	]),
	again: { address },
	run: async ({ params: { id }, body }, { trx, actor, clock, from, language }) => {
		const words = explanationMessages[language];
		const context = { clock, from };
		const redirect = explanationAddress(id);
		if (body.lam === "tra-loi") {
			await answerExplanation(trx, actor, { id, answer: body.tra_loi }, context);
			return { redirect, notice: words.answer.sent };
		}
		const verdict = body.lam === "rut" ? "withdrawn" : body.danh_gia;
		await judgeExplanation(trx, actor, { id, verdict, reason: body.ly_do }, context);
		return { redirect, notice: body.lam === "rut" ? words.withdraw.sent : words.judge.sent };
	},
});
