import type { Doubt, DoubtCode, Place, Reading } from "@guong/admin-docs";
import { foldName } from "./body-names.ts";
import type { PlanRead } from "./plan-of-reading.ts";
import { classProposed } from "./plan-of-reading-classes.ts";
import type { ItemKind, ItemOf, NameRead, ReadingItem } from "./reading-choice.ts";
import type { NamedBody } from "./task.ts";

/**
 * That a paper names no deadline and no output is told with the task: most papers of this kind name none, and a doubt
 * at every task would hide those that need a person.
 */
const notSaid: ReadonlySet<DoubtCode> = new Set(["deadline-missing", "output-missing"]);

/** What a person decides about, in the order of the screen: doubts of the whole paper first. */
export function itemsAsRead(
	reading: Reading,
	plan: PlanRead,
	find: (written: string) => readonly NamedBody[],
): readonly ReadingItem[] {
	const ofPaper = reading.doubts.filter(({ task }) => task === null);
	const blockingFirst = [...ofPaper].sort((a, b) => Number(b.blocking) - Number(a.blocking));
	return [
		...blockingFirst.map((doubt) => item("doubt", `D${ofPaper.indexOf(doubt) + 1}`, doubt, [doubt.place])),
		item("head", "H", plan.head, [reading.subject?.place]),
		...plan.bases.map((basis, index) => item("basis", `C${index + 1}`, basis, [plan.basisPlaces[index]])),
		...namesRead(reading, plan).map(({ name, place }) =>
			item("name", `N-${foldName(name.written).replaceAll(" ", "-").slice(0, 100)}`, name, [place]),
		),
		...plan.targets.map((target, index) =>
			item("target", `M${index + 1}`, target, [plan.targetPlaces[index]]),
		),
		...plan.tasks.map((task, index) => {
			const read = reading.tasks[index];
			const doubts = reading.doubts.filter(
				(doubt) => read && doubt.task === read.id && !notSaid.has(doubt.code),
			);
			const proposed = (read?.leadsProposed ?? []).flatMap(({ name }) => find(name));
			return item("task", `T${index + 1}`, task, [read?.place], doubts, task.lead.length > 0 ? [] : proposed);
		}),
	];
}

function item<Kind extends ItemKind>(
	kind: Kind,
	key: string,
	value: ItemOf<Kind>["value"],
	places: readonly (Place | null | undefined)[],
	doubts: readonly Doubt[] = [],
	proposed: readonly NamedBody[] = [],
): ReadingItem {
	const spans = places.flatMap((place) => place?.fragments ?? []);
	const fresh = { state: "open", changed: false, carried: false, reason: null } as const;
	return { kind, key, sources: [key], value, spans, doubts, proposed, ...fresh } as unknown as ReadingItem;
}

interface NameAtPlace {
	readonly name: NameRead;
	readonly place: Place | null;
}

/** Names to which no single body answers, lead bodies first, those named most often first. */
function namesRead(reading: Reading, plan: PlanRead): readonly NameAtPlace[] {
	const found = new Map<string, NameAtPlace>();
	for (const [index, task] of plan.tasks.entries())
		for (const [bodies, leading] of [
			[task.lead, 1],
			[task.coordinate, 0],
		] as const)
			for (const { bodyId, written } of bodies) {
				if (bodyId !== null) continue;
				const key = foldName(written);
				const before = found.get(key) ?? firstNamed(reading, index, written);
				const { name } = before;
				const counted = { leading: name.leading + leading, helping: name.helping + 1 - leading };
				found.set(key, { ...before, name: { ...name, ...counted } });
			}
	return [...found.values()].sort(
		(a, b) => b.name.leading - a.name.leading || b.name.helping - a.name.helping,
	);
}

function firstNamed(reading: Reading, index: number, written: string): NameAtPlace {
	const task = reading.tasks[index];
	const body = [...(task?.leads ?? []), ...(task?.coordinators ?? [])].find(
		({ value }) => foldName(value.name) === foldName(written),
	);
	const proposed = body ? classProposed(body.value) : null;
	return { name: { written, leading: 0, helping: 0, proposed }, place: body?.place ?? task?.place ?? null };
}

/** The words of the paper at a place; spans count in the text that was read. */
export const quoteOf = (text: string, spans: ReadingItem["spans"]): string =>
	spans
		.map(([start, end]) => text.slice(start, end))
		.join(" … ")
		.replace(/\s+/g, " ")
		.trim();
