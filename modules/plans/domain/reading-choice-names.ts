import type { ReadingItem } from "./reading-choice.ts";
import type { NamedBody, TaskText } from "./task.ts";

type Meaning = (written: string) => readonly NamedBody[] | null;

/** Names that are known are settled, and mean their bodies in every task that has them. The paper's words stay with a single body. */
export function meantNames(items: readonly ReadingItem[], meaning: Meaning): readonly ReadingItem[] {
	return items.map((item) => {
		if (item.kind === "task") return { ...item, value: withBodies(item.value, meaning) };
		if (item.kind !== "name" || meaning(item.value.written) === null) return item;
		return { ...item, state: "taken", changed: true };
	});
}

function withBodies(task: TaskText, meaning: Meaning): TaskText {
	const settled = (bodies: readonly NamedBody[]) =>
		bodies.flatMap((body) => (body.bodyId === null ? (meaning(body.written) ?? [body]) : [body]));
	const lead = settled(task.lead);
	const leads = lead.length > 1 ? "each" : task.leads;
	return { ...task, leads, lead, coordinate: settled(task.coordinate) };
}
