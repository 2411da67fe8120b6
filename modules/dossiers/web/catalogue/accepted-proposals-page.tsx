import { bodyNames } from "#modules/organisation/index.ts";
import { page } from "#platform/http/route.ts";
import { DataTable, EmptyState, Head } from "#platform/ui/index.ts";
import { catalogueMessages } from "../../catalogue/messages.ts";
import { proposalMessages } from "../../catalogue/proposal-messages.ts";
import { type AcceptedProposal, acceptedProposals } from "../../queries/catalogue/proposals.ts";
import { dayText, procedureAddress, proceduresAddress } from "./catalogue-words.ts";
import { proposedText } from "./proposal-pages.tsx";

/** What officers proposed and was accepted, with the version in which it came true. */
export const acceptedProposalsPage = page({
	address: `${proceduresAddress}/de-xuat`,
	who: "everyone",
	show: async (_, { db, language, today, to }) => {
		const words = proposalMessages[language];
		const proposals = await acceptedProposals(db);
		const bodies = await bodyNames(
			db,
			proposals.map(({ bodyId }) => bodyId),
			today,
		);
		return {
			title: words.publicTitle,
			section: proceduresAddress,
			illustrative: proposals.some(({ illustrative }) => illustrative),
			trail: [{ label: catalogueMessages[language].list.title, address: proceduresAddress }],
			body: (
				<>
					<Head title={words.publicTitle} lede={words.publicLede} />
					<DataTable<AcceptedProposal>
						caption={words.publicTitle}
						captionHidden
						columns={[
							{
								head: words.heads.procedure,
								cell: (proposal) => <a href={to(procedureAddress(proposal))}>{proposal.name}</a>,
								namesRow: true,
							},
							{
								head: words.heads.what,
								cell: (proposal) => `${proposedText(proposal, language)}: ${proposal.text}`,
							},
							{ head: words.reason, cell: ({ reason }) => reason },
							{ head: words.heads.by, cell: ({ bodyId }) => bodies.get(bodyId) ?? bodyId },
							{
								head: words.heads.answer,
								cell: ({ answer, answeredOn }) =>
									`${words.answeredOn(dayText(answeredOn, language))}. ${answer}`,
							},
							{
								head: words.heads.from,
								cell: ({ resultFrom }) =>
									resultFrom === null ? words.notYet : words.resultFrom(dayText(resultFrom, language)),
							},
						]}
						rows={proposals}
						empty={<EmptyState title={words.publicNone}>{words.publicNoneText}</EmptyState>}
					/>
				</>
			),
		};
	},
});
