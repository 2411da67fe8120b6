import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, formatMoment, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, LanguageOf, Part, Terms } from "#platform/ui/index.ts";
import {
	answerLateExplanation,
	explanationPlace,
	judgeLateExplanation,
} from "../../commands/letters/explain-late.ts";
import { explanationStanding } from "../../domain/letters/explanation.ts";
import { referenceOf } from "../../domain/letters/letter-series.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterProblem } from "../../letters/errors.ts";
import { letterWords } from "../../letters/messages.ts";
import { explainsLate, judgesLate, readsExplanation } from "../../letters/policy.ts";
import { recordMessages } from "../../letters/record-messages.ts";
import { deskWorkers } from "../../policy.ts";
import { procedureNameOf } from "../../queries/letters/letter-facts.ts";
import { dayOf } from "../../queries/letters/letter-time.ts";
import { findLateExplanation, type LateExplanation } from "../../store/letters/explanation.ts";
import { lettersOfDossier, type StoredLetter } from "../../store/letters/letter.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import { explanationAddress, explanationsAddress } from "./addresses.ts";
import { LateExplanationMark } from "./explanations-page.tsx";
import { inLetters } from "./opened-letter.ts";

const address = `${explanationsAddress}/:id`;
const params = z.object({ id: z.uuid() });
type Context = RequestContext<Person> & { readonly db: ReadDb };

/** One explanation: the days of the dossier, what was said, the form for whoever's turn it is. Who handed it in is not here. */
export const showExplanation = page({
	address,
	who: deskWorkers,
	params,
	async show({ params: { id } }, context) {
		const { db, actor, language, to, today } = context;
		const explanation = await findLateExplanation(db, id);
		const dossier = explanation && (await findDossier(db, explanation.dossierId));
		if (!dossier) throw letterProblem("late-explanation-unknown", {});
		const place = explanationPlace(explanation, dossier.field);
		if (!readsExplanation(actor, place)) throw letterProblem("late-explanation-unknown", {});
		const standing = explanationStanding(explanation, today);
		const words = recordMessages[language];
		const about = await aboutOf(db, explanation, dossier, today);
		const mayAnswer = ["asked", "overdue"].includes(standing) && explainsLate(actor, place);
		const mayJudge = standing === "answered" && judgesLate(actor, place);
		return {
			...inLetters(context),
			title: words.explanation.title(dossier.code),
			trail: [...inLetters(context).trail, { label: words.explanations.title, address: explanationsAddress }],
			illustrative: dossier.illustrative,
			body: (
				<>
					<Head
						title={words.explanation.title(dossier.code)}
						lede={<LateExplanationMark {...{ explanation, today, language }} />}
					/>
					<DossierFacts {...{ explanation, dossier, about, language }} />
					<WhatWasSaid {...{ explanation, about, language }} />
					{mayAnswer ? <AnswerForm send={to(explanationAddress(id))} context={context} /> : null}
					{mayJudge ? <JudgeForm send={to(explanationAddress(id))} context={context} /> : null}
				</>
			),
		};
	},
});

/** What else the page says, read before it is written. */
interface About {
	readonly bodies: ReadonlyMap<string, string>;
	readonly people: ReadonlyMap<string, string>;
	readonly issued: StoredLetter | undefined;
	readonly procedure: string;
}

async function aboutOf(
	db: ReadDb,
	{ bodyId, superiorBodyId, answeredBy, judgedBy }: LateExplanation,
	dossier: StoredDossier,
	today: Temporal.PlainDate,
): Promise<About> {
	const people = [answeredBy, judgedBy].flatMap((id) => id ?? []);
	return {
		bodies: await bodyNames(db, [bodyId, superiorBodyId], today),
		people: await peopleNames(db, people),
		issued: (await lettersOfDossier(db, dossier.id)).find(({ state }) => state === "issued"),
		procedure: await procedureNameOf(db, dossier),
	};
}

interface FactsProps {
	readonly explanation: LateExplanation;
	readonly dossier: StoredDossier;
	readonly about: About;
	readonly language: Language;
}

