/** What other modules may ask about plans and tasks. */
export { type PlanState, planStates } from "./domain/plan-state.ts";
export { type Standing, standings } from "./domain/standing.ts";
export { type TaskKind, type TaskState, taskStates } from "./domain/task-state.ts";
export { type NamingTask, tasksNaming } from "./queries/public/tasks-naming.ts";
