import type { TreeNode } from "@guong/index-math";
import type { DraftState, DraftVerdict } from "../domain/trees/draft.ts";
import type { IndicesTables } from "../tables.ts";

/** Instants as the driver gives them. */
export interface TreeTables extends IndicesTables {
	"indices.tree_draft": {
		id: string;
		index_code: string;
		version: string;
		from_year: number;
		to_year: number | null;
		basis: string;
		copied_from_index: string | null;
		copied_from_version: string | null;
		nodes: readonly TreeNode[];
		verdicts: readonly DraftVerdict[];
		revision: number;
		state: DraftState;
		made_by: string;
		made_at: string;
		changed_at: string;
		ended_by: string | null;
		ended_at: string | null;
	};
}
