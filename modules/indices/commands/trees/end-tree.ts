import { faultsOfTree } from "@guong/index-math";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { treeOfDraft, versionInTheWay } from "../../domain/trees/draft.ts";
import { indexTrees } from "../../queries/trees.ts";
import { addVersion, endDraft, renewLoading } from "../../store/trees.ts";
import { treeProblem } from "../../trees/errors.ts";
import { openDraft, recordTree, type SeenDraft, type TreeContext } from "./open-draft.ts";

/** Makes the draft a version that everyone sees and nobody changes. */
export async function publishTree(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenDraft,
	context: TreeContext,
): Promise<void> {
	const draft = await openDraft(trx, actor, seen);
	const count = faultsOfTree(treeOfDraft(draft)).length;
	if (count > 0) throw treeProblem("tree-has-faults", { count });
	const published = await indexTrees(trx, draft.index, 0);
	const blocking = versionInTheWay(draft.head, published);
	if (blocking)
		throw treeProblem("tree-years-taken", { version: blocking.version, year: blocking.to ?? blocking.from });
	// what was confirmed is about two versions that follow each other
	const last = published.at(-1)?.version ?? null;
	const follows = draft.copiedFrom?.index === draft.index && draft.copiedFrom.version === last;
	await addVersion(trx, draft, {
		day: context.clock.today().toString(),
		fromVersion: follows ? last : null,
	});
	await endDraft(trx, draft.id, "published", {
		personId: actor.personId,
		at: context.clock.now().toString(),
	});
	await renewLoading(trx, draft.index);
	await recordTree(trx, actor, draft, "indices/tree-published", context);
}

/** Puts a draft away; nothing that was published is touched. */
export async function dropTree(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenDraft,
	context: TreeContext,
): Promise<void> {
	const draft = await openDraft(trx, actor, seen);
	await endDraft(trx, draft.id, "dropped", { personId: actor.personId, at: context.clock.now().toString() });
	await recordTree(trx, actor, draft, "indices/tree-dropped", context);
}
