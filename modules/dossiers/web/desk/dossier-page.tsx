import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { timeZone } from "#platform/clock/clock.ts";
import { filesOf } from "#platform/files/index.ts";
import { page } from "#platform/http/route.ts";
import { formatCount, formatTime, type Language } from "#platform/i18n/index.ts";
import { Actions, ButtonLink, EmptyState, Head, Part, Terms, WhyThisDay } from "#platform/ui/index.ts";
import { dossierMessages } from "../../desk/dossier-messages.ts";
import { receiptMessages } from "../../desk/receipt-messages.ts";
import { sentencesOfDue } from "../../life/due-sentences.ts";
import { lifeMessages } from "../../life/messages.ts";
import { deskWorkers } from "../../policy.ts";
import { type DossierView, dossierView } from "../../queries/desk/dossier-view.ts";
import { lettersOfDossier } from "../../queries/letters/letters-of-dossier.ts";
import { explainDue } from "../../queries/life/explain-due.ts";
import { paperFilesOf } from "../../store/desk/paper-files.ts";
import { LetterPart } from "../letters/letter-part.tsx";
import { actPage, isPageAction, type PageAction } from "./act-addresses.ts";
import { boardAddress, dossierAddress, withQuery } from "./addresses.ts";
import { DossierFacts } from "./dossier-facts.tsx";
import { DossierFiles } from "./dossier-files.tsx";
import { FormsPart } from "./dossier-forms.tsx";
import { DossierHistory } from "./dossier-history.tsx";
import { type DossierProps, whereIs } from "./dossier-props.ts";
import { StepsPart } from "./dossier-steps.tsx";

export const showDossier = page({
	address: dossierAddress,
	who: deskWorkers,
	params: z.object({ id: z.uuid() }),
	show: async ({ params: { id } }, context) => {
		const { db, actor, clock, language } = context;
		const view = await dossierView(db, actor, id, clock.now());
		const { dossier } = view;
		const words = dossierMessages[language];
		const why = sentencesOfDue(await explainDue(db, dossier), language);
		const props: DossierProps = { view, context, files: await filesOfDossier() };
		return {
			title: dossier.code,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: dossier.illustrative,
			trail: [
				{
					label: view.body(dossier.deskBodyId ?? dossier.handlingBodyId),
					address: withQuery(boardAddress, { ban: dossier.deskBodyId ?? dossier.handlingBodyId }),
				},
			],
			body: (
				<>
					<Head
						kicker={dossier.code}
						title={heading(view, clock.now(), language)}
						lede={words.lede(view.applicant?.name ?? "", dossier.procedureName ?? "")}
					/>
					<DossierFacts {...props} />
					{why.length > 0 ? <WhyThisDay steps={why} /> : null}
					<PossiblePart {...props} />
					<div class="two">
						<div>
							<ApplicantPart {...props} />
						</div>
						<div>
							<FormsPart {...props} />
						</div>
					</div>
					<StepsPart {...props} />
					<LetterPart dossier={dossier} letters={await lettersOfDossier(db, id)} context={context} />
					<DossierFiles {...props} />
					<Part id="lich-su" title={words.history.title}>
						<DossierHistory {...props} />
					</Part>
				</>
			),
		};

		async function filesOfDossier(): Promise<DossierProps["files"]> {
			const stored = await paperFilesOf(db, id);
			const kept = await filesOf(db, { module: "dossiers", kind: "dossier", ids: [id] });
			const byId = new Map(kept.map((file) => [file.id, file]));
			return stored.flatMap((each) => {
				const file = byId.get(each.fileId);
				return file ? [{ ...each, file }] : [];
			});
		}
	},
});

function heading({ dossier, daysLeft }: DossierView, now: Temporal.Instant, language: Language): string {
	const words = dossierMessages[language].heading;
	const { dueAt, state } = dossier;
	if (dueAt === null || daysLeft === null) return words.state(lifeMessages[language].states[state]);
	if (daysLeft < 0) return words.late(formatCount(-daysLeft, language));
	const due = dueAt.toZonedDateTimeISO(timeZone);
	if (Temporal.PlainDate.compare(due.toPlainDate(), now.toZonedDateTimeISO(timeZone).toPlainDate()) === 0)
		return words.dueToday(formatTime(due.toPlainTime(), language));
	return words.left(formatCount(daysLeft, language));
}

/** What it waits for comes first; what ends it comes last. */
const order: readonly PageAction[] = [
	...(["receive", "hand-over", "complete", "deliver", "grant", "end-correction", "pass-on"] as const),
	...(["record-payment", "ask-supplement", "return", "find-ineligible", "correct"] as const),
	...(["refuse", "stop", "close", "record-loss"] as const),
];
const mainActions = order.slice(0, 6);

function PossiblePart({ view, context }: DossierProps) {
	const { language, to } = context;
	const words = dossierMessages[language];
	const { dossier } = view;
	const actions = order.filter((name) => view.possible.includes(name));
	const extends_ = view.possible.includes("extend");
	if (actions.length === 0 && !extends_)
		return (
			<EmptyState title={words.nothing.title} level={2}>
				{dossier.sourceId !== "guong"
					? words.nothing.other(dossier.sourceId)
					: dossier.endedAt !== null && dossier.state !== "settled"
						? words.nothing.ended
						: words.nothing.waits(whereIs(view))}
			</EmptyState>
		);
	return (
		<Part id="lam-gi" title={words.todo}>
			<Actions>
				{actions.filter(isPageAction).map((name, index) => (
					<ButtonLink
						address={to(actPage(dossier.id, name))}
						kind={index === 0 && mainActions.includes(name) ? "main" : "second"}
					>
						{lifeMessages[language].actions[name].button}
					</ButtonLink>
				))}
			</Actions>
		</Part>
	);
}

function ApplicantPart({ view, context: { language } }: DossierProps) {
	const words = dossierMessages[language];
	const terms = receiptMessages[language].terms;
	const { applicant } = view;
	const told = (term: string, is: string | null | undefined) => (is ? [{ term, is }] : []);
	return (
		<Part id="nguoi-nop" title={words.person}>
			<Terms
				items={[
					...told(terms.applicant, applicant?.name),
					...told(terms.phone, applicant?.phone),
					...told(terms.address, applicant?.address),
					...told(receiptMessages[language].contact.email, applicant?.email),
				]}
			/>
		</Part>
	);
}
