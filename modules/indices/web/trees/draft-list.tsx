import { page } from "#platform/http/route.ts";
import { Actions, ButtonLink, DataTable, EmptyState, Head, Links, Part } from "#platform/ui/index.ts";
import type { TreeDraft } from "../../domain/trees/draft.ts";
import { openDrafts } from "../../queries/tree-drafts.ts";
import { treeMessages } from "../../trees/messages.ts";
import { mayEditTree, treeWriters } from "../../trees/policy.ts";
import { draftAddress, draftsAddress } from "./draft-of-page.ts";
import { structuresAddress } from "./structures.tsx";

/** From the desk: drafts that the person may write, and where to begin. */
export const draftList = page({
	address: draftsAddress,
	who: treeWriters,
	show: async (_, { db, actor, language, to }) => {
		const words = treeMessages[language];
		const drafts = (await openDrafts(db)).filter((draft) => mayEditTree(actor, draft));
		return {
			title: words.list.title,
			section: "/ban-lam-viec",
			body: (
				<>
					<Head title={words.list.title} lede={words.list.lede} />
					<Part id="dang-soan" title={words.list.drafts}>
						<DataTable
							caption={words.list.drafts}
							captionHidden
							columns={[
								{
									head: words.list.version,
									cell: (draft: TreeDraft) => (
										<a href={to(draftAddress(draft.id))}>
											{words.draft.title(draft.index, draft.head.version)}
										</a>
									),
								},
								{
									head: words.list.years,
									cell: ({ head }: TreeDraft) => words.years(head.fromYear, head.toYear),
								},
								{ head: words.list.nodes, numeric: true, cell: ({ nodes }: TreeDraft) => nodes.length },
							]}
							rows={drafts}
							empty={<EmptyState title={words.list.none}>{words.list.noneText}</EmptyState>}
						/>
						<Actions>
							<ButtonLink address={to(`${draftsAddress}/moi`)}>{words.list.begin}</ButtonLink>
						</Actions>
						<Links items={[{ address: to(structuresAddress), label: words.list.published }]} />
					</Part>
				</>
			),
		};
	},
});
