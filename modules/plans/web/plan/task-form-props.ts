import type { IndexNode } from "#modules/indices/index.ts";
import type { MeasureView } from "#modules/measures/index.ts";
import type { RequestContext } from "#platform/http/route.ts";
import type { Option } from "#platform/ui/index.ts";
import type { TaskText } from "../../domain/task.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";

/** What the form of a task needs to know. */
export interface TaskFormProps {
	/** version that is sent along, year to which days belong */
	readonly plan: Pick<PlanView, "version" | "year">;
	readonly task: TaskText | null;
	readonly action: string;
	/** bodies that can be chosen as lead */
	readonly leads: readonly Option[];
	readonly nodes: readonly IndexNode[];
	/** measures of the system that a task can be bound to */
	readonly measures: readonly MeasureView[];
	readonly indexCodes: readonly string[];
	readonly context: Pick<RequestContext, "form" | "language">;
}
