import type { IndexTree, Label, TreeNode, Verdict } from "@guong/index-math";

export type DraftState = "draft" | "published" | "dropped";

/** What a person confirmed about comparing one concept with the version before. */
export interface DraftVerdict {
	readonly concept: string;
	readonly verdict: Verdict;
	readonly reason: Label;
}

export interface TreeHead {
	readonly version: string;
	readonly fromYear: number;
	/** null: until another version follows */
	readonly toYear: number | null;
	/** the decision or paper that it follows */
	readonly basis: string;
}

/** A version of an index while people write it. */
export interface TreeDraft {
	readonly id: string;
	readonly index: string;
	/** null: of the whole country */
	readonly ownerUnitId: string | null;
	readonly head: TreeHead;
	/** the version it began as; null: begun with nothing */
	readonly copiedFrom: { readonly index: string; readonly version: string } | null;
	readonly nodes: readonly TreeNode[];
	readonly verdicts: readonly DraftVerdict[];
	/** counts up with every change */
	readonly revision: number;
	readonly state: DraftState;
}

export const treeOfDraft = ({ index, head, nodes }: TreeDraft): IndexTree => ({
	index,
	version: head.version,
	from: head.fromYear,
	to: head.toYear,
	nodes,
});

interface Years {
	readonly version: string;
	readonly from: number;
	readonly to: number | null;
}

/**
 * The version that a new one may not stand beside: of the same name, of later years, or known to last into them. A version
 * without a last year ends where the next begins.
 */
export const versionInTheWay = <V extends Years>(head: TreeHead, published: readonly V[]): V | undefined =>
	published.find(
		({ version, from, to }) =>
			version === head.version || from >= head.fromYear || (to !== null && to >= head.fromYear),
	);
