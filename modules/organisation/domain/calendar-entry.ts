import type { Temporal } from "temporal-polyfill";

/** What an administrator says a day is. */
export interface SaidOfDay {
	readonly day: Temporal.PlainDate;
	readonly kind: "statutory" | "make-up" | "swap-off" | "worked" | "open" | "ordinary";
	readonly inPlaceOf: Temporal.PlainDate | null;
}

export type DayRefusal =
	| { readonly code: "calendar-partner-missing" }
	| {
			readonly code:
				| "calendar-partner-same"
				| "calendar-not-a-rest-day"
				| "calendar-already-a-rest-day"
				| "calendar-partner-not-a-rest-day"
				| "calendar-nothing-to-take-back";
			readonly day: Temporal.PlainDate;
	  };

const needPartner: readonly SaidOfDay["kind"][] = ["make-up", "swap-off", "worked"];
const isRestDay = (day: Temporal.PlainDate) => day.dayOfWeek > 5;

/** Why this cannot be said of the day; null when it can. `special`: whether the day stands in the calendar now. */
export function refusalOfDay(said: SaidOfDay, special: boolean): DayRefusal | null {
	const { day, kind, inPlaceOf } = said;
	if (kind === "ordinary") return special ? null : { code: "calendar-nothing-to-take-back", day };
	if (needPartner.includes(kind) && !inPlaceOf) return { code: "calendar-partner-missing" };
	if (inPlaceOf?.equals(day)) return { code: "calendar-partner-same", day };
	if (kind === "worked" && !isRestDay(day)) return { code: "calendar-not-a-rest-day", day };
	if ((kind === "make-up" || kind === "swap-off") && isRestDay(day))
		return { code: "calendar-already-a-rest-day", day };
	if (kind === "swap-off" && inPlaceOf && !isRestDay(inPlaceOf)) {
		return { code: "calendar-partner-not-a-rest-day", day: inPlaceOf };
	}
	return null;
}

/**
 * A swap is two days: saying one says the other. Taking one back takes its partner back; `partnerNow` is the day
 * with which it is swapped as the calendar stands.
 */
export function partnerOf(said: SaidOfDay, partnerNow: Temporal.PlainDate | null): SaidOfDay | null {
	if (said.kind === "ordinary") return partnerNow && { day: partnerNow, kind: "ordinary", inPlaceOf: null };
	if (!said.inPlaceOf) return null;
	if (said.kind === "swap-off") return { day: said.inPlaceOf, kind: "worked", inPlaceOf: said.day };
	if (said.kind === "worked") return { day: said.inPlaceOf, kind: "swap-off", inPlaceOf: said.day };
	return null;
}
