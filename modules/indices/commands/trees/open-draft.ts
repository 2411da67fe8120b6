import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import type { TreeDraft } from "../../domain/trees/draft.ts";
import { lockDraft } from "../../store/trees.ts";
import { treeProblem } from "../../trees/errors.ts";
import type { treeEvents } from "../../trees/events.ts";
import { mayEditTree } from "../../trees/policy.ts";

export interface TreeContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

export interface SeenDraft {
	readonly draftId: string;
	/** the revision that the person saw */
	readonly seen: number;
}

/** The draft, locked, if the person may write it, it is still one, and nobody changed it since it was seen. */
export async function openDraft(
	trx: WriteTransaction,
	actor: Person,
	{ draftId, seen }: SeenDraft,
): Promise<TreeDraft> {
	const draft = await lockDraft(trx, draftId);
	if (!draft) throw treeProblem("tree-draft-unknown", {});
	if (!mayEditTree(actor, draft)) throw treeProblem("tree-forbidden", {});
	if (draft.state !== "draft") throw treeProblem("tree-draft-ended", {});
	if (draft.revision !== seen) throw treeProblem("tree-changed-meanwhile", {});
	return draft;
}

export async function recordTree(
	trx: WriteTransaction,
	actor: Person,
	draft: TreeDraft,
	name: (typeof treeEvents)[number],
	{ clock, from, what }: TreeContext & { readonly what?: string },
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "index-tree", id: draft.id },
		actor,
		from,
		at: clock.now().toString(),
		data: {
			index: draft.index,
			version: draft.head.version,
			unitId: draft.ownerUnitId,
			what: what ?? null,
		},
	});
}
