import { planActionNames, planActions } from "./domain/plan-state.ts";
import { taskActionNames, taskActions } from "./domain/task-state.ts";

/** What this module tells the world and the audit trail: one event for each row of the two tables of states, and those below. */
export const plansEvents = [
	...planActionNames.map((name) => planActions[name].event),
	...taskActionNames.map((name) => taskActions[name].event),
	"plans/plan-drafted",
	"plans/plan-written",
	"plans/opinion-given",
	"plans/opinion-answered",
	"plans/series-opened",
	"plans/series-closed",
	"plans/paper-numbered",
	"plans/paper-number-cancelled",
	"plans/occasion-recorded",
	"plans/anchor-day-entered",
	"plans/task-measure-bound",
	"plans/evidence-published",
	"plans/evidence-withdrawn",
	"plans/explanation-asked",
	"plans/explanation-answered",
	"plans/explanation-judged",
	"plans/explanation-withdrawn",
	"plans/calendar-address-made",
	"plans/calendar-address-revoked",
	"plans/paper-read",
	"plans/paper-confirmed",
	"plans/reading-decided",
	"plans/body-name-settled",
	"plans/body-name-forgotten",
	"plans/merit-proposed",
	"plans/merit-answered",
	"plans/merit-decided",
	"plans/merit-withdrawn",
] as const;
export type PlansEvent = (typeof plansEvents)[number];
