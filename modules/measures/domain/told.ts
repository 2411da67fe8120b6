import type { Temporal } from "temporal-polyfill";
import type { Amount, Days, Doubt, Missing, PlaceInTime } from "./fact.ts";
import type { Counted, MeasureView } from "./measure.ts";
import { isAfter } from "./period.ts";

/** Why a measure cannot have a figure for a place in these days, whatever was counted. */
export function neverThere(
	{ from, to }: Pick<MeasureView, "from" | "to">,
	place: PlaceInTime,
	days: Days,
	lastDay: Temporal.PlainDate,
): Missing | null {
	if (days.to.toString() < from || (to !== null && days.from.toString() >= to)) return "not-counted";
	if (place.from && isAfter(place.from, days.to)) return "no-place";
	if (place.to && !isAfter(place.to, days.from)) return "no-place";
	return isAfter(days.from, lastDay) ? "not-yet" : null;
}

/** Nothing to divide by is no 0, and what nobody recorded is no 0 either. */
export function amountOf(counted: Counted | null): Amount {
	if (counted === null || BigInt(counted.of) === 0n) return { is: "missing", why: "nothing" };
	if (BigInt(counted.known) === 0n) return { is: "missing", why: "not-known" };
	const denominator = counted.denominator === null ? null : BigInt(counted.denominator);
	if (denominator === 0n) return { is: "missing", why: "nothing" };
	return { is: "known", numerator: BigInt(counted.numerator), denominator };
}

export function doubtsOf(
	counted: Counted | null,
	place: PlaceInTime,
	days: Days,
	lastDay: Temporal.PlainDate,
): readonly Doubt[] {
	const doubts: Doubt[] = [];
	if (counted && BigInt(counted.known) < BigInt(counted.of))
		doubts.push({ kind: "known-in-part", known: BigInt(counted.known), of: BigInt(counted.of) });
	if (isAfter(days.to, lastDay)) doubts.push({ kind: "not-over" });
	if (place.from && isAfter(place.from, days.from)) doubts.push({ kind: "began", day: place.from });
	if (place.to && !isAfter(place.to, days.to)) doubts.push({ kind: "ended", day: place.to });
	return doubts;
}
