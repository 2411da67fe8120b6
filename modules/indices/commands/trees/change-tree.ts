import { diffTrees } from "@guong/index-math";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { type DraftVerdict, type TreeDraft, treeOfDraft } from "../../domain/trees/draft.ts";
import { type EditRefusal, editTree, type TreeEdit } from "../../domain/trees/edit-tree.ts";
import { versionOf } from "../../queries/tree-drafts.ts";
import { keepDraft } from "../../store/trees.ts";
import { treeProblem } from "../../trees/errors.ts";
import { openDraft, recordTree, type SeenDraft, type TreeContext } from "./open-draft.ts";

const problems = {
	"node-unknown": "tree-node-unknown",
	"parent-unknown": "tree-parent-unknown",
	"parent-below": "tree-parent-below",
	"second-total": "tree-second-total",
	"code-taken": "tree-code-taken",
	"concept-taken": "tree-concept-taken",
	"total-stays": "tree-total-stays",
} as const satisfies Readonly<Record<EditRefusal, string>>;

/** One edit of a draft: a node added, changed, moved, taken out, or the whole tree from a table. */
export async function changeTree(
	trx: WriteTransaction,
	actor: Person,
	{ edit, ...seen }: SeenDraft & { readonly edit: TreeEdit },
	context: TreeContext,
): Promise<void> {
	const draft = await openDraft(trx, actor, seen);
	const edited = editTree(draft.nodes, edit);
	if ("refusal" in edited) throw treeProblem(problems[edited.refusal], {});
	const concepts = new Set(edited.nodes.map(({ concept }) => concept));
	const verdicts = draft.verdicts.filter(({ concept }) => concepts.has(concept));
	await keepDraft(trx, { ...draft, nodes: edited.nodes, verdicts }, context.clock.now().toString());
	await recordTree(trx, actor, draft, "indices/tree-changed", { ...context, what: edit.kind });
}

/** Says whether concepts may be compared with the version before, and why. Said again, it replaces what was said. */
export async function confirmVerdicts(
	trx: WriteTransaction,
	actor: Person,
	{ verdicts, ...seen }: SeenDraft & { readonly verdicts: readonly DraftVerdict[] },
	context: TreeContext,
): Promise<void> {
	const draft = await openDraft(trx, actor, seen);
	const inBoth = await conceptsInBoth(trx, draft);
	if (verdicts.some(({ concept }) => !inBoth.has(concept))) throw treeProblem("tree-nothing-to-confirm", {});
	const said = new Set(verdicts.map(({ concept }) => concept));
	const kept = draft.verdicts.filter(({ concept }) => !said.has(concept));
	await keepDraft(trx, { ...draft, verdicts: [...kept, ...verdicts] }, context.clock.now().toString());
	await recordTree(trx, actor, draft, "indices/tree-changed", { ...context, what: "compare" });
}

async function conceptsInBoth(trx: WriteTransaction, draft: TreeDraft): Promise<ReadonlySet<string>> {
	const { copiedFrom } = draft;
	if (copiedFrom?.index !== draft.index) return new Set();
	const found = await versionOf(trx, copiedFrom.index, copiedFrom.version);
	if (!found) return new Set();
	return new Set(
		diffTrees(found.tree, treeOfDraft(draft)).flatMap(({ concept, verdict }) => (verdict ? [concept] : [])),
	);
}
