import type { WorkingCalendar } from "@guong/working-calendar";
import { remaining } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import {
	formatDay,
	formatDayWithWeekday,
	formatWorkingDaysLeft,
	type Language,
} from "#platform/i18n/index.ts";
import { Declared, type Fact, Facts, LanguageOf, Notice, WhyThisDay } from "#platform/ui/index.ts";
import type { SystemFigure } from "../../domain/system-figure.ts";
import { isOpen } from "../../domain/task-state.ts";
import { measuredMessages } from "../../measured/messages.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import type { WhyDue } from "../../queries/task/why-due.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { dueMessages } from "../../task/due-messages.ts";
import { dueDoubts, dueSentences } from "../../task/due-sentences.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { StandingMark } from "../follow/standing-mark.tsx";
import { systemFact } from "../measured/system-figure.tsx";
import { formatMeasured, formatTarget, shortMeasured } from "./measured.ts";

export interface FactsProps {
	readonly view: OccurrenceView;
	readonly why: WhyDue;
	readonly calendar: WorkingCalendar;
	readonly today: Temporal.PlainDate;
	readonly language: Language;
	readonly bodyName: string;
	/** what the system counts, where the task is bound to a measure */
	readonly figure: SystemFigure | null;
	readonly to: (address: string) => string;
}

/** The sentence of the page: who, until when, how it stands. */
export function stateSentence({
	view,
	calendar,
	today,
	language,
	bodyName,
}: Omit<FactsProps, "figure" | "to" | "why">): string {
	const words = pageMessages[language].state;
	const { dueOn, waitsFor, state } = view.summary;
	const now = words.now(actionMessages[language].states[state]);
	if (!isOpen(state)) return dueOn ? `${now} ${words.wasDue(formatDay(dueOn, language))}` : now;
	if (!view.bodyExists) return words.ownerless(bodyName);
	if (dueOn === null) return `${waitsFor ? words.waits(bodyName) : words.noDate(bodyName)} ${now}`;
	if (state === "signed") return `${signedSentence(dueOn, { view, calendar, language, bodyName })} ${now}`;
	const day = formatDayWithWeekday(dueOn, language);
	if (view.kind === "request") return `${words.wantedBy(bodyName, day)} ${now}`;
	const { state: side, workingDays } = remaining(calendar, today, dueOn);
	const left = formatWorkingDaysLeft(side === "over" ? -workingDays : workingDays, language);
	return `${words.mustBy(bodyName, day, left)} ${now}`;
}

/** Once signed, the time that passes is the giver's: what counts is the day of the signature. */
function signedSentence(
	dueOn: Temporal.PlainDate,
	{ view, calendar, language, bodyName }: Pick<FactsProps, "view" | "calendar" | "language" | "bodyName">,
): string {
	const words = pageMessages[language].state;
	const { declaredOn } = view.summary;
	if (declaredOn === null) return "";
	const day = formatDay(declaredOn, language);
	const { state, workingDays } = remaining(calendar, declaredOn, dueOn);
	if (state !== "over") return words.signedInTime(bodyName, day);
	const late = formatWorkingDaysLeft(-workingDays, language);
	return words.signedLate(bodyName, day, late, formatDay(dueOn, language));
}

/** Date, standing, what was declared and what was accepted: side by side, never mixed. */
export function TaskFacts(props: FactsProps) {
	const { view, language, figure, to } = props;
	const words = pageMessages[language].facts;
	const target = view.task.measure?.target ?? null;
	return (
		<>
			<Facts
				items={[
					dueFact(props),
					{
						label: words.standing,
						value: <StandingMark standing={view.standing} language={language} />,
						word: true,
						why: view.summary.returns > 0 ? words.returns(view.summary.returns) : undefined,
					},
					...(figure
						? [systemFact({ label: view.task.measure?.label ?? "", figure, target, language, to })]
						: stated(props)),
				]}
			/>
			{figure && view.summary.declared ? <p>{measuredMessages[language].declaredBefore}</p> : null}
			<DueExplained {...props} />
		</>
	);
}

/** What people stated, where nobody else knows it. */
function stated({ view, language }: FactsProps): readonly Fact[] {
	const words = pageMessages[language].facts;
	const { measure } = view.task;
	if (!measure) return [];
	const target = formatTarget(measure, language);
	const { declared, accepted } = view.summary;
	return [
		{
			label: words.declared,
			value: declared ? shortMeasured(declared, language) : words.noneYet,
			beside: declared ? <Declared>{words.declaredTag}</Declared> : undefined,
			word: declared === null,
			why: [
				declared ? formatMeasured(declared, measure.unit, language) : null,
				measure.label,
				target ? words.target(target) : null,
			]
				.filter(Boolean)
				.join("; "),
		},
		{
			label: words.accepted,
			value: accepted ? shortMeasured(accepted, language) : words.noneYet,
			word: accepted === null,
			why: accepted ? formatMeasured(accepted, measure.unit, language) : undefined,
		},
	];
}

function dueFact({ view, language }: FactsProps) {
	const words = pageMessages[language].facts;
	const { dueOn, firstDueOn, waitsFor, extensions } = view.summary;
	const late = view.standing === "late-still" || view.standing === "late-moving";
	if (dueOn === null) return { label: words.due, value: waitsFor ? words.waits : words.noDue, word: true };
	const first =
		firstDueOn && !firstDueOn.equals(dueOn)
			? [words.first(formatDay(firstDueOn, language)), words.extensions(extensions)]
					.filter(Boolean)
					.join(", ")
			: undefined;
	// in English the month is a word: too wide for a figure
	return { label: words.due, value: formatDay(dueOn, language), why: first, late, word: language === "en" };
}

/** Every date can be opened: from which event, which days were left out, what may still move it. */
function DueExplained({ view, why, language }: FactsProps) {
	const words = dueMessages[language];
	const computed = why.computed
		? dueSentences(why.computed, language)
		: [pageMessages[language].facts.givenUp];
	const doubts = why.computed && isOpen(view.summary.state) ? dueDoubts(why.computed, language) : [];
	const change = changeSentence(view, why, language);
	const between = change && !why.explainsPresent ? [words.first] : [];
	return (
		<>
			{doubts.length > 0 ? (
				<Notice kind="warn" title={pageMessages[language].facts.doubtful}>
					{doubts.map((doubt) => (
						<p>{doubt}</p>
					))}
				</Notice>
			) : null}
			<WhyThisDay steps={[...(change ? [change] : []), ...between, ...computed]} />
		</>
	);
}

function changeSentence(view: OccurrenceView, { changedBy }: WhyDue, language: Language) {
	const words = dueMessages[language];
	if (!changedBy?.dueOn) return null;
	const day = formatDay(changedBy.dueOn, language);
	if (changedBy.action === "grant-extension") {
		const first = view.summary.firstDueOn ?? changedBy.dueOn;
		return words.extended(day, formatDay(first, language));
	}
	if (changedBy.action !== "set-date") return words.setWithMove(day);
	return changedBy.reason ? (
		<>
			{words.computedAgain("")}
			<LanguageOf tag="vi">{changedBy.reason}</LanguageOf>
		</>
	) : null;
}
