import type { ParentCitation } from "../plan.ts";
import type { PlanState } from "../plan-state.ts";
import type { CheckedPlan, Knowledge } from "./checked-plan.ts";
import { type Finding, finding } from "./finding.ts";

const plan = { of: "plan" } as const;

/** The plan among other papers: its own number and date, the plan above it, and what that one asked. */
export const paperFindings = (checked: CheckedPlan, known: Knowledge): readonly Finding[] => [
	...(known.ancestors.includes(checked.id) ? [finding("own-ancestor", plan)] : []),
	...(checked.parent ? parentFindings(checked.parent, known.parentState) : []),
	...notTaken(checked, known),
	...register(checked),
];

function parentFindings(
	{ planId, reference, issuer, day }: ParentCitation,
	state: PlanState | null,
): Finding[] {
	if (planId !== null && state !== null)
		return state === "in-force"
			? []
			: [finding("parent-not-in-force", plan, { reference: reference ?? "", state })];
	const missing = [
		...(reference === null ? ["reference"] : []),
		...(issuer === null ? ["issuer"] : []),
		...(day === null ? ["day"] : []),
	];
	return [
		finding("parent-unknown", plan, {
			reference: reference ?? "",
			issuer: issuer ?? "",
			day: day?.toString() ?? "",
		}),
		...(missing.length > 0 ? [finding("parent-incomplete", plan, { missing })] : []),
	];
}

const shown = 5;

/** Tasks that the plan above gave to bodies of this unit and that no task here takes down. */
function notTaken({ tasks }: CheckedPlan, { parentTasks }: Knowledge): Finding[] {
	const taken = new Set(tasks.map((task) => task.fromTaskId));
	const left = parentTasks.filter((task) => !taken.has(task.id));
	if (left.length === 0) return [];
	const texts = left.slice(0, shown).map((task) => task.text);
	return [finding("parent-task-not-taken", plan, { count: left.length, of: parentTasks.length, texts })];
}

/** What the office's register gives is asked for before issue, never made up. */
function register({ number, symbol, issuedOn, signerName }: CheckedPlan): Finding[] {
	const missing = [
		...(number === null ? ["number"] : []),
		...(symbol === null ? ["symbol"] : []),
		...(issuedOn === null ? ["day"] : []),
		...(signerName === null ? ["signer"] : []),
	];
	return missing.length > 0 ? [finding("register-missing", plan, { missing })] : [];
}
