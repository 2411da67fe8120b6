import type { WorkState } from "#platform/ui/index.ts";
import type { PlanState } from "../../domain/plan-state.ts";

/** The shape beside the word for how a plan stands. */
export const shapeOfPlan: Readonly<Record<PlanState, WorkState>> = {
	draft: "not-due",
	consulting: "waiting",
	submitted: "waiting",
	signed: "waiting",
	numbered: "due-soon",
	"in-force": "on-track",
	amended: "stopped",
	replaced: "stopped",
	closed: "done",
	withdrawn: "stopped",
};
