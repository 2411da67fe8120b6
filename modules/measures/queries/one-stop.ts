import { Temporal } from "temporal-polyfill";
import { type RatingSums, ratingSums, stocks, tallies, waitingCounts } from "#modules/dossiers/index.ts";
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

/** What one row of the source says; of a distribution its counts. */
interface Read {
	readonly counted: Counted | null;
	readonly counts: readonly bigint[] | null;
	readonly illustrative: boolean;
}

const nothing: Read = { counted: null, counts: null, illustrative: false };
const keyOf = ({ level, id }: Place, when: string): string => `${level} ${id} ${when}`;

/** Asks the one-stop module for everything that these measures need, at once; the answer then reads single facts. */
export async function openOneStop(
	db: ReadDb,
	asked: Asked,
): Promise<(measure: AnyMeasure, place: Place, days: Days) => Read> {
	const of = (rows: AnyMeasure["rows"], wholeDays?: boolean) =>
		asked.measures.some(
			(measure) =>
				measure.rows === rows && (wholeDays === undefined || wholeDays === (measure.wholeDaysOnly ?? false)),
		);
	const { today } = asked;
	const untilToday = of("dossiers", false) ? await sumsUntil(db, asked, today) : none;
	const untilYesterday = of("dossiers", true)
		? await sumsUntil(db, asked, today.subtract({ days: 1 }))
		: none;
	const open = of("stock") ? await stocksOf(db, asked) : none;
	const rated = of("ratings") ? await ratingsOf(db, asked) : none;
	const waited = await waitsOf(db, asked);
	return (measure, place, days) => {
		const key = keyOf(place, asked.by === null ? "" : monthOf(days.from));
		if (measure.rows === "stock") {
			const stock = open.get(keyOf(place, earlier(days.to, lastDayOf(measure, today)).toString()));
			return stock ? { ...nothing, counted: measure.take(stock) } : nothing;
		}
		if (measure.rows === "queue") {
			const counts = waited.get(key);
			return counts ? { ...nothing, counts: measure.take({ counts }).map(BigInt) } : nothing;
		}
		if (measure.rows === "ratings") return flowOf(measure.take, rated.get(key));
		return flowOf(measure.take, (measure.wholeDaysOnly ? untilYesterday : untilToday).get(key));
	};
}

const flowOf = <Sums extends { readonly illustrative: number }>(
	take: (sums: Sums) => Counted,
	sums: Sums | undefined,
): Read => (sums ? { ...nothing, counted: take(sums), illustrative: sums.illustrative > 0 } : nothing);

const byPlace = <Value>(
	rows: readonly { readonly place: Place; readonly month: string | null; readonly value: Value }[],
): ReadonlyMap<string, Value> =>
	new Map(rows.map(({ place, month, value }) => [keyOf(place, (month ?? "").slice(0, 7)), value]));

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
	return byPlace(rows.map(({ place, month, sums }) => ({ place, month, value: sums })));
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

async function ratingsOf(
	db: ReadDb,
	{ places, from, to, by, today }: Asked,
): Promise<ReadonlyMap<string, RatingSums>> {
	const rows = await ratingSums(db, { places, from, to: earlier(to, today), by });
	return byPlace(rows.map(({ place, month, sums }) => ({ place, month, value: sums })));
}

async function waitsOf(
	db: ReadDb,
	{ measures, places, from, to, by, today }: Asked,
): Promise<ReadonlyMap<string, readonly number[]>> {
	const measure = measures.find((each) => each.rows === "queue");
	if (measure?.rows !== "queue") return none;
	const rows = await waitingCounts(db, {
		...{ places, from, by, classes: measure.classes },
		to: earlier(to, today),
	});
	return byPlace(rows.map(({ place, month, counts }) => ({ place, month, value: counts })));
}
