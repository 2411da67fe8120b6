import { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { ChosenSpan } from "../../domain/figures/period-choice.ts";
import { type Tally, tallyCounts } from "../../domain/figures/tally-counts.ts";
import type { TallyPlace } from "./sum-counts.ts";
import { type Stock, stocks, type TallyRow, tallies } from "./tallies.ts";

export const noTally = Object.fromEntries(tallyCounts.map((count) => [count, 0])) as unknown as Tally;

export interface PlaceFigures {
	readonly sums: Tally;
	readonly stock: Stock;
}

/** Counts of a span and the stock at the end of its last counted day, place by place; `null` before the span has begun. */
export async function figuresOfPlaces(
	db: ReadDb,
	places: readonly TallyPlace[],
	{ from, counted }: ChosenSpan,
): Promise<ReadonlyMap<string, PlaceFigures> | null> {
	if (Temporal.PlainDate.compare(counted, from) < 0) return null;
	const [rows, held] = await Promise.all([
		tallies(db, { places, from, to: counted }),
		stocks(db, { places, on: counted }),
	]);
	const sums = new Map(rows.map((row) => [keyOf(row.place), row.sums]));
	return new Map(
		held.map((stock) => [keyOf(stock.place), { sums: sums.get(keyOf(stock.place)) ?? noTally, stock }]),
	);
}

export const keyOf = ({ level, id }: TallyPlace): string => `${level} ${id}`;

export const monthsOfPlace = (
	db: ReadDb,
	place: TallyPlace,
	{ from, counted }: ChosenSpan,
): Promise<readonly TallyRow[]> => tallies(db, { places: [place], from, to: counted, by: "month" });
