import type { Temporal } from "temporal-polyfill";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import { Terms } from "#platform/ui/index.ts";
import { proposalMessages } from "../../merit/proposal-messages.ts";
import type { StoredMerit } from "../../store/merit/proposal.ts";
import { AsWritten } from "../task/as-written.tsx";
import { daysOf } from "./merit-addresses.ts";
import { MeritState } from "./proposals-table.tsx";
import { keptText, shareText } from "./record-table.tsx";

interface TermsProps {
	readonly merit: StoredMerit;
	readonly bodies: ReadonlyMap<string, string>;
	readonly people: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
}

/** All that was said about it, and by whom. */
export function ProposalTerms({ merit, bodies, people, language, today }: TermsProps) {
	const { terms, ...words } = proposalMessages[language];
	const body = (id: string) => bodies.get(id) ?? id;
	const person = (id: string | null) => (id === null ? words.someone : (people.get(id) ?? words.someone));
	const by = (id: string | null, at: Temporal.Instant | null) =>
		at === null ? "" : words.by(person(id), formatMoment(at, language));
	const { before, outcomeReason, paper, statement } = merit;
	const ending = [
		{ term: terms.decided, is: by(merit.decidedBy, merit.decidedAt) },
		...(paper === null ? [] : [{ term: terms.paper, is: <AsWritten text={paper} language={language} /> }]),
		...(outcomeReason === null
			? []
			: [{ term: terms.outcomeReason, is: <AsWritten text={outcomeReason} language={language} /> }]),
	];
	return (
		<Terms
			items={[
				{ term: terms.state, is: <MeritState {...{ merit, language, today }} /> },
				{ term: terms.body, is: body(merit.bodyId) },
				...(merit.personId === null ? [] : [{ term: terms.person, is: person(merit.personId) }]),
				{ term: terms.giver, is: body(merit.giverBodyId) },
				{ term: terms.period, is: words.days(...daysOf(merit.period, language)) },
				{ term: terms.record, is: keptText(merit.kept, language) },
				{ term: terms.before, is: shareText({ onTime: before.onTime, whole: before.judged }, language) },
				{ term: terms.proposed, is: by(merit.proposedBy, merit.proposedAt) },
				{ term: terms.reason, is: <AsWritten text={merit.reason} language={language} /> },
				{
					term: terms.statement,
					is:
						statement === null ? (
							words.noStatement
						) : (
							<>
								<AsWritten text={statement} language={language} /> ({by(merit.statedBy, merit.statedAt)})
							</>
						),
				},
				...(merit.outcome === null ? [] : ending),
			]}
		/>
	);
}
