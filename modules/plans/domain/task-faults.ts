import type { TaskText } from "./task.ts";

/** What makes a task impossible to keep; everything else that is wrong with it is a finding, told before the plan is issued. */
export type TaskFaultCode =
	| "text-missing"
	| "too-long"
	| "several-leads"
	| "measure-without-label"
	| "negative"
	| "days-out-of-range"
	| "occasion-missing";

export interface TaskFault {
	readonly field: keyof TaskText;
	readonly code: TaskFaultCode;
	/** the longest allowed, where it is too long */
	readonly most?: number;
}

const longest = {
	heading: 300,
	text: 4000,
	field: 200,
	output: 1000,
	deadlineWords: 300,
	placeInPaper: 300,
} as const satisfies Partial<Record<keyof TaskText, number>>;
const longestName = 300;
const mostDays = 3660;

export function taskFaults(task: TaskText): readonly TaskFault[] {
	const faults: TaskFault[] = [];
	if (task.text.trim() === "") faults.push({ field: "text", code: "text-missing" });
	for (const [field, most] of Object.entries(longest) as [keyof typeof longest, number][])
		if ((task[field] ?? "").length > most) faults.push({ field, code: "too-long", most });
	for (const field of ["lead", "coordinate"] as const)
		if (task[field].some(({ written }) => written.length > longestName || written.trim() === ""))
			faults.push({ field, code: "too-long", most: longestName });
	if (task.leads === "one" && task.lead.length > 1) faults.push({ field: "lead", code: "several-leads" });
	return [...faults, ...measureFaults(task), ...deadlineFaults(task)];
}

function measureFaults({ measure, fundsNeeded, fundsAllotted, fundsSpent }: TaskText): readonly TaskFault[] {
	const faults: TaskFault[] = [];
	if (measure && measure.label.trim() === "")
		faults.push({ field: "measure", code: "measure-without-label" });
	if (measure && (measure.label.length > longestName || (measure.unit?.length ?? 0) > 60))
		faults.push({ field: "measure", code: "too-long", most: longestName });
	const funds = { fundsNeeded, fundsAllotted, fundsSpent };
	for (const [field, amount] of Object.entries(funds) as [keyof typeof funds, number | null][])
		if (amount !== null && amount < 0) faults.push({ field, code: "negative" });
	return faults;
}

function deadlineFaults({ deadline }: TaskText): readonly TaskFault[] {
	const time = deadline.kind === "whenever" ? deadline.within : deadline.kind === "after" ? deadline : null;
	if (time && (time.amount < 0 || time.amount > mostDays))
		return [{ field: "deadline", code: "days-out-of-range" }];
	if (deadline.kind !== "whenever") return [];
	const { occasion } = deadline;
	if (occasion.trim() === "") return [{ field: "deadline", code: "occasion-missing" }];
	return occasion.length > longestName ? [{ field: "deadline", code: "too-long", most: longestName }] : [];
}
