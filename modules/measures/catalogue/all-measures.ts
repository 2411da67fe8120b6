import type { Temporal } from "temporal-polyfill";
import type { DistributionMeasure, FlowMeasure, MeasureView, StockMeasure } from "../domain/measure.ts";
import { filing } from "./filing.ts";
import { letters } from "./letters.ts";
import { onTime } from "./on-time.ts";
import type { OneStopFlow, OneStopStock } from "./one-stop.ts";
import { type RatingSums, ratings } from "./ratings.ts";
import { stocks } from "./stocks.ts";
import { type WaitingCounts, waiting } from "./waiting.ts";

export type AnyMeasure =
	| OneStopFlow
	| FlowMeasure<RatingSums, "ratings">
	| StockMeasure<OneStopStock>
	| DistributionMeasure<WaitingCounts>;

/** Every measure, in the order in which pages list them. */
export const allMeasures: readonly AnyMeasure[] = [
	...onTime,
	...stocks,
	...letters,
	...filing,
	...ratings,
	...waiting,
];

const holdsOn = ({ from, to }: MeasureView, day: Temporal.PlainDate): boolean => {
	const on = day.toString();
	return from <= on && (to === null || on < to);
};

/** The measures that are counted on a day. */
export const measureCatalogue = (day: Temporal.PlainDate): readonly MeasureView[] =>
	allMeasures.filter((measure) => holdsOn(measure, day));

/** A measure by its code, also one that is counted no more: what was bound to it still has to be read. */
export const findMeasure = (code: string): MeasureView | null =>
	allMeasures.find((measure) => measure.code === code) ?? null;
