import type { TreeNode } from "@guong/index-math";
import { unitAt } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { type TreeDraft, type TreeHead, versionInTheWay } from "../../domain/trees/draft.ts";
import { indexTrees } from "../../queries/trees.ts";
import { addDraft, addIndex, indexOwner } from "../../store/trees.ts";
import { treeProblem } from "../../trees/errors.ts";
import { mayEditTree } from "../../trees/policy.ts";
import { recordTree, type TreeContext } from "./open-draft.ts";

/** An index that a unit issues for itself. */
export interface OwnIndex {
	readonly ownerUnitId: string;
	/** "PAR-DT": what it is called in short */
	readonly code: string;
	readonly label: { readonly vi: string; readonly en: string };
	/** whom it measures */
	readonly level: "province" | "commune";
}

export interface NewTree {
	readonly index: { readonly code: string } | { readonly own: OwnIndex };
	readonly head: TreeHead;
	/** published version whose nodes it begins with; null: with nothing */
	readonly copy: { readonly index: string; readonly version: string } | null;
}

/** Begins a version: of an index that is there, or the first of one that a unit issues for itself. */
export async function beginTree(
	trx: WriteTransaction,
	actor: Person,
	input: NewTree,
	context: TreeContext,
): Promise<string> {
	const { code, ownerUnitId } = await indexFor(trx, actor, input, context);
	const blocking = versionInTheWay(input.head, await indexTrees(trx, code, 0));
	if (blocking)
		throw treeProblem("tree-years-taken", {
			version: blocking.version,
			year: Math.max(blocking.from, blocking.to ?? blocking.from),
		});
	const draft: TreeDraft = {
		id: newId(context.clock.now().epochMilliseconds),
		index: code,
		ownerUnitId,
		head: input.head,
		copiedFrom: input.copy,
		nodes: await copied(trx, input.copy),
		verdicts: [],
		revision: 1,
		state: "draft",
	};
	await addDraft(trx, draft, { personId: actor.personId, at: context.clock.now().toString() });
	await recordTree(trx, actor, draft, "indices/tree-begun", context);
	return draft.id;
}

async function indexFor(
	trx: WriteTransaction,
	actor: Person,
	{ index }: NewTree,
	context: TreeContext,
): Promise<{ readonly code: string; readonly ownerUnitId: string | null }> {
	if ("own" in index) return ownIndex(trx, actor, index.own, context);
	const owner = await indexOwner(trx, index.code);
	if (!owner) throw treeProblem("tree-index-unknown", {});
	if (!mayEditTree(actor, owner)) throw treeProblem("tree-forbidden", {});
	return { code: index.code, ...owner };
}

async function ownIndex(
	trx: WriteTransaction,
	actor: Person,
	{ ownerUnitId, code, label, level }: OwnIndex,
	{ clock }: TreeContext,
): Promise<{ readonly code: string; readonly ownerUnitId: string }> {
	if (!mayEditTree(actor, { ownerUnitId })) throw treeProblem("tree-forbidden", {});
	const unit = await unitAt(trx, ownerUnitId, clock.today());
	if (!unit) throw treeProblem("tree-index-unknown", {});
	if (await indexOwner(trx, code)) throw treeProblem("tree-index-taken", { code });
	const slug = code.toLowerCase();
	await addIndex(trx, {
		code,
		slug,
		label_vi: label.vi,
		label_en: label.en,
		publisher: unit.fullName,
		site: unit.address,
		unit_vi: "điểm",
		unit_en: "points",
		level,
		owner_unit_id: ownerUnitId,
	});
	return { code, ownerUnitId };
}

/** Concepts go along: years stay joined, and what is measured anew gets a concept of its own. */
async function copied(trx: WriteTransaction, copy: NewTree["copy"]): Promise<readonly TreeNode[]> {
	if (copy === null) return [];
	const tree = (await indexTrees(trx, copy.index)).find(({ version }) => version === copy.version);
	if (!tree) throw treeProblem("tree-source-unknown", {});
	return tree.nodes;
}
