import type {
	PaperReference,
	Place,
	Deadline as ReadDeadline,
	Reading,
	Recurrence as ReadRecurrence,
	Target,
	Task,
} from "@guong/admin-docs";
import { Temporal } from "temporal-polyfill";
import { isAskedNotOrdered } from "./body-names.ts";
import {
	type LegalBasis,
	type PaperKind,
	type PlanHead,
	paperKinds,
	type TargetGroup,
	type TargetText,
} from "./plan.ts";
import { type ClassBodies, classNamed } from "./plan-of-reading-classes.ts";
import type { Anchor, Deadline, IndexNode, Measure, NamedBody, Recurrence, TaskText } from "./task.ts";

/** What a reading is joined with: names of bodies, nodes of the index, the year where the paper names none. */
export interface JoinedWith {
	readonly find: (written: string) => readonly NamedBody[];
	/** a node by its code in the edition that the paper means: its lasting concept, and what it is called */
	readonly nodeOf: (
		index: string,
		code: string,
	) => { readonly concept: string; readonly label: string } | null;
	readonly year: number;
	/** bodies of the classes that papers name together */
	readonly classes?: ClassBodies;
}

export interface PlanRead {
	readonly head: PlanHead;
	readonly targets: readonly TargetText[];
	/** wishes without value, increase or group: they stand in the paper and cannot be measured */
	readonly withoutFigure: readonly string[];
	readonly bases: readonly LegalBasis[];
	readonly tasks: readonly TaskText[];
	/** where each target and each basis stands in the paper */
	readonly targetPlaces: readonly Place[];
	readonly basisPlaces: readonly Place[];
}

const cut = (text: string, most: number): string => text.normalize("NFC").trim().slice(0, most);
const orNull = (text: string | null | undefined, most: number): string | null =>
	text === null || text === undefined || text.trim() === "" ? null : cut(text, most);

/** A draft out of what was read: nothing is added that the paper does not say, and its own words go along. */
export function planOfReading(reading: Reading, joined: JoinedWith): PlanRead {
	const year = yearOf(reading, joined.year);
	const read = reading.targets.map(({ value, place }) => ({ place, target: targetOf(value, year, joined) }));
	const targets = read.filter(({ target }) => isMeasurable(target));
	const bases = reading.references.filter(({ value }) => value.role === "basis");
	return {
		head: headOf(reading, year),
		targets: targets.map(({ target }) => target),
		targetPlaces: targets.map(({ place }) => place),
		withoutFigure: read.flatMap(({ target }) => (isMeasurable(target) ? [] : [target.label])),
		bases: bases.map(({ value }) => basisOf(value)),
		basisPlaces: bases.map(({ place }) => place),
		tasks: reading.tasks.map((task) => taskOf(task, year, joined)),
	};
}

const isMeasurable = ({ value, increase, inGroup }: TargetText): boolean =>
	value !== null || increase !== null || inGroup !== null;

const yearOf = ({ indices, period, date }: Reading, fallback: number): number =>
	indices[0]?.year ?? Number(period?.value.from?.slice(0, 4) ?? date?.value.date.slice(0, 4) ?? fallback);

function headOf(reading: Reading, year: number): PlanHead {
	const [index] = reading.indices;
	const parent = reading.references.find(({ value }) => value.role === "parent-plan")?.value;
	const kind = reading.kind?.value ?? "KH";
	return {
		paperKind: (paperKinds as readonly string[]).includes(kind) ? (kind as PaperKind) : "KH",
		subject: orNull(reading.subject?.value, 500) ?? "",
		year,
		period: periodOf(reading, year),
		place: orNull(reading.place?.value, 100),
		indexCode: index?.index ?? null,
		indexYear: index ? (index.year ?? year) : null,
		parent: parent ? { planId: null, ...citationOf(parent) } : null,
	};
}

function periodOf({ period }: Reading, year: number): PlanHead["period"] {
	const first = dayOf(period?.value.from ?? null) ?? new Temporal.PlainDate(year, 1, 1);
	const last = dayOf(period?.value.to ?? null) ?? new Temporal.PlainDate(Math.max(year, first.year), 12, 31);
	return Temporal.PlainDate.compare(first, last) <= 0
		? { first, last }
		: { first: new Temporal.PlainDate(year, 1, 1), last: new Temporal.PlainDate(year, 12, 31) };
}

/** A whole day; a year or month alone is none. */
const dayOf = (iso: string | null | undefined): Temporal.PlainDate | null =>
	iso && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Temporal.PlainDate.from(iso) : null;

const citationOf = ({ type, number, date, issuer }: PaperReference) => ({
	reference: cut(number?.normalized ?? number?.symbol ?? type, 200),
	day: dayOf(date?.date),
	issuer: orNull(issuer?.value.name, 200),
});

const basisOf = (reference: PaperReference): LegalBasis => ({
	...citationOf(reference),
	about: orNull(reference.about, 500),
});

const groups: readonly (readonly [RegExp, TargetGroup])[] = [
	[/trung bình (cao|khá)/i, "upper-middle"],
	[/trung bình( thấp)?/i, "lower-middle"],
	[/cao|khá|tốt/i, "high"],
	[/thấp/i, "low"],
];

