import type { Place } from "@guong/admin-docs";
import type { PlanRead } from "./plan-of-reading.ts";
import type { NamedBody, TaskText } from "./task.ts";

/** What a person decides about a reading. */
export interface ReadingChoice {
	/** keys of what goes into the draft; all else stays out */
	readonly taken: ReadonlySet<string>;
	/** name as written → body that is meant */
	readonly bodies: ReadonlyMap<string, string>;
}

/** Keys count from 1 in the order of the reading. */
export const taskKey = (index: number): string => `T${index + 1}`;
export const targetKey = (index: number): string => `M${index + 1}`;
export const basisKey = (index: number): string => `C${index + 1}`;

export interface Chosen extends Pick<PlanRead, "targets" | "bases" | "tasks"> {
	readonly leftOut: readonly string[];
}

/** What goes into the draft, and what a person left out of it. */
export function chosenOf(read: PlanRead, { taken, bodies }: ReadingChoice): Chosen {
	const leftOut: string[] = [];
	const take = <Item>(items: readonly Item[], keyOf: (index: number) => string): readonly Item[] =>
		items.filter((_, index) => {
			const key = keyOf(index);
			if (!taken.has(key)) leftOut.push(key);
			return taken.has(key);
		});
	const targets = take(read.targets, targetKey);
	const bases = take(read.bases, basisKey);
	const tasks = take(read.tasks, taskKey).map((task) => withBodies(task, bodies));
	return { targets, bases, tasks, leftOut };
}

/** The paper's own words stay; only which body they mean is added. */
function withBodies(task: TaskText, bodies: ReadonlyMap<string, string>): TaskText {
	const settled = (body: NamedBody): NamedBody =>
		body.bodyId === null ? { ...body, bodyId: bodies.get(body.written) ?? null } : body;
	return { ...task, lead: task.lead.map(settled), coordinate: task.coordinate.map(settled) };
}

/** Names for which no single body answers, lead bodies first, those named most often first. */
export function unknownNames(tasks: readonly TaskText[]): readonly string[] {
	const weight = new Map<string, number>();
	const leading = 1_000_000;
	const add = (bodies: readonly NamedBody[], by: number) => {
		for (const { bodyId, written } of bodies)
			if (bodyId === null) weight.set(written, (weight.get(written) ?? 0) + by);
	};
	for (const { lead, coordinate } of tasks) {
		add(lead, leading);
		add(coordinate, 1);
	}
	return [...weight].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** The words of the paper at a place; spans count in the text that was read. */
export const quoteOf = (text: string, { fragments }: Place): string =>
	fragments
		.map(([start, end]) => text.slice(start, end))
		.join(" … ")
		.replace(/\s+/g, " ")
		.trim();
