import { numbered, paragraph } from "./blocks.ts";
import type { Paragraph } from "./laid-out-paper.ts";
import { letterLabel } from "./letter-label.ts";
import { sentence } from "./sentence.ts";
import { taskTimes } from "./task-times.ts";
import { taskWords } from "./words/task-words.ts";
import type { TaskGroup, WrittenTask } from "./written-task.ts";

/** Groups 1., tasks a), and under each task a line for who, when and with what result. */
export const layOutTasks = (groups: readonly TaskGroup[]): Paragraph[] =>
	groups.flatMap(({ heading, tasks }) => [
		numbered("heading", heading, "outline", 1),
		...tasks.flatMap((task, i) => [
			paragraph("leadIn", `${letterLabel(i + 1)} ${sentence(task.text)}`),
			...taskLines(task).map((line) => numbered("detail", line, "dashes")),
		]),
	]);

function taskLines(task: WrittenTask): string[] {
	const { lines } = taskWords;
	const values: readonly (readonly [string, string | null])[] = [
		[lines.leads, listed(task.leads)],
		[lines.coordinators, listed(task.coordinators)],
		[lines.times, taskTimes(task)],
		[lines.output, task.output],
		[lines.measure, task.measure],
		[lines.funds, task.funds],
	];
	return values.flatMap(([name, value]) => (value === null ? [] : [taskWords.line(name, value)]));
}

/** Names with commas of their own are kept apart by ";". */
export const listed = (names: readonly string[]): string | null =>
	names.length === 0 ? null : names.join(names.some((name) => name.includes(",")) ? "; " : ", ");
