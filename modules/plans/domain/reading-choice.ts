import type { Doubt, Span } from "@guong/admin-docs";
import type { LegalBasis, PlanHead, TargetText } from "./plan.ts";
import type { ClassProposal } from "./plan-of-reading-classes.ts";
import { mergedTask, mostText, partSpans } from "./reading-choice-cut.ts";
import { revived } from "./reading-choice-revived.ts";
import type { NamedBody, TaskText } from "./task.ts";

/** A name of the paper to which no single body answers. */
export interface NameRead {
	readonly written: string;
	/** tasks in which it leads, tasks in which it helps */
	readonly leading: number;
	readonly helping: number;
	readonly proposed: ClassProposal | null;
}

export interface ItemValues {
	readonly doubt: Doubt;
	readonly head: PlanHead;
	readonly name: NameRead;
	readonly target: TargetText;
	readonly basis: LegalBasis;
	readonly task: TaskText;
}
export type ItemKind = keyof ItemValues;
export type ItemState = "open" | "taken" | "dropped";

/** One thing that a person decides about. */
export interface ItemOf<Kind extends ItemKind> {
	readonly kind: Kind;
	/** H, D2, M2, C1, T4, T4.2, N-… */
	readonly key: string;
	/** keys of what was read; several once tasks were merged */
	readonly sources: readonly string[];
	readonly value: ItemValues[Kind];
	readonly spans: readonly Span[];
	readonly doubts: readonly Doubt[];
	readonly state: ItemState;
	/** its content is no longer as it was read */
	readonly changed: boolean;
	/** decided at an earlier reading of the same paper */
	readonly carried: boolean;
	readonly reason: string | null;
	/** bodies that the reader proposes where the paper names no lead */
	readonly proposed: readonly NamedBody[];
}
export type ReadingItem = { [Kind in ItemKind]: ItemOf<Kind> }[ItemKind];
export type TaskItem = ItemOf<"task">;

export const readingActs = ["take", "drop", "restore", "change", "split", "merge", "lead"] as const;
export type ReadingActName = (typeof readingActs)[number];

export type ReadingAct =
	| { readonly act: "take" | "restore" | "merge"; readonly key: string }
	| { readonly act: "drop"; readonly key: string; readonly reason: string | null }
	/** the content as plain data, as it is kept */
	| { readonly act: "change"; readonly key: string; readonly value: unknown }
	| { readonly act: "split"; readonly key: string; readonly texts: readonly string[] }
	| { readonly act: "lead"; readonly key: string; readonly body: NamedBody };
export type DecidedAct = ReadingAct & { readonly carried?: boolean };

export type ActFault =
	| "item-unknown"
	| "act-unfit"
	| "head-incomplete"
	| "nothing-before"
	| "not-in-parts"
	| "too-long-together";

const fits: Readonly<Record<ReadingActName, readonly ItemKind[]>> = {
	take: ["doubt", "head", "name", "target", "basis", "task"],
	drop: ["target", "basis", "task"],
	restore: ["doubt", "head", "name", "target", "basis", "task"],
	change: ["head", "target", "basis", "task"],
	split: ["task"],
	merge: ["task"],
	lead: ["task"],
};

/** Why an act cannot be done to the items as they stand; null when it can. */
export function actFault(items: readonly ReadingItem[], act: ReadingAct): ActFault | null {
	const item = items.find(({ key }) => key === act.key);
	if (!item) return "item-unknown";
	if (!fits[act.act].includes(item.kind)) return "act-unfit";
	if (act.act === "take" && isIncomplete(item)) return "head-incomplete";
	if (act.act === "split") return isInParts(act.texts) ? null : "not-in-parts";
	return act.act === "merge" ? mergeFault(taskBefore(items, act.key), item) : null;
}

const isInParts = (texts: readonly string[]): boolean =>
	texts.length > 1 && texts.every(({ length }) => length <= mostText);

function mergeFault(before: TaskItem | null, item: ReadingItem): ActFault | null {
	if (!before || item.kind !== "task") return "nothing-before";
	return mergedTask(before.value, item.value).text.length > mostText ? "too-long-together" : null;
}

/** A paper whose subject was not found: a plan without one cannot be made, so it is written before the head is taken. */
export const isIncomplete = (item: ReadingItem): boolean =>
	item.kind === "head" && item.value.subject.trim() === "";

