import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { AnyMeasure } from "../catalogue/all-measures.ts";
import type { OneStopStock, OneStopSums } from "../catalogue/one-stop.ts";
import type { Days, Place } from "../domain/fact.ts";
import type { Counted } from "../domain/measure.ts";
import { earlier, isAfter, monthOf } from "../domain/period.ts";
import { stocks, tallies } from "./one-stop-door.ts";

interface Asked extends Days {
	readonly measures: readonly AnyMeasure[];
	readonly places: readonly Place[];
	readonly by: "month" | null;
	readonly periods: readonly Days[];
	readonly today: Temporal.PlainDate;
}

interface Read {
	readonly counted: Counted | null;
	readonly illustrative: boolean;
}

const keyOf = ({ level, id }: Place, when: string): string => `${level} ${id} ${when}`;

/** Asks the one-stop module for everything that these measures need, at once; the answer then reads single facts. */
export async function openOneStop(
	db: ReadDb,
	asked: Asked,
): Promise<(measure: AnyMeasure, place: Place, days: Days) => Read> {
	const flows = asked.measures.flatMap((measure) => (measure.adds === "flow" ? [measure] : []));
	const untilToday = flows.some(({ wholeDaysOnly }) => !wholeDaysOnly)
		? await sumsUntil(db, asked, asked.today)
		: none;
	const untilYesterday = flows.some(({ wholeDaysOnly }) => wholeDaysOnly)
		? await sumsUntil(db, asked, asked.today.subtract({ days: 1 }))
		: none;
	const open = asked.measures.some(({ adds }) => adds === "stock") ? await stocksOf(db, asked) : none;
	return (measure, place, days) => {
		if (measure.adds === "stock") {
			const stock = (open as ReadonlyMap<string, OneStopStock>).get(
				keyOf(place, earlier(days.to, asked.today).toString()),
			);
			return { counted: stock ? measure.take(stock) : null, illustrative: false };
		}
		const sums = (measure.wholeDaysOnly ? untilYesterday : untilToday).get(
			keyOf(place, asked.by === null ? "" : monthOf(days.from)),
		);
		return { counted: sums ? measure.take(sums) : null, illustrative: (sums?.illustrative ?? 0) > 0 };
	};
}

const none = new Map<string, never>();

async function sumsUntil(
	db: ReadDb,
	{ places, from, to, by }: Asked,
	lastDay: Temporal.PlainDate,
): Promise<ReadonlyMap<string, OneStopSums>> {
	const until = earlier(to, lastDay);
	if (isAfter(from, until)) return none;
	const rows = await tallies(db, { places, from, to: until, by });
	return new Map(
		rows.map(({ place, month, sums }) => [keyOf(place, by === null ? "" : (month ?? "").slice(0, 7)), sums]),
	);
}

async function stocksOf(
	db: ReadDb,
	{ places, periods, today }: Asked,
): Promise<ReadonlyMap<string, OneStopStock>> {
	const days = new Map(
		periods
			.filter(({ from }) => !isAfter(from, today))
			.map(({ to }) => [earlier(to, today).toString(), earlier(to, today)]),
	);
	const found = new Map<string, OneStopStock>();
	for (const [when, on] of days)
		for (const { place, ...stock } of await stocks(db, { places, on })) found.set(keyOf(place, when), stock);
	return found;
}
