import { type Exact, sumOf } from "./exact.ts";
import { type Standing, standings } from "./standing.ts";
import type { Measure } from "./task.ts";

/**
 * Work counted upward. Everything is a count or a sum, so that the whole is what its parts add to, however it is cut:
 * by task, body, unit or plan. Nothing is averaged; what is late, missing or without an owner stays a number of its own.
 */
export type Tally = Readonly<Record<Standing, number>>;

export const noWork: Tally = Object.fromEntries(standings.map((standing) => [standing, 0])) as Tally;

export function tallyOf(work: readonly Standing[]): Tally {
	const tally: Record<Standing, number> = { ...noWork };
	for (const standing of work) tally[standing]++;
	return tally;
}

export const addTallies = (tallies: readonly Tally[]): Tally =>
	Object.fromEntries(
		standings.map((standing) => [standing, tallies.reduce((sum, tally) => sum + tally[standing], 0)]),
	) as Tally;

/** What a reader asks of a tally; the six groups add to `all`. */
export interface TallySummary {
	readonly all: number;
	/** accepted by the body that gave it, also after its date */
	readonly done: number;
	readonly doneLate: number;
	readonly late: number;
	/** its body says that it is done; the giver has not said so */
	readonly waiting: number;
	readonly ownerless: number;
	readonly stopped: number;
	/** all the rest: in hand and in time, or not begun */
	readonly inHand: number;
}

export function summaryOf(tally: Tally): TallySummary {
	const all = standings.reduce((sum, standing) => sum + tally[standing], 0);
	const done = tally.done + tally["done-late"];
	const late = tally["late-still"] + tally["late-moving"];
	const waiting = tally["to-accept"];
	const ownerless = tally.ownerless;
	const stopped = tally.stopped + tally.declined;
	const inHand = all - done - late - waiting - ownerless - stopped;
	return { all, done, doneLate: tally["done-late"], late, waiting, ownerless, stopped, inHand };
}

/** A value as one body stated it, as exact text; a rate by its parts. */
export type StatedValue =
	| { readonly as: "count" | "value"; readonly value: Exact }
	| { readonly as: "rate"; readonly numerator: Exact; readonly denominator: Exact };

/** The values of one measure over many bodies, as declared or as accepted. */
export interface MeasureSum {
	readonly as: Measure["as"];
	/** how many had to give a value, and how many did; who gave none is missing and not nought */
	readonly expected: number;
	readonly given: number;
	/** counts add; null while nobody gave one, and always for values that do not add */
	readonly sum: Exact | null;
	/** rates are sums over sums */
	readonly numerator: Exact | null;
	readonly denominator: Exact | null;
}

export function measureSumOf(as: Measure["as"], stated: readonly (StatedValue | null)[]): MeasureSum {
	const given = stated.filter((each): each is StatedValue => each !== null);
	const counts = given.flatMap((each) => (each.as === "rate" ? [] : [each.value]));
	const rates = given.flatMap((each) => (each.as === "rate" ? [each] : []));
	return {
		as,
		expected: stated.length,
		given: given.length,
		sum: as === "count" ? sumOrNull(counts) : null,
		numerator: as === "rate" ? sumOrNull(rates.map((rate) => rate.numerator)) : null,
		denominator: as === "rate" ? sumOrNull(rates.map((rate) => rate.denominator)) : null,
	};
}

export function addMeasures(as: Measure["as"], parts: readonly MeasureSum[]): MeasureSum {
	const some = (field: "sum" | "numerator" | "denominator") =>
		sumOrNull(parts.flatMap((part) => part[field] ?? []));
	return {
		as,
		expected: parts.reduce((sum, part) => sum + part.expected, 0),
		given: parts.reduce((sum, part) => sum + part.given, 0),
		sum: some("sum"),
		numerator: some("numerator"),
		denominator: some("denominator"),
	};
}

const sumOrNull = (values: readonly Exact[]): Exact | null => (values.length === 0 ? null : sumOf(values));

/** Of a rate: between 0 and 1 for a share; null without a value or over nought. */
export function rateOf({ numerator, denominator }: MeasureSum): number | null {
	if (numerator === null || denominator === null || denominator.units === 0n) return null;
	return asNumber(numerator) / asNumber(denominator);
}

const asNumber = ({ units, decimals }: Exact): number => Number(units) / 10 ** decimals;

interface PlanInTree {
	readonly id: string;
	readonly parentId: string | null;
}

/** For each plan its own work and that of all plans below it. A ring of plans is walked once round. */
export function talliesWithBelow(
	plans: readonly PlanInTree[],
	own: ReadonlyMap<string, Tally>,
): ReadonlyMap<string, Tally> {
	const children = new Map<string, string[]>();
	for (const { id, parentId } of plans)
		if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
	const under = (id: string, seen: Set<string>): readonly string[] => {
		if (seen.has(id)) return [];
		seen.add(id);
		return [id, ...(children.get(id) ?? []).flatMap((child) => under(child, seen))];
	};
	return new Map(
		plans.map(({ id }) => [id, addTallies(under(id, new Set()).map((each) => own.get(each) ?? noWork))]),
	);
}
