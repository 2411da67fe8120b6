import type { StoredTask } from "../task.ts";
import type { CheckedPlan } from "./checked-plan.ts";
import { type Finding, type FindingPlace, finding } from "./finding.ts";
import { nearSame } from "./near-same.ts";

const placeOf = ({ id, position, text }: StoredTask): FindingPlace => ({ of: "task", id, position, text });

/** What a task must say before somebody can do it, and be held to it. */
export const dutyFindings = (plan: CheckedPlan): readonly Finding[] => [
	...(plan.tasks.some((task) => task.lead.some(({ bodyId }) => bodyId !== null))
		? []
		: [finding("nothing-to-give", { of: "plan" })]),
	...plan.tasks.flatMap((task) => [...leadFindings(task, plan.issuerBodyId), ...lacks(task)]),
	...sameDuties(plan.tasks),
	...answers(plan),
];

function leadFindings(task: StoredTask, issuer: string): Finding[] {
	const place = placeOf(task);
	if (task.lead.length === 0) return [finding("task-without-lead", place)];
	const unknown = task.lead.filter(({ bodyId }) => bodyId === null).map(({ written }) => written);
	return [
		...(unknown.length > 0 ? [finding("lead-unknown", place, { names: unknown })] : []),
		...(task.lead.some(({ bodyId }) => bodyId === issuer) ? [finding("task-to-issuer", place)] : []),
	];
}

/** A request orders nothing, and the output of a duty to answer or to report is the answer itself. */
function lacks(task: StoredTask): Finding[] {
	const place = placeOf(task);
	const undated =
		task.deadline.kind === "none" && (task.recurrence === "once" || task.recurrence === "unspecified");
	return [
		...(undated && task.kind !== "request" ? [finding("task-without-deadline", place)] : []),
		...(task.output === null && task.kind === "order" ? [finding("task-without-output", place)] : []),
		...(task.measure === null && task.kind === "order" ? [finding("task-without-measure", place)] : []),
	];
}

function sameDuties(tasks: readonly StoredTask[]): Finding[] {
	const orders = tasks.filter((task) => task.kind === "order");
	return nearSame(orders.map((task) => task.text)).flatMap(([a, b]) => {
		const [first, second] = [orders[a], orders[b]];
		if (!first || !second) return [];
		const bodies = [...new Set([first, second].flatMap((task) => task.lead.map(({ written }) => written)))];
		return [finding("same-duty", placeOf(second), { first: first.position, bodies })];
	});
}

/** Others are given work, and nobody is asked to say what became of it. */
function answers({ tasks }: CheckedPlan): Finding[] {
	const gives = tasks.some((task) => task.kind === "order" && task.lead.length > 0);
	const asks = tasks.some((task) => task.kind === "answer" || task.kind === "report");
	return gives && !asks ? [finding("no-duty-to-answer", { of: "plan" })] : [];
}
