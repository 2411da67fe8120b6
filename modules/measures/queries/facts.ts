import type { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { type AnyMeasure, allMeasures } from "../catalogue/all-measures.ts";
import type { Days, Fact, Place, PlaceInTime } from "../domain/fact.ts";
import { earlier, lastDayOf, periodsOf } from "../domain/period.ts";
import { amountOf, doubtsOf, neverThere } from "../domain/told.ts";
import { openOneStop } from "./one-stop.ts";
import { placesInTime } from "./places-in-time.ts";

export interface FactsAsked {
	/** by their codes */
	readonly measures: readonly string[];
	readonly places: readonly Place[];
	/** both days included */
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
	/** month by month, or the whole as one */
	readonly by?: "month" | null;
	/** the moment at which it is asked; days after it have no figures yet */
	readonly now: Temporal.Instant;
}

/**
 * What is known of these measures in these places: one fact for each measure, place and period, by measure first. Asks a
 * fixed number of questions, however many measures and places there are; the public reader may ask as well.
 */
export async function facts(db: ReadDb, asked: FactsAsked): Promise<readonly Fact[]> {
	const wanted = allMeasures.filter(({ code }) => asked.measures.includes(code));
	if (wanted.length === 0 || asked.places.length === 0) return [];
	const periods = periodsOf(asked, asked.by ?? null);
	const today = asked.now.toZonedDateTimeISO(timeZone).toPlainDate();
	const places = await placesInTime(db, asked.places, asked.to);
	const read = await openOneStop(db, { ...asked, by: asked.by ?? null, periods, today, measures: wanted });
	return wanted.flatMap((measure) =>
		places.flatMap((place) =>
			periods.map((days) => factOf(measure, place, days, { read, today, asOf: asked.now })),
		),
	);
}

interface Known {
	readonly read: Awaited<ReturnType<typeof openOneStop>>;
	readonly today: Temporal.PlainDate;
	readonly asOf: Temporal.Instant;
}

const nothingRead = { counted: null, counts: null, illustrative: false };

function factOf(measure: AnyMeasure, place: PlaceInTime, days: Days, known: Known): Fact {
	const { read, today, asOf } = known;
	const lastDay = lastDayOf(measure, today);
	const never = neverThere(measure, place, days, lastDay);
	const { counted, counts, illustrative } = never ? nothingRead : read(measure, place, days);
	const told = {
		measure: measure.code,
		place,
		asOf,
		illustrative,
		doubts: never ? [] : doubtsOf(counted, place, days, lastDay),
	};
	const amount = never ? ({ is: "missing", why: never } as const) : amountOf(counted);
	if (measure.adds === "stock")
		return { ...told, adds: "stock", on: never ? days.to : earlier(days.to, lastDay), amount };
	if (measure.adds === "distribution")
		return {
			...told,
			adds: "distribution",
			days,
			classes: measure.classes,
			counts,
			why: never ?? (counts ? null : "nothing"),
		};
	return { ...told, adds: "flow", days, amount };
}
