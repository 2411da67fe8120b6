import { z } from "zod";
import { peopleAt } from "#modules/accounts/index.ts";
import type { FormState } from "#platform/http/route.ts";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, ButtonLink, ConfirmAction, Form, Head, Notice } from "#platform/ui/index.ts";
import { actAtDesk } from "../../commands/desk/act-at-desk.ts";
import { actMessages } from "../../desk/act-messages.ts";
import { deskProblem } from "../../desk/errors.ts";
import { lifeMessages } from "../../life/messages.ts";
import { deskWorkers } from "../../policy.ts";
import { dossierView } from "../../queries/desk/dossier-view.ts";
import { actionOfWord, type PageAction } from "./act-addresses.ts";
import { ActFields, type ActFieldsProps, actBody, toActInput } from "./act-fields.tsx";
import { dossierAddress, dossierPage } from "./addresses.ts";
import { receiptAnswer } from "./receipt-answer.tsx";

const address = `${dossierAddress}/viec/:lam`;
const params = z.object({ id: z.uuid(), lam: z.string().max(40) });

/** What ends it for good is asked twice. */
const ending = ["refuse", "find-ineligible", "stop", "close", "record-loss"] as const;
const isEnding = (name: PageAction): name is (typeof ending)[number] =>
	(ending as readonly string[]).includes(name);

/** One small page for each action of the table: what follows from it, the few questions it needs, one button. */
export const showAct = page({
	address,
	who: deskWorkers,
	params,
	show: async ({ params: { id, lam } }, { db, actor, today, clock, language, form, to }) => {
		const name = actionOfWord(lam);
		if (!name) throw deskProblem("dossier-not-yours", {});
		const view = await dossierView(db, actor, id, clock.now());
		const words = actMessages[language];
		const title = lifeMessages[language].actions[name].button;
		const asksPeople = name === "hand-over" || name === "pass-on";
		const { handlingBodyId } = view.dossier;
		const people = asksPeople ? await peopleAt(db, { bodyIds: [handlingBodyId] }, today) : [];
		const fields: ActFieldsProps = { name, view, people, form, language };
		const back = to(dossierPage(id));
		const send = to(dossierPage(id, `/viec/${lam}`));
		const now = view.possible.includes(name);
		return {
			title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: view.dossier.illustrative,
			trail: [{ label: view.dossier.code, address: dossierPage(id) }],
			body: (
				<>
					<Head
						kicker={`${view.dossier.code} · ${view.dossier.procedureName ?? ""}`}
						title={title}
						lede={now && !isEnding(name) ? words.ledes[name] : undefined}
					/>
					{!now ? (
						<NotNow form={form} language={language} title={words.notNow} />
					) : isEnding(name) ? (
						<ConfirmAction
							form={form}
							action={send}
							title={title}
							consequences={words.consequences[name]}
							confirm={title}
							goBack={{ label: words.back, address: back }}
						>
							<ActFields {...fields} />
						</ConfirmAction>
					) : (
						<Form form={form} action={send}>
							<ActFields {...fields} />
							<Actions>
								<Button>{title}</Button>
								<ButtonLink kind="link" address={back}>
									{words.back}
								</ButtonLink>
							</Actions>
						</Form>
					)}
					{now ? null : (
						<p>
							<a href={back}>{words.back}</a>
						</p>
					)}
				</>
			),
		};
	},
});

interface NotNowProps {
	readonly form: FormState;
	readonly language: "vi" | "en";
	readonly title: string;
}

/** Somebody else was quicker: why, and what was typed, so that nothing is lost. */
function NotNow({ form, language, title }: NotNowProps) {
	const typed = ["ly_do", "can_bo_sung"].flatMap((name) => form.values[name] ?? []);
	return (
		<Notice kind="warn" title={title} level={2}>
			{form.problem ? <p>{form.problem.sentence(language)}</p> : null}
			{typed.map((text) => (
				<p>{text}</p>
			))}
		</Notice>
	);
}

export const sendAct = action({
	address,
	who: deskWorkers,
	params,
	input: actBody,
	again: { address },
	run: async ({ params: { id, lam }, body }, context) => {
		const { trx, actor, clock, from, language } = context;
		const name = actionOfWord(lam);
		if (!name) throw deskProblem("dossier-not-yours", {});
		const done = await actAtDesk(trx, actor, toActInput(id, name, body), { clock, from });
		if (done.secret) return receiptAnswer({ ...context, db: trx }, done.dossier, done.secret);
		return {
			redirect: dossierPage(id, name === "hand-over" ? "/ban-giao" : ""),
			notice: actMessages[language].done(lifeMessages[language].actions[name].past),
		};
	},
});
