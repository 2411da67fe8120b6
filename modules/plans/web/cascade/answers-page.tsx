import type { Temporal } from "temporal-polyfill";
import { page } from "#platform/http/route.ts";
import { formatCount, formatDay, formatDays, formatMissing, type Language } from "#platform/i18n/index.ts";
import { DataTable, Details, Facts, Head, Part, ResultList } from "#platform/ui/index.ts";
import { answerMessages } from "../../cascade/answer-messages.ts";
import { paperName, referenceOf } from "../../domain/paper-name.ts";
import type { Standing } from "../../domain/standing.ts";
import { workReaders } from "../../policy.ts";
import { type Answers, answersOf, type DutyAnswer } from "../../queries/cascade/answers-of.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { StandingMark } from "../follow/standing-mark.tsx";
import { ofPlan, pageOfPlan } from "../plan/plan-frame.ts";
import { type PlanInHand, planWithWork } from "./plan-in-hand.ts";
import { PlanPages } from "./plan-pages.tsx";

/** Who was asked to answer and to report, who did, who is late, and what each took over. */
export const answersPage = page({
	address: "/soan-ke-hoach/:id/tra-loi",
	who: workReaders,
	params: ofPlan,
	show: async ({ params }, context) => {
		const { db, language, to, today } = context;
		const inHand = await planWithWork(db, params.id, context);
		const answers = await answersOf(db, inHand.plan, today);
		const props: Props = { answers, language, to, today };
		return pageOfPlan(
			inHand.plan,
			context,
			answerMessages[language].title,
			<>
				<AnswersHead {...props} inHand={inHand} />
				<PlanPages inHand={inHand} current="tra-loi" language={language} />
				<Plans {...props} />
				<Reports {...props} />
				<Unasked {...props} />
			</>,
		);
	},
});

interface Props {
	readonly answers: Answers;
	readonly language: Language;
	readonly to: (address: string) => string;
	readonly today: Temporal.PlainDate;
}

const sent: readonly Standing[] = ["to-accept", "done", "done-late"];
const accepted: readonly Standing[] = ["done", "done-late"];
const late: readonly Standing[] = ["late-still", "late-moving"];
const counted = (duties: readonly DutyAnswer[], standings: readonly Standing[]) =>
	duties.filter(({ standing }) => standings.includes(standing)).length;

function AnswersHead({ answers, inHand, language }: Props & { readonly inHand: PlanInHand }) {
	const words = answerMessages[language];
	const asked = answers.duties.filter(({ kind }) => kind === "answer");
	const behind = counted(asked, late);
	const none = answers.duties.length === 0 ? words.headlineNone : words.onlyReports;
	const title = asked.length === 0 ? none : words.headline(counted(asked, sent), asked.length, behind);
	const count = (number: number) => formatCount(number, language);
	return (
		<>
			<Head
				kicker={paperName(inHand.plan, language)}
				title={title}
				lede={answers.duties.length === 0 ? words.noneHow : words.lede}
			/>
			{asked.length === 0 ? null : (
				<Facts
					items={[
						{
							label: words.facts.answered,
							value: count(counted(asked, sent)),
							beside: `/ ${count(asked.length)}`,
						},
						{ label: words.facts.accepted, value: count(counted(asked, accepted)) },
						{ label: words.facts.late, value: count(behind), late: behind > 0 },
						{ label: words.facts.ownerless, value: count(counted(asked, ["ownerless"])) },
					]}
				/>
			)}
		</>
	);
}

const bodyOf = ({ body, bodyId }: DutyAnswer, language: Language): string =>
	(language === "vi" ? body?.fullName : body?.fullNameEn) ?? bodyId;

const worstFirst: readonly Standing[] = ["late-still", "late-moving", "ownerless", "handed-back", "returned"];
const inOrder = (duties: readonly DutyAnswer[]) => {
	const rank = ({ standing }: DutyAnswer) =>
		(worstFirst.indexOf(standing) + worstFirst.length + 1) % (worstFirst.length + 1);
	return [...duties].sort((a, b) => rank(a) - rank(b));
};

function Duty({ duty, language, to }: Pick<Props, "language" | "to"> & { readonly duty: DutyAnswer }) {
	return <a href={to(`/viec/${duty.occurrenceId}`)}>{bodyOf(duty, language)}</a>;
}

