import type { Child } from "hono/jsx";
import { formatDay, formatDays, type Language } from "#platform/i18n/index.ts";
import { type Term, Terms } from "#platform/ui/index.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import type { TaskNames } from "../../queries/task/task-names.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { AsWritten } from "./as-written.tsx";
import { formatMoney, formatTarget } from "./measured.ts";
import { paperWords } from "./paper-words.ts";

interface TermsProps {
	readonly view: OccurrenceView;
	readonly names: TaskNames;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** What the task says, who is in it, and from which paper. Lines with nothing in them are left out. */
export function TaskTerms(props: TermsProps) {
	const { view, language, names } = props;
	const words = pageMessages[language].terms;
	const { task } = view;
	const line = (term: string, is: Child): Term[] => (is === null || is === "" ? [] : [{ term, is }]);
	return (
		<Terms
			items={[
				...line(words.text, <AsWritten language={language} text={task.text} />),
				...line(words.heading, written(task.heading, language)),
				...line(words.priority, task.priority ? words.priorityYes : null),
				...peopleLines(props),
				...line(words.paper, <PaperLink {...props} />),
				...line(words.place, written(task.placeInPaper, language)),
				...line(words.output, written(task.output, language)),
				...line(words.measure, measureWords(view, language)),
				...line(words.words, task.deadlineWords ? `“${task.deadlineWords}”` : null),
				...line(words.period, periodWords(view, language)),
				...line(words.occasion, occasionWords(view, language)),
				...line(words.field, task.field),
				...line(words.node, names.nodes.length > 0 ? names.nodes.join("; ") : null),
				...line(words.funds, fundsWords(view, language)),
			]}
		/>
	);
}

const written = (text: string | null, language: Language): Child =>
	text === null ? null : <AsWritten language={language} text={text} />;

function peopleLines({ view, names, language }: TermsProps): readonly Term[] {
	const words = pageMessages[language].terms;
	const { assignment, task, summary, bodyExists } = view;
	const lead = names.body(summary.bodyId);
	const leader = [assignment.leaderName, assignment.leaderPost].filter(Boolean).join(", ");
	const coordinate = task.coordinate.map(({ bodyId, written }) => (bodyId ? names.body(bodyId) : written));
	return [
		{ term: words.lead, is: bodyExists ? lead : `${lead} (${words.bodyGone})` },
		...(coordinate.length > 0 ? [{ term: words.coordinate, is: coordinate.join("; ") }] : []),
		{ term: words.giver, is: names.body(view.giverBodyId) },
		{ term: words.leader, is: leader || words.nobody },
		{ term: words.officer, is: names.person(assignment.officerPersonId) ?? words.nobody },
	];
}

function PaperLink({ view, language, to }: TermsProps) {
	const { paper } = view;
	const label = paper.number === null ? paper.subject : `${paperWords(paper, language)}: ${paper.subject}`;
	return paper.slug ? <a href={to(`/ke-hoach/${paper.slug}`)}>{label}</a> : <span>{label}</span>;
}

function measureWords({ task: { measure } }: OccurrenceView, language: Language): string | null {
	if (!measure) return null;
	const words = pageMessages[language];
	const target = formatTarget(measure, language);
	return [
		measure.label,
		target ? words.facts.target(target) : null,
		measure.code ? words.terms.bySystem : null,
	]
		.filter(Boolean)
		.join("; ");
}

export const periodWords = ({ period }: Pick<OccurrenceView, "period">, language: Language): string | null =>
	period ? formatDays(period.from, period.to.subtract({ days: 1 }), language) : null;

const occasionWords = ({ occasion, occasionOn }: OccurrenceView, language: Language): string | null =>
	occasion
		? [occasion, occasionOn ? formatDay(occasionOn, language) : null].filter(Boolean).join(", ")
		: null;

function fundsWords({ task }: OccurrenceView, language: Language): string | null {
	const words = pageMessages[language].terms;
	const money = (amount: number | null, say: (money: string) => string) =>
		amount === null ? [] : [say(formatMoney(amount, language))];
	const parts = [
		...money(task.fundsNeeded, words.fundsNeeded),
		...money(task.fundsAllotted, words.fundsAllotted),
		...money(task.fundsSpent, words.fundsSpent),
	];
	return parts.length > 0 ? parts.join(", ") : null;
}
