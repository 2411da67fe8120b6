import { type IndexNode, indexNodes } from "#modules/indices/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";

/** Total, dimensions and sub-dimensions: what plans set targets for. */
export const targetNodes = async (db: ReadDb, plan: PlanView): Promise<readonly IndexNode[]> =>
	plan.indexCode && plan.indexYear
		? (await indexNodes(db, plan.indexCode, plan.indexYear)).filter((node) => node.level <= 2)
		: [];
