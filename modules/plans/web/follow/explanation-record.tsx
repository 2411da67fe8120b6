import type { Temporal } from "temporal-polyfill";
import { formatDay, formatDayWithWeekday, type Language } from "#platform/i18n/index.ts";
import { Part, ResultList, type Term, Terms } from "#platform/ui/index.ts";
import { answeredLate, explanationStanding } from "../../domain/explanation.ts";
import { explanationMessages } from "../../follow/explanation-messages.ts";
import type { StoredExplanation } from "../../store/follow/explanation.ts";
import { AsWritten } from "../task/as-written.tsx";
import { ExplanationMark, explanationAddress } from "./explanation-items.tsx";

interface RecordProps {
	readonly explanation: StoredExplanation;
	readonly people: ReadonlyMap<string, string>;
	readonly bodies: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
}

/** What was asked, by when, what was said, and what came of it. */
export function ExplanationRecord({ explanation, people, bodies, language, today }: RecordProps) {
	const words = explanationMessages[language];
	const { terms } = words;
	const body = (id: string) => bodies.get(id) ?? id;
	const person = (id: string | null) => (id && people.get(id)) || words.someone;
	const { askedBy, askingBodyId, bodyId, workingDays, verdict, verdictReason } = explanation;
	const due = `${formatDayWithWeekday(explanation.dueOn, language)}, ${words.workingDays(workingDays)}`;
	const said: Term[] = [
		{ term: terms.question, is: <AsWritten language={language} text={explanation.question} /> },
		{ term: terms.asked, is: words.askedBy(person(askedBy), body(askingBodyId)) },
		{ term: terms.askedOn, is: formatDay(explanation.askedOn, language) },
		{ term: terms.to, is: body(bodyId) },
		{ term: terms.due, is: due },
		{
			term: terms.answer,
			is: explanation.answer ? <AsWritten language={language} text={explanation.answer} /> : words.notYet,
		},
	];
	if (explanation.answeredOn)
		said.push({
			term: terms.answered,
			is: `${words.answeredBy(person(explanation.answeredBy), body(bodyId))}, ${formatDay(explanation.answeredOn, language)}`,
		});
	const standing = explanationStanding(explanation, today);
	said.push({
		term: terms.verdict,
		is: <ExplanationMark {...{ standing, language }} late={answeredLate(explanation)} />,
	});
	if (verdict && verdictReason)
		said.push({ term: terms.reason, is: <AsWritten language={language} text={verdictReason} /> });
	return <Terms items={said} />;
}

interface BeforeProps {
	readonly explanations: readonly StoredExplanation[];
	readonly language: Language;
	readonly to: (address: string) => string;
	readonly today: Temporal.PlainDate;
}

/** What was asked about the same task earlier. */
export function AskedBefore({ explanations, language, to, today }: BeforeProps) {
	if (explanations.length === 0) return null;
	return (
		<Part id="truoc" title={explanationMessages[language].ask.before}>
			<ResultList
				items={explanations.map((each) => ({
					address: to(explanationAddress(each.id)),
					title: <AsWritten language={language} text={each.question} />,
					where: formatDay(each.askedOn, language),
					text: (
						<ExplanationMark
							standing={explanationStanding(each, today)}
							language={language}
							late={answeredLate(each)}
						/>
					),
				}))}
			/>
		</Part>
	);
}
