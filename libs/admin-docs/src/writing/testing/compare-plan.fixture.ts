import type { Reading } from "../../reading.ts";
import type { Task } from "../../task.ts";
import type { PlanPaper } from "../plan-paper.ts";
import type { WrittenDeadline, WrittenTask } from "../written-task.ts";

/** What a plan says, in the terms of a reading, so that both can be compared. */
export function saidByPlan(plan: PlanPaper) {
	return {
		issuer: plan.issuer.name,
		number: plan.number,
		symbol: "KH-UBND",
		place: plan.place,
		day: plan.day,
		subject: plan.subject,
		bases: plan.bases.map(({ paper }) => [
			paper.type === "Luật" ? null : paper.symbol,
			paper.day,
			paper.about,
		]),
		targets: plan.targets.flatMap((target) =>
			"what" in target ? [[target.value, target.unit, target.comparison, target.increase?.by ?? null]] : [],
		),
		recipients: [
			...plan.recipients.to,
			plan.recipients.keptBy === null ? "Lưu: VT" : `Lưu: VT, ${plan.recipients.keptBy}`,
		],
		prefixes: plan.signature.authority.map(({ form }) => form),
		title: plan.signature.title?.toUpperCase() ?? null,
		name: plan.signature.name,
		asked: plan.organisation.flatMap(({ asked, duties }) => duties.map(() => asked)),
		tasks: plan.tasks.flatMap(({ tasks }) => tasks.map((task) => saidByTask(task, plan))),
	};
}

export function readBack(reading: Reading, plan: PlanPaper): ReturnType<typeof saidByPlan> {
	const written = plan.tasks.flatMap(({ tasks }) => tasks);
	const own = reading.tasks.filter(({ text }) => written.some((task) => task.text === text));
	const others = reading.tasks.filter((task) => !own.includes(task));
	return {
		issuer: reading.issuer?.value.name ?? "",
		number: reading.number?.value.number ?? null,
		symbol: reading.number?.value.symbol ?? "",
		place: reading.place?.value ?? "",
		day: reading.date?.value.date ?? null,
		subject: reading.subject?.value ?? "",
		bases: reading.references
			.filter(({ value }) => value.role === "basis" || value.role === "parent-plan")
			.map(({ value }) => [value.number?.normalized ?? null, value.date?.date ?? null, value.about]),
		targets: reading.targets
			.filter(({ value }) => value.value !== null)
			.map(({ value }) => [
				value.value as number,
				value.unit as string,
				value.comparison as "at-least",
				value.increase,
			]),
		recipients: reading.recipients.map(({ value }) => value),
		prefixes: reading.signature.prefixes as never,
		title: reading.signature.title?.value ?? null,
		name: reading.signature.name?.value ?? null,
		asked: others.map(({ request }) => request),
		tasks: own.map((task) => readTask(task, written)),
	};
}

const bare = (words: string | undefined): string | null => words?.toLowerCase() ?? null;

function saidByTask(task: WrittenTask, plan: PlanPaper) {
	return {
		text: task.text,
		leads: task.leads,
		coordinators: task.coordinators,
		deadline: task.deadline && saidByDeadline(task.deadline, plan),
		recurrence: task.recurrence,
		output: bare(task.output ?? undefined),
		// the table of an appendix has no column for funds
		funds: plan.tasksIn === "text" ? task.funds : null,
	};
}

/** What the task's own words give to do is no output that the plan names. */
function readTask(task: Task, written: readonly WrittenTask[]): ReturnType<typeof saidByTask> {
	const named = written.find(({ text }) => text === task.text)?.output ?? null;
	return {
		text: task.text,
		leads: task.leads.map(({ raw }) => raw),
		coordinators: task.coordinators.map(({ raw }) => raw),
		deadline: task.deadline && readDeadline(task),
		recurrence: task.recurrence?.value ?? null,
		output: named === null ? null : bare(task.output?.raw),
		funds: task.funds?.value ?? null,
	};
}

function saidByDeadline(deadline: WrittenDeadline, plan: PlanPaper): string {
	switch (deadline.kind) {
		case "day":
			return `${deadline.day} ${deadline.inclusive}`;
		case "month":
			return `${lastDay(deadline.year, deadline.month)} true`;
		case "quarter":
			return `${lastDay(deadline.year, deadline.quarter * 3)} true`;
		case "year":
			return `${deadline.year}-12-31 true`;
		case "within":
			return `${deadline.count} ${deadline.unit} ${deadline.from}`;
		case "words":
			return `${deadline.words} ${plan.day}`;
	}
}

function readDeadline({ deadline }: Task): string {
	const value = deadline?.value;
	if (value?.kind === "date") return `${value.iso} ${value.inclusive}`;
	return value?.kind === "relative" ? `${value.days} ${value.unit} ${value.anchor}` : "conditional";
}

const lastDay = (year: number, month: number): string =>
	`${year}-${String(month).padStart(2, "0")}-${[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]}`;
