import { type ConceptDiff, diffTrees, type IndexTree } from "@guong/index-math";
import type { ReadDb } from "#platform/db/connections.ts";
import { type TreeDraft, treeOfDraft } from "../../domain/trees/draft.ts";
import { versionOf } from "../../queries/tree-drafts.ts";

export interface DraftDiff {
	readonly before: IndexTree;
	readonly diff: readonly ConceptDiff[];
}

/**
 * Against the version that it was copied from, where that is one of the same index; null otherwise, and while a concept
 * stands twice.
 */
export async function diffOfDraft(db: ReadDb, draft: TreeDraft): Promise<DraftDiff | null> {
	const { copiedFrom, index, nodes } = draft;
	if (copiedFrom?.index !== index) return null;
	const found = await versionOf(db, index, copiedFrom.version);
	const once = new Set(nodes.map(({ concept }) => concept)).size === nodes.length;
	return found && once ? { before: found.tree, diff: diffTrees(found.tree, treeOfDraft(draft)) } : null;
}
