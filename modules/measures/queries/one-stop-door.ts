import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { OneStopStock, OneStopSums } from "../catalogue/one-stop.ts";
import type { Place } from "../domain/fact.ts";

export const tallies = async (
	_db: ReadDb,
	_asked: {
		places: readonly Place[];
		from: Temporal.PlainDate;
		to: Temporal.PlainDate;
		by?: "month" | null;
	},
): Promise<readonly { place: Place; month: string | null; sums: OneStopSums }[]> => [];

export const stocks = async (
	_db: ReadDb,
	_asked: { places: readonly Place[]; on: Temporal.PlainDate },
): Promise<readonly ({ place: Place } & OneStopStock)[]> => [];
