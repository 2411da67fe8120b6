import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Language } from "#platform/i18n/index.ts";
import type { TreeDraft } from "../../domain/trees/draft.ts";
import { draftById } from "../../queries/tree-drafts.ts";
import { treeProblem } from "../../trees/errors.ts";
import { treeMessages } from "../../trees/messages.ts";
import { mayEditTree } from "../../trees/policy.ts";

export const draftsAddress = "/soan-cau-truc";
export const draftAddress = (id: string): string => `${draftsAddress}/${id}`;
export const nodeAddress = (id: string, code: string): string =>
	`${draftAddress(id)}/nut/${encodeURIComponent(code)}`;

/** The draft of a page, if the person may write it. */
export async function draftOfPage(db: ReadDb, actor: Person, id: string): Promise<TreeDraft> {
	const draft = await draftById(db, id);
	if (!draft) throw treeProblem("tree-draft-unknown", {});
	if (!mayEditTree(actor, draft)) throw treeProblem("tree-forbidden", {});
	return draft;
}

export async function nodeOfPage(db: ReadDb, actor: Person, id: string, code: string) {
	const draft = await draftOfPage(db, actor, id);
	const node = draft.nodes.find((each) => each.code === code);
	if (!node) throw treeProblem("tree-node-unknown", {});
	return { draft, node };
}

/** The trail of every page of a draft. */
export function trailOf(draft: TreeDraft, language: Language) {
	const words = treeMessages[language];
	return [
		{ label: words.list.title, address: draftsAddress },
		{ label: words.draft.title(draft.index, draft.head.version), address: draftAddress(draft.id) },
	];
}
