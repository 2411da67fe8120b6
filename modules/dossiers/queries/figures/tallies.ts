import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import { segmentsOf, segmentsUpTo } from "../../domain/figures/day-spans.ts";
import {
	type Signs,
	signCounts,
	stockCounts,
	type Tally,
	tallyCounts,
} from "../../domain/figures/tally-counts.ts";
import { sumCounts, type TallyPlace } from "./sum-counts.ts";

interface Asked {
	readonly places: readonly TallyPlace[];
	readonly from: Temporal.PlainDate;
	/** included */
	readonly to: Temporal.PlainDate;
	/** a row for each month of the span (its first and last month may be in part); else one row for all of it */
	readonly by?: "month" | null;
}

/** What one place counted in a span or in a month of it; `month` is its first day. */
export interface TallyRow {
	readonly place: TallyPlace;
	readonly month: string | null;
	readonly sums: Tally;
}

/** Counts of places, exact and of this moment. A place or month in which nothing was counted has no row. */
export const tallies = (db: ReadDb, { places, from, to, by = null }: Asked): Promise<readonly TallyRow[]> =>
	sumCounts(db, tallyCounts, places, segmentsOf(from, to, by));

/** How many signs of dressing were counted; for those whose right it is (`readsCounts`), the public role cannot read them. */
export const signTallies = async (
	db: ReadDb,
	{ places, from, to }: Asked,
): Promise<readonly { readonly place: TallyPlace; readonly signs: Signs }[]> =>
	(await sumCounts(db, signCounts, places, segmentsOf(from, to, null))).map(({ place, sums }) => ({
		place,
		signs: sums,
	}));

/** What a place had in hand at the end of a day. */
export interface Stock {
	readonly place: TallyPlace;
	/** received and not ended, those sent back for a supplement included */
	readonly open: number;
	/** of these: the date that holds has come, that of this very day included; for what was late this morning ask for the day before */
	readonly overdue: number;
	/** the same against the date on the receipt */
	readonly overdueFirst: number;
	/** sent back and waiting for the person; their clock stands */
	readonly paused: number;
}

/** What places had in hand at the end of a day; every place has a row. */
export async function stocks(
	db: ReadDb,
	{ places, on }: { readonly places: readonly TallyPlace[]; readonly on: Temporal.PlainDate },
): Promise<readonly Stock[]> {
	const found = await sumCounts(db, stockCounts, places, segmentsUpTo(on));
	return places.map((place) => {
		const sums = found.find((one) => one.place.id === place.id && one.place.level === place.level)?.sums;
		return {
			place,
			open: sums?.openChange ?? 0,
			overdue: sums?.overdueChange ?? 0,
			overdueFirst: sums?.overdueFirstChange ?? 0,
			paused: sums?.pausedChange ?? 0,
		};
	});
}