function dueOf({ dueOn, waitsFor }: DutyAnswer, language: Language): string {
	const words = answerMessages[language];
	if (dueOn) return formatDay(dueOn, language);
	return waitsFor === null ? words.noDue : words.waits;
}

function Plans({ answers, language, to }: Props) {
	const words = answerMessages[language];
	const { columns } = words;
	const duties = inOrder(answers.duties.filter(({ kind }) => kind === "answer"));
	if (duties.length === 0) return null;
	const planOf = ({ plan, standing }: DutyAnswer) => {
		if (plan) return <PlanLink plan={plan} language={language} to={to} />;
		return sent.includes(standing) ? words.answeredOtherwise : words.noPlan;
	};
	return (
		<Part id="ke-hoach" title={words.answers}>
			<DataTable
				caption={words.answers}
				captionHidden
				columns={[
					{ head: columns.body, cell: (duty: DutyAnswer) => <Duty {...{ duty, language, to }} /> },
					{ head: columns.due, cell: (duty) => dueOf(duty, language) },
					{
						head: columns.standing,
						cell: ({ standing }) => <StandingMark standing={standing} language={language} />,
					},
					{ head: columns.plan, cell: planOf },
					{
						head: columns.taken,
						cell: (duty) =>
							duty.plan === null && sent.includes(duty.standing)
								? formatMissing("unknown", language)
								: words.taken(duty.taken, duty.given),
					},
				]}
				rows={duties}
			/>
		</Part>
	);
}

function PlanLink({
	plan,
	language,
	to,
}: {
	readonly plan: StoredPlan;
	readonly language: Language;
	readonly to: Props["to"];
}) {
	const day = plan.issuedOn ? `, ${answerMessages[language].byDay(formatDay(plan.issuedOn, language))}` : "";
	return (
		<>
			<a href={to(`/ke-hoach/${plan.slug}`)}>{referenceOf(plan) ?? plan.subject}</a>
			{day}
		</>
	);
}

/** Reports come round by round; the rounds that have begun are open, those to come can be opened. */
function Reports({ answers, language, to, today }: Props) {
	const words = answerMessages[language];
	const { columns } = words;
	const reports = answers.duties.filter(({ kind }) => kind === "report");
	if (reports.length === 0) return null;
	const rounds = new Map<string, DutyAnswer[]>();
	for (const duty of reports) {
		const key = `${duty.taskId}/${duty.number}`;
		rounds.set(key, [...(rounds.get(key) ?? []), duty]);
	}
	return (
		<Part id="bao-cao" title={words.reports}>
			{[...rounds.values()].map((duties) => (
				<Details summary={roundOf(duties, language)} open={hasBegun(duties, today)}>
					<DataTable
						caption={roundOf(duties, language)}
						captionHidden
						columns={[
							{ head: columns.body, cell: (duty: DutyAnswer) => <Duty {...{ duty, language, to }} /> },
							{ head: columns.due, cell: (duty) => dueOf(duty, language) },
							{
								head: columns.standing,
								cell: ({ standing }) => <StandingMark standing={standing} language={language} />,
							},
							{
								head: columns.sent,
								cell: ({ declaredOn }) => (declaredOn ? formatDay(declaredOn, language) : words.notSent),
							},
						]}
						rows={inOrder(duties)}
					/>
				</Details>
			))}
		</Part>
	);
}

function roundOf(duties: readonly DutyAnswer[], language: Language): string {
	const words = answerMessages[language];
	const [first] = duties;
	const period = first?.period;
	const label = period ? formatDays(period.first, period.last, language) : words.once;
	return words.rounds(label, counted(duties, sent), duties.length);
}

const hasBegun = (duties: readonly DutyAnswer[], today: Temporal.PlainDate): boolean =>
	duties.some(({ period }) => period === null || period.first.until(today).sign >= 0);

function Unasked({ answers, language, to }: Props) {
	const words = answerMessages[language];
	if (answers.unasked.length === 0) return null;
	return (
		<Part id="ngoai-danh-sach" title={words.unasked} sub={words.unaskedSub}>
			<ResultList
				items={answers.unasked.map((plan) => ({
					address: to(`/ke-hoach/${plan.slug}`),
					title: paperName(plan, language),
				}))}
			/>
		</Part>
	);
}
