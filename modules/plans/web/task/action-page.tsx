import { z } from "zod";
import type { FormState } from "#platform/http/route.ts";
import { page } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Actions, Button, ButtonLink, ConfirmAction, Form, Head, Notice } from "#platform/ui/index.ts";
import { readsTask, workers } from "../../policy.ts";
import { figureOfWork } from "../../queries/measured/figure-of-work.ts";
import { peopleToName, receivingBodies } from "../../queries/task/form-choices.ts";
import { occurrenceView } from "../../queries/task/occurrence-view.ts";
import { actionsFor } from "../../queries/task/places-of-task.ts";
import { taskNames } from "../../queries/task/task-names.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { taskProblem } from "../../task/errors.ts";
import { formMessages } from "../../task/form-messages.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { actionAddress, actionOfWord, actionPage, type PageAction, taskPage } from "./action-addresses.ts";
import { ActionFields, type ActionFieldsProps } from "./action-form.tsx";
import { AsWritten } from "./as-written.tsx";
import { shortText } from "./paper-words.ts";
import { PossibleActions } from "./possible-actions.tsx";
import { WaitingReport } from "./waiting-report.tsx";

/** One small page for each action of the table: what follows from it, the few questions it needs, one button. */
export const showAction = page({
	address: actionAddress,
	who: workers,
	params: z.object({ id: z.string().max(60), lam: z.string().max(40) }),
	show: async ({ params: { id, lam } }, { db, actor, clock, today, language, form, to }) => {
		const action = actionOfWord(lam);
		const view = action ? await occurrenceView(db, id, today) : null;
		if (!action || !view || !readsTask(actor, view.places)) throw taskProblem("task-unknown", {});
		const names = await taskNames(db, view, { today, language });
		const planOver = view.paper.state !== "in-force";
		const asked = { planOver, occurrence: view, measure: view.task.measure, acts: view.acts };
		const possible = actionsFor(actor, view.places, asked);
		const measured = { occurrence: view, task: view.task, plan: view.paper };
		const figure = await figureOfWork(db, measured, clock.now());
		const moves = action === "pass-on" || action === "hand-over";
		const fields: ActionFieldsProps = {
			action,
			view,
			form,
			bodies: moves ? await receivingBodies(db, view, today) : [],
			people: action === "reassign" ? await peopleToName(db, view, today) : null,
			language,
			today,
			figure,
			to,
		};
		const title = actionMessages[language].actions[action].button;
		const now = possible.includes(action);
		const judging =
			action === "sign" || action === "accept" || action === "return" || action === "send-back-inside";
		return {
			title,
			illustrative: view.plan.illustrative || (figure?.fact.illustrative ?? false),
			section: "/ban-lam-viec",
			trail: [
				{ label: pageMessages[language].work, address: "/viec" },
				{ label: shortText(view.text, 45), address: taskPage(id) },
			],
			body: (
				<>
					<Head
						kicker={<AsWritten language={language} text={shortText(view.text)} />}
						title={title}
						lede={now ? formMessages[language].ledes[action] : undefined}
					/>
					{now && judging ? <WaitingReport {...{ view, names, figure, language, to }} /> : null}
					{now ? (
						<ActionForm
							fields={fields}
							title={title}
							action={to(actionPage(id, action))}
							back={to(taskPage(id))}
						/>
					) : (
						<>
							<NotNow form={form} language={language} />
							<PossibleActions {...{ view, possible, names, language, to }} />
							<p>
								<a href={to(taskPage(id))}>{formMessages[language].toTask}</a>
							</p>
						</>
					)}
				</>
			),
		};
	},
});

const ending: readonly PageAction[] = ["stop", "decline", "close-with-body"];

interface ActionFormProps {
	readonly fields: ActionFieldsProps;
	readonly title: string;
	readonly action: string;
	readonly back: string;
}

function ActionForm({ fields, title, action, back }: ActionFormProps) {
	const { form, language } = fields;
	const words = formMessages[language];
	if (ending.includes(fields.action))
		return (
			<ConfirmAction
				form={form}
				action={action}
				title={words.consequenceTitle(title)}
				consequences={words.consequences}
				confirm={title}
				goBack={{ label: words.toTask, address: back }}
			>
				<ActionFields {...fields} />
			</ConfirmAction>
		);
	const files =
		fields.action === "report-progress" || fields.action === "report-done" || fields.action === "correct";
	return (
		<Form form={form} action={action} files={files} guarded={files}>
			<ActionFields {...fields} />
			<Actions>
				<Button>{title}</Button>
				<ButtonLink kind="link" address={back}>
					{words.toTask}
				</ButtonLink>
			</Actions>
		</Form>
	);
}

/** Somebody else was quicker: why, and what was typed, so that nothing is lost. */
function NotNow({ form, language }: { readonly form: FormState; readonly language: Language }) {
	const words = formMessages[language];
	const typed = ["da_lam", "ly_do"].flatMap((name) => {
		const value = form.values[name];
		return typeof value === "string" && value !== "" ? [value] : [];
	});
	return (
		<Notice kind="warn" title={words.notNow}>
			{form.problem ? <p>{form.problem.sentence(language)}</p> : null}
			{typed.length > 0 ? (
				<>
					<p>{words.typed}</p>
					{typed.map((text) => (
						<p>{text}</p>
					))}
				</>
			) : null}
		</Notice>
	);
}
