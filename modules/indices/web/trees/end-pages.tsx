import { faultsOfTree } from "@guong/index-math";
import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { action, page } from "#platform/http/route.ts";
import { ConfirmAction, EmptyState, Head } from "#platform/ui/index.ts";
import { dropTree, publishTree } from "../../commands/trees/end-tree.ts";
import { type TreeDraft, treeOfDraft } from "../../domain/trees/draft.ts";
import { treeMessages } from "../../trees/messages.ts";
import { treeWriters } from "../../trees/policy.ts";
import { diffOfDraft } from "./diff-of-draft.ts";
import { draftAddress, draftOfPage, draftsAddress, trailOf } from "./draft-of-page.ts";
import { draftParams, seenField } from "./tree-fields.ts";

const publishAddress = `${draftsAddress}/:draft/cong-bo`;
const dropAddress = `${draftsAddress}/:draft/bo`;

/** What publishing means, asked once; a tree with faults is sent back to them. */
export const showPublish = page({
	address: publishAddress,
	who: treeWriters,
	params: draftParams,
	show: async ({ params }, { db, actor, form, language, to }) => {
		const draft = await draftOfPage(db, actor, params.draft);
		const words = treeMessages[language];
		const title = words.end.publishTitle(draft.index, draft.head.version);
		const here = draftAddress(draft.id);
		const faults = faultsOfTree(treeOfDraft(draft)).length;
		const open = await unconfirmed(db, draft);
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head title={title} />
					{faults > 0 ? (
						<EmptyState title={words.draft.faults(faults)} level={2}>
							<p>
								<a href={to(`${here}#cho-sai`)}>{words.draft.faults(faults)}</a>
							</p>
						</EmptyState>
					) : (
						<ConfirmAction
							form={form}
							action={to(`${here}/cong-bo`)}
							title={title}
							consequences={[...words.end.publishThen, ...(open > 0 ? [words.end.unconfirmed(open)] : [])]}
							confirm={words.end.publish}
							goBack={{ label: words.node.back, address: to(here) }}
						>
							<input type="hidden" name="thay" value={String(draft.revision)} />
						</ConfirmAction>
					)}
				</>
			),
		};
	},
});

async function unconfirmed(db: ReadDb, draft: TreeDraft): Promise<number> {
	const said = new Set(draft.verdicts.map(({ concept }) => concept));
	const diff = (await diffOfDraft(db, draft))?.diff ?? [];
	return diff.filter(({ concept, verdict }) => verdict !== null && !said.has(concept)).length;
}

export const sendPublish = action({
	address: publishAddress,
	who: treeWriters,
	params: draftParams,
	input: z.strictObject({ thay: seenField }),
	again: { address: publishAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const { head } = await draftOfPage(trx, actor, params.draft);
		await publishTree(trx, actor, { draftId: params.draft, seen: body.thay }, { clock, from });
		return {
			redirect: draftAddress(params.draft),
			notice: treeMessages[language].end.published(head.version),
		};
	},
});

export const showDrop = page({
	address: dropAddress,
	who: treeWriters,
	params: draftParams,
	show: async ({ params }, { db, actor, form, language, to }) => {
		const draft = await draftOfPage(db, actor, params.draft);
		const words = treeMessages[language];
		const title = words.end.dropTitle(draft.index, draft.head.version);
		const here = draftAddress(draft.id);
		return {
			title,
			section: "/ban-lam-viec",
			trail: trailOf(draft, language),
			body: (
				<>
					<Head title={title} />
					<ConfirmAction
						form={form}
						action={to(`${here}/bo`)}
						title={title}
						consequences={[words.end.dropThen]}
						confirm={words.end.drop}
						goBack={{ label: words.node.back, address: to(here) }}
					>
						<input type="hidden" name="thay" value={String(draft.revision)} />
					</ConfirmAction>
				</>
			),
		};
	},
});

export const sendDrop = action({
	address: dropAddress,
	who: treeWriters,
	params: draftParams,
	input: z.strictObject({ thay: seenField }),
	again: { address: dropAddress },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		await dropTree(trx, actor, { draftId: params.draft, seen: body.thay }, { clock, from });
		return { redirect: draftsAddress, notice: treeMessages[language].end.dropped };
	},
});