function targetOf(target: Target, year: number, { nodeOf }: JoinedWith): TargetText {
	const node = target.node && nodeOf(target.node.index, target.node.node);
	const figures = [target.value, target.increase, target.baseline].flatMap((value) => value ?? []);
	// a reading holds numbers: 0,10 beside 4,34 was printed with two decimals
	const decimals = Math.max(0, ...figures.map((value) => String(value).split(".")[1]?.length ?? 0));
	const figure = (value: number | null) => (value === null ? null : value.toFixed(decimals));
	return {
		node: target.node && node ? { index: target.node.index, concept: node.concept } : null,
		label: cut(node?.label ?? target.what, 300),
		year: target.year ?? year,
		baselineYear: target.baselineYear,
		baseline: figure(target.baseline),
		increase: figure(target.increase),
		value: figure(target.value),
		atLeast: target.comparison !== "at-most",
		inGroup: groups.find(([pattern]) => pattern.test(target.group ?? ""))?.[1] ?? null,
		unitLabel: orNull(target.unit, 60),
	};
}

function taskOf(task: Task, year: number, { find, nodeOf, classes }: JoinedWith): TaskText {
	const named = (bodies: Task["leads"]) =>
		bodies.flatMap(({ raw, value }) => {
			const together = classNamed(value);
			if (together && classes && classes[together].length > 0) return classes[together];
			const found = find(raw);
			const known = found.length > 0 && found.every(({ bodyId }) => bodyId !== null);
			return known ? found : [{ bodyId: null, written: cut(value.name, 300) }];
		});
	const leads = named(task.leads);
	const each = task.leads.some(({ value }) => value.group);
	const [first, ...others] = leads;
	return {
		heading: null,
		text: cut(task.text, 4000),
		kind: isRequest(task) ? "request" : "order",
		leads: each ? "each" : "one",
		lead: each ? leads : first ? [first] : [],
		coordinate: [...(each ? [] : others), ...named(task.coordinators)],
		field: null,
		priority: false,
		output: orNull(task.output?.raw, 1000),
		measure: measureOf(task),
		...{ fundsNeeded: null, fundsAllotted: null, fundsSpent: null },
		deadline: deadlineOf(task.deadline?.value ?? null, task.deadline?.raw ?? "", year),
		deadlineWords: orNull(task.deadline?.raw, 300),
		recurrence: recurrenceOf(task.recurrence?.value ?? null),
		nodes: nodesOf(task, nodeOf),
		placeInPaper: orNull(placeWords(task), 300),
		fromTaskId: null,
		continuesTaskId: null,
	};
}

const isRequest = ({ request, text, leads }: Task): boolean =>
	request || /^đề nghị\b/iu.test(text.normalize("NFC")) || leads.some(({ raw }) => isAskedNotOrdered(raw));

/** "II.2.1, dòng 120" */
const placeWords = ({ section, place }: Task): string =>
	[section, `dòng ${place.lines[0]}`].filter((part) => part !== "").join(", ");

function measureOf({ measures }: Task): Measure | null {
	const [first] = measures;
	if (!first) return null;
	const { what, value, unit } = first.value;
	return {
		label: cut(what || first.raw, 300),
		unit: orNull(unit, 60),
		as: unit === "%" ? "rate" : "count",
		target: value,
		code: null,
	};
}

const inDays = { day: 1, "working-day": 1, week: 7, month: null } as const;

/** Months after an event are no number of days: such a deadline stays in its words, for a person to settle. */
function deadlineOf(read: ReadDeadline | null, raw: string, year: number): Deadline {
	if (read === null) return { kind: "none" };
	const day = dayOf(read.iso);
	if (day) return { kind: "day", day };
	if (read.kind === "conditional") return { kind: "whenever", occasion: cut(raw || read.trigger, 300) };
	if (read.kind === "date") return { kind: "none" };
	const times = inDays[read.unit];
	const anchor = anchorOf(read.anchor, year);
	if (times === null || anchor === null) return { kind: "none" };
	const unit = read.unit === "working-day" ? "working-day" : "day";
	return { kind: "after", anchor, amount: read.days * times, unit };
}

function anchorOf(anchor: string, year: number): Anchor | null {
	if (anchor === "plan_issued" || anchor === "paper_effective") return "plan-issued";
	const [, index, named] = /^([a-z]+)(?:_(\d{4}))?_published$/.exec(anchor) ?? [];
	return index ? `index-published:${index.toUpperCase()}:${Number(named ?? year)}` : null;
}

const periods: Readonly<Record<string, Recurrence>> = {
	month: "monthly",
	quarter: "quarterly",
	half_year: "half-yearly",
	year: "yearly",
};

function recurrenceOf(read: ReadRecurrence | null): Recurrence {
	if (read === null) return "once";
	if (read.kind === "continuous") return "continuous";
	const [only, ...others] = read.every;
	return (others.length === 0 && only && periods[only]) || "unspecified";
}

function nodesOf({ nodes }: Task, nodeOf: JoinedWith["nodeOf"]): TaskText["nodes"] {
	const known = new Map<string, IndexNode & { readonly basis: "stated" | "section" }>();
	for (const { index, node, basis } of nodes) {
		const concept = nodeOf(index, node)?.concept;
		const key = `${index} ${concept}`;
		if (concept && !known.has(key))
			known.set(key, { index, concept, basis: basis === "explicit" ? "stated" : "section" });
	}
	return [...known.values()];
}
