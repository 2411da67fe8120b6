import { Temporal } from "temporal-polyfill";
import { stocks, tallies } from "#modules/dossiers/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { AnyMeasure } from "../catalogue/all-measures.ts";
import type { OneStopStock, OneStopSums } from "../catalogue/one-stop.ts";
import type { Days, Place } from "../domain/fact.ts";
import type { Counted } from "../domain/measure.ts";
import { earlier, isAfter, lastDayOf, monthOf } from "../domain/period.ts";

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
	const open = await stocksOf(db, asked);
	return (measure, place, days) => {
		if (measure.adds === "stock") {
			const on = earlier(days.to, lastDayOf(measure, asked.today));
			const stock = open.get(keyOf(place, on.toString()));
			return { counted: stock ? measure.take(stock) : null, illustrative: false };
		}
		const sums = (measure.wholeDaysOnly ? untilYesterday : untilToday).get(
			keyOf(place, asked.by === null ? "" : monthOf(days.from)),
		);
		return { counted: sums ? measure.take(sums) : null, illustrative: (sums?.illustrative ?? 0) > 0 };
	};
}

const beginning = Temporal.PlainDate.from("2000-01-01");
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

/**
 * A place that never received a dossier has no stock of 0: nothing is known of it. So whoever has none is asked about all the years
 * before.
 */
async function stocksOf(
	db: ReadDb,
	{ measures, places, periods, today }: Asked,
): Promise<ReadonlyMap<string, OneStopStock>> {
	const days = new Map(
		measures
			.filter(({ adds }) => adds === "stock")
			.flatMap((measure) => stockDays(periods, lastDayOf(measure, today)))
			.map((day) => [day.toString(), day]),
	);
	const found = new Map<string, OneStopStock>();
	for (const [when, on] of days) {
		const rows = await stocks(db, { places, on });
		const empty = rows.filter(({ open }) => open === 0).map(({ place }) => place);
		const ever = await tallies(db, { places: empty, from: beginning, to: on });
		const known = new Set(ever.filter(({ sums }) => sums.received > 0).map(({ place }) => keyOf(place, "")));
		for (const { place, open, overdue } of rows)
			if (open > 0 || known.has(keyOf(place, ""))) found.set(keyOf(place, when), { open, overdue });
	}
	return found;
}

const stockDays = (periods: readonly Days[], lastDay: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
	periods.filter(({ from }) => !isAfter(from, lastDay)).map(({ to }) => earlier(to, lastDay));