function DossierFacts({ explanation, dossier, about, language }: FactsProps) {
	const words = recordMessages[language].explanation;
	const { bodies: names, issued, procedure } = about;
	const letter = issued
		? [
				referenceOf(issued),
				issued.issuedOn && formatDay(issued.issuedOn, language),
				issued.late ? letterWords[language].late : letterWords[language].inTime,
			].join(", ")
		: words.noLetter;
	const days = letterWords[language].days(formatCount(explanation.workingDays, language));
	return (
		<Part id="ho-so" title={words.facts}>
			<Terms
				items={[
					{ term: words.code, is: dossier.code },
					{
						term: words.procedure,
						is: <LanguageOf tag="vi">{procedure}</LanguageOf>,
					},
					{ term: words.body, is: names.get(explanation.bodyId) ?? explanation.bodyId },
					{ term: words.superior, is: names.get(explanation.superiorBodyId) ?? explanation.superiorBodyId },
					{ term: words.missed, is: formatMoment(explanation.missedAt, language) },
					{ term: words.now, is: dossier.dueAt ? formatMoment(dossier.dueAt, language) : "" },
					{
						term: words.result,
						is: dossier.settledAt ? formatMoment(dossier.settledAt, language) : words.noResult,
					},
					{ term: words.letter, is: letter },
					{
						term: words.due,
						is: `${formatDay(explanation.dueOn, language)} (${words.why(days, formatDay(explanation.askedOn, language))})`,
					},
				]}
			/>
		</Part>
	);
}

function WhatWasSaid({ explanation, about: { people: names }, language }: Omit<FactsProps, "dossier">) {
	const words = recordMessages[language].explanation;
	const { answer, answeredBy, answeredOn, verdict, verdictReason, judgedBy, judgedAt } = explanation;
	const by = (id: string | null) => (id === null ? "" : (names.get(id) ?? ""));
	if (answer === null || answeredOn === null) return null;
	return (
		<Part id="da-noi" title={words.said} sub={words.saidBy(by(answeredBy), formatDay(answeredOn, language))}>
			{answer.split("\n").map((line) => (
				<p lang="vi">{line}</p>
			))}
			{verdict !== null && judgedAt !== null ? (
				<>
					<h3>{words.verdict}</h3>
					<p>
						{letterWords[language].explanation[verdict]}
						{verdictReason === null ? "" : `: ${verdictReason}`} (
						{words.saidBy(by(judgedBy), formatDay(dayOf(judgedAt), language))})
					</p>
				</>
			) : null}
		</Part>
	);
}

interface FormProps {
	readonly send: string;
	readonly context: Context;
}

function AnswerForm({ send, context: { form, language } }: FormProps) {
	const words = recordMessages[language].explanation;
	return (
		<Part id="giai-trinh" title={words.answerTitle}>
			<Form form={form} action={send} guarded>
				<Field
					type="textarea"
					name="giai_trinh"
					rows={6}
					maxlength={4000}
					label={words.answerLabel}
					hint={words.answerHint}
				/>
				<Actions>
					<Button name="lam" value="giai-trinh">
						{words.answerButton}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function JudgeForm({ send, context: { form, language } }: FormProps) {
	const words = recordMessages[language].explanation;
	return (
		<Part id="y-kien" title={words.judgeTitle}>
			<Form form={form} action={send}>
				<Field
					type="radio"
					name="danh_gia"
					label={words.judgeLabel}
					value="noted"
					options={[
						{ value: "noted", label: words.noted },
						{ value: "not-enough", label: words.notEnough },
					]}
				/>
				<Field
					type="textarea"
					name="y_kien"
					rows={3}
					maxlength={2000}
					label={words.reason}
					hint={words.reasonHint}
					optional
				/>
				<Actions>
					<Button name="lam" value="y-kien">
						{words.judgeButton}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

export const sendExplanation = action({
	address,
	who: deskWorkers,
	params,
	input: z.discriminatedUnion("lam", [
		z.strictObject({ lam: z.literal("giai-trinh"), giai_trinh: z.string().trim().min(1).max(4000) }),
		z.strictObject({
			lam: z.literal("y-kien"),
			danh_gia: z.enum(["noted", "not-enough"]),
			y_kien: z.string().trim().max(2000).default(""),
		}),
	]),
	again: { address },
	async run({ params: { id }, body }, { trx, actor, clock, from, language }) {
		const words = recordMessages[language].explanation;
		const redirect = explanationAddress(id);
		if (body.lam === "giai-trinh") {
			await answerLateExplanation(trx, actor, { id, answer: body.giai_trinh }, { clock, from });
			return { redirect, notice: words.answered };
		}
		const verdict = { id, verdict: body.danh_gia, reason: body.y_kien || null };
		await judgeLateExplanation(trx, actor, verdict, { clock, from });
		return { redirect, notice: words.judged };
	},
});
