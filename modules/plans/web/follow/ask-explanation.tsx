import { english, sentencesOf, vietnamese, type WorkingCalendar } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bodyNames, workingCalendar } from "#modules/organisation/index.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import { formatDayWithWeekday, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, ButtonLink, Field, Form, Head, Part, WhyThisDay } from "#platform/ui/index.ts";
import { askExplanation } from "../../commands/follow/ask-explanation.ts";
import { explanationDue, mostWorkingDays, offeredWorkingDays } from "../../domain/explanation.ts";
import { followProblem } from "../../follow/errors.ts";
import { explanationMessages } from "../../follow/explanation-messages.ts";
import { actsOnTaskAs, readsTask, workers } from "../../policy.ts";
import { explanationsAbout } from "../../queries/follow/explanations.ts";
import { findTaskAtHand } from "../../queries/follow/task-at-hand.ts";
import { findExplanation } from "../../store/follow/explanation.ts";
import { taskProblem } from "../../task/errors.ts";
import { taskPage } from "../task/action-addresses.ts";
import { AsWritten } from "../task/as-written.tsx";
import { explanationAddress } from "./explanation-items.tsx";
import { AskedBefore } from "./explanation-record.tsx";
import { explanationsAddress } from "./explanations.tsx";

export const askAddress = `${explanationsAddress}/moi`;
const sentencesIn = { vi: vietnamese, en: english };

export const showAskExplanation = page({
	address: askAddress,
	who: workers,
	query: z.object({ viec: z.uuid() }),
	show: async ({ query }, { db, actor, today, language, to, form }) => {
		const words = explanationMessages[language];
		const task = await findTaskAtHand(db, query.viec, today);
		if (!task || !readsTask(actor, task.places)) throw taskProblem("task-unknown", {});
		if (!actsOnTaskAs(actor, task.places, "giver")) throw followProblem("explanation-forbidden", {});
		const { bodyId } = task.occurrence.summary;
		const body = (await bodyNames(db, [bodyId], today)).get(bodyId) ?? bodyId;
		const calendar = await workingCalendar(db, { from: today, to: today.add({ days: 30 }) });
		const before = await explanationsAbout(db, query.viec);
		return {
			title: words.ask.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: task.text, address: taskPage(query.viec) }],
			body: (
				<>
					<Head
						title={words.ask.title}
						lede={<AsWritten language={language} text={task.text} />}
						meta={words.ask.about(body)}
					/>
					<Part id="hoi" title={words.ask.heading} note={<Note language={language} />}>
						<AskForm
							{...{ form, language, calendar, today }}
							occurrenceId={query.viec}
							action={to(askAddress)}
							back={to(taskPage(query.viec))}
						/>
					</Part>
					<AskedBefore explanations={before} {...{ language, to, today }} />
				</>
			),
		};
	},
});

function Note({ language }: { readonly language: Language }) {
	const { after, afterText } = explanationMessages[language].ask;
	return (
		<>
			<h3>{after}</h3>
			<p>{afterText}</p>
		</>
	);
}

interface FormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly calendar: WorkingCalendar;
	readonly today: Temporal.PlainDate;
	readonly occurrenceId: string;
	readonly action: string;
	readonly back: string;
}

function AskForm({ form, language, calendar, today, occurrenceId, action: send, back }: FormProps) {
	const words = explanationMessages[language].ask;
	const due = (days: number) => explanationDue(calendar, today, days);
	const [, longest] = offeredWorkingDays;
	return (
		<Form form={form} action={send} guarded>
			<input type="hidden" name="viec" value={occurrenceId} />
			<Field
				name="hoi"
				type="textarea"
				rows={4}
				maxlength={2000}
				label={words.question}
				hint={words.questionHint}
			/>
			<Field
				name="trong"
				type="radio"
				label={words.within}
				value={String(offeredWorkingDays[0])}
				options={offeredWorkingDays.map((days) => ({
					value: String(days),
					label: words.days(days),
					hint: words.until(formatDayWithWeekday(due(days).end, language)),
				}))}
			/>
			<WhyThisDay steps={sentencesOf(due(longest).explain(), sentencesIn[language])} />
			<Field name="khac" type="number" label={words.other} hint={words.otherHint} optional />
			<Actions>
				<Button>{words.send}</Button>
				<ButtonLink kind="link" address={back}>
					{words.cancel}
				</ButtonLink>
			</Actions>
		</Form>
	);
}

const days = z.coerce.number().int().min(1).max(mostWorkingDays);

export const sendAskExplanation = action({
	address: askAddress,
	who: workers,
	input: z.strictObject({
		viec: z.uuid(),
		hoi: z.string().trim().min(1).max(2000),
		trong: days,
		khac: z
			.union([z.literal("").transform(() => null), days])
			.optional()
			.transform((other) => other ?? null),
	}),
	again: { address: askAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const input = { occurrenceId: body.viec, question: body.hoi, workingDays: body.khac ?? body.trong };
		const id = await askExplanation(trx, actor, input, { clock, from });
		const asked = await findExplanation(trx, id);
		const day = asked ? formatDayWithWeekday(asked.dueOn, language) : "";
		return { redirect: explanationAddress(id), notice: explanationMessages[language].ask.sent(day) };
	},
});