/** How the items stand after what was decided; acts that do not fit (any more) change nothing. */
export function afterActs(
	asRead: readonly ReadingItem[],
	acts: readonly DecidedAct[],
	text: string,
): readonly ReadingItem[] {
	return acts.reduce<readonly ReadingItem[]>(
		(items, act) => (actFault(items, act) ? items : afterAct(asRead, items, act, text)),
		asRead,
	);
}

function afterAct(
	asRead: readonly ReadingItem[],
	items: readonly ReadingItem[],
	act: DecidedAct,
	text: string,
): readonly ReadingItem[] {
	const carried = act.carried ?? false;
	const put = (change: Partial<TaskItem>) =>
		items.map((item) =>
			item.key === act.key ? ({ ...item, reason: null, carried, ...change } as ReadingItem) : item,
		);
	switch (act.act) {
		case "take":
			return put({ state: "taken" });
		case "drop":
			return put({ state: "dropped", reason: act.reason });
		case "change": {
			const item = items.find(({ key }) => key === act.key);
			return put({ state: "taken", changed: true, value: revived(item?.kind, act.value) as TaskText });
		}
		case "restore":
			return restored(asRead, items, act.key);
		case "split":
			return items.flatMap((item) => (item.key === act.key ? parts(item, act.texts, text) : [item]));
		case "merge":
			return merged(items, act.key);
		case "lead":
			return items.map((item) =>
				item.key === act.key && item.kind === "task" ? withLead(item, act.body, carried) : item,
			);
	}
}

const withLead = (item: TaskItem, body: NamedBody, carried: boolean): TaskItem => ({
	...item,
	...{ changed: true, carried, proposed: [] },
	doubts: item.doubts.filter(({ code }) => code !== "lead-missing"),
	value: { ...item.value, leads: "one", lead: [body] },
});

/** The task that stands before this one and is not left out: what `merge` goes into. */
export function taskBefore(items: readonly ReadingItem[], key: string): TaskItem | null {
	const at = items.findIndex((item) => item.key === key);
	const before = items
		.slice(0, Math.max(at, 0))
		.findLast(({ state, kind }) => kind === "task" && state !== "dropped");
	return before?.kind === "task" ? before : null;
}

function parts(item: ReadingItem, texts: readonly string[], text: string): readonly ReadingItem[] {
	if (item.kind !== "task") return [item];
	return partSpans(text, item.spans, texts).map((spans, index) => ({
		...item,
		...{ key: `${item.key}.${index + 1}`, spans, state: "open", changed: true, reason: null },
		doubts: item.doubts.filter(({ place }) => !place || touches(place.fragments, spans)),
		value: { ...item.value, text: texts[index] ?? "" },
	}));
}

const touches = (some: readonly Span[], others: readonly Span[]): boolean =>
	some.some(([start, end]) => others.some(([from, to]) => start < to && from < end));

function merged(items: readonly ReadingItem[], key: string): readonly ReadingItem[] {
	const before = taskBefore(items, key);
	const item = items.find((one) => one.key === key);
	if (!before || item?.kind !== "task") return items;
	const both: TaskItem = {
		...before,
		...{ state: "open", changed: true, reason: null, carried: false },
		sources: [...new Set([...before.sources, ...item.sources])],
		spans: [...before.spans, ...item.spans],
		doubts: [...new Set([...before.doubts, ...item.doubts])],
		value: mergedTask(before.value, item.value),
	};
	return items.flatMap((one) => (one === item ? [] : one === before ? [both] : [one]));
}

/** As it was read; what it was cut from or joined with comes back with it. */
function restored(
	asRead: readonly ReadingItem[],
	items: readonly ReadingItem[],
	key: string,
): readonly ReadingItem[] {
	const together = new Set(items.find((item) => item.key === key)?.sources);
	const hangs = (item: ReadingItem) => item.sources.some((source) => together.has(source));
	for (let before = -1; before !== together.size; ) {
		before = together.size;
		for (const item of items) if (hangs(item)) for (const source of item.sources) together.add(source);
	}
	const order = new Map(asRead.map((item, index) => [item.key, index]));
	const at = ({ sources }: ReadingItem) => Math.min(...sources.map((source) => order.get(source) ?? 0));
	const back = [...items.filter((item) => !hangs(item)), ...asRead.filter(hangs)];
	return back.sort((a, b) => at(a) - at(b));
}

export const isKind =
	<Kind extends ItemKind>(kind: Kind) =>
	(item: ReadingItem): item is Extract<ReadingItem, { kind: Kind }> =>
		item.kind === kind;
