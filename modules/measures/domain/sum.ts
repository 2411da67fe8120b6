import { Temporal } from "temporal-polyfill";
import type { Amount, Days, DistributionFact, Fact, FlowFact, Missing, StockFact } from "./fact.ts";

/** Why facts are not added. */
export type Refused =
	/** there are none */
	| "nothing-to-add"
	| "different-measures"
	/** the same ground on the same day would count twice: a ward, and its province */
	| "same-ground-twice"
	/** a stock of one day and a stock of another */
	| "different-days"
	/** a unit and one that took over from it: each is told under its own name */
	| "predecessor"
	| "different-classes";

export interface Sum {
	readonly amount: Amount;
	/** of how many places and periods it is the sum, and of how many nothing is known */
	readonly facts: number;
	readonly unknown: number;
}

export interface ClassSum {
	readonly classes: readonly number[];
	readonly counts: readonly bigint[];
}

/** Over units and days. */
export function sumOfFlows(facts: readonly FlowFact[]): Sum | Refused {
	return refusal(facts, ({ days }) => days) ?? summed(facts.map(({ amount }) => amount));
}

/** Over units, on one day. */
export function sumOfStocks(facts: readonly StockFact[]): Sum | Refused {
	const [first] = facts;
	if (first && facts.some(({ on }) => !on.equals(first.on))) return "different-days";
	return refusal(facts, ({ on }) => ({ from: on, to: on })) ?? summed(facts.map(({ amount }) => amount));
}

/** Class by class, over units and days. */
export function sumOfDistributions(facts: readonly DistributionFact[]): ClassSum | Refused {
	const refused = refusal(facts, ({ days }) => days);
	const [first] = facts;
	if (refused || !first) return refused ?? "nothing-to-add";
	if (facts.some(({ classes }) => classes.join() !== first.classes.join())) return "different-classes";
	const counts = first.classes.map((_, index) =>
		facts.reduce((sum, fact) => sum + (fact.counts?.[index] ?? 0n), 0n),
	);
	return { classes: first.classes, counts };
}

/**
 * The class in which the middle one lies; between two classes the lower. It is told as a class, since nothing is known of
 * where in it.
 */
export function medianClass({ classes, counts }: ClassSum): { from: number; below: number | null } | null {
	const all = counts.reduce((sum, count) => sum + count, 0n);
	if (all === 0n) return null;
	let before = 0n;
	for (const [index, from] of classes.entries()) {
		before += counts[index] ?? 0n;
		if (before * 2n >= all) return { from, below: classes[index + 1] ?? null };
	}
	return null;
}

function summed(amounts: readonly Amount[]): Sum {
	const known = amounts.filter((amount) => amount.is === "known");
	const why = amounts.flatMap((amount) => (amount.is === "missing" ? [amount.why] : []));
	const [first] = known;
	const amount: Amount = first
		? {
				is: "known",
				numerator: known.reduce((sum, each) => sum + each.numerator, 0n),
				denominator:
					first.denominator === null ? null : known.reduce((sum, each) => sum + (each.denominator ?? 0n), 0n),
			}
		: { is: "missing", why: whyAll(why) };
	const unknown = why.filter((each) => each === "not-known" || each === "not-published").length;
	return { amount, facts: amounts.length, unknown };
}

/** The reason of all; where they differ, the one that says most: somebody did not record it. */
const whyAll = (why: readonly Missing[]): Missing =>
	why.every((each) => each === why[0])
		? (why[0] ?? "nothing")
		: why.includes("not-known")
			? "not-known"
			: "nothing";

const { compare } = Temporal.PlainDate;
const meet = (a: Days, b: Days): boolean => compare(a.from, b.to) <= 0 && compare(b.from, a.to) <= 0;

function refusal<F extends Fact>(facts: readonly F[], daysOf: (fact: F) => Days): Refused | null {
	const [first] = facts;
	if (!first) return "nothing-to-add";
	if (facts.some(({ measure }) => measure !== first.measure)) return "different-measures";
	if (isSuccession(facts)) return "predecessor";
	return countsTwice(facts, daysOf) ? "same-ground-twice" : null;
}

/** Places that never stood side by side: one took over from the other. */
function isSuccession(facts: readonly Fact[]): boolean {
	const begins = facts.flatMap(({ place }) => place.from ?? []).sort(compare);
	const ends = facts.flatMap(({ place }) => place.to ?? []).sort(compare);
	const [lastBegin, firstEnd] = [begins.at(-1), ends[0]];
	return lastBegin !== undefined && firstEnd !== undefined && compare(lastBegin, firstEnd) >= 0;
}

function countsTwice<F extends Fact>(facts: readonly F[], daysOf: (fact: F) => Days): boolean {
	const spans = new Map<string, Days[]>();
	for (const fact of facts) {
		const own = spans.get(fact.place.id) ?? [];
		if (own.some((days) => meet(days, daysOf(fact)))) return true;
		spans.set(fact.place.id, [...own, daysOf(fact)]);
	}
	return facts.some((fact) =>
		fact.place.within.some((id) => (spans.get(id) ?? []).some((days) => meet(days, daysOf(fact)))),
	);
}
