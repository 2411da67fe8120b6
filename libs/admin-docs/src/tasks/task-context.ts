import type { BodyContext } from "../bodies/body-context.ts";
import type { TargetContext } from "../targets/targets.ts";
import type { LineFinder } from "../text/passage.ts";
import type { DeadlineContext } from "./deadline-at.ts";

/** What is known of the paper while its tasks are read. */
export interface TaskContext {
	readonly bodies: BodyContext;
	readonly deadline: DeadlineContext;
	readonly target: TargetContext;
	readonly lineOf: LineFinder;
}
