import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Spread } from "../domain/result.ts";
import type { IndicesTables } from "../tables.ts";

/** How all units lie, year → concept → spread. All years and concepts unless said. */
export async function spreadsOf(
	db: ReadDb,
	index: string,
	years?: readonly number[],
	concepts?: readonly string[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, Spread>>> {
	let query = reads<IndicesTables>(db)
		.selectFrom("indices.spread")
		.selectAll()
		.where("index_code", "=", index);
	if (years) query = query.where("year", "in", years.length > 0 ? [...years] : [0]);
	if (concepts) query = query.where("concept", "in", concepts.length > 0 ? [...concepts] : [""]);
	const spreads = new Map<number, Map<string, Spread>>();
	for (const row of await query.orderBy("year").execute()) {
		const ofYear = spreads.get(row.year) ?? new Map<string, Spread>();
		spreads.set(row.year, ofYear);
		ofYear.set(row.concept, {
			year: row.year,
			concept: row.concept,
			units: row.units,
			absent: row.absent,
			mean: Number(row.mean),
			lowest: Number(row.lowest),
			q1: Number(row.q1),
			median: Number(row.median),
			q3: Number(row.q3),
			highest: Number(row.highest),
			lowestUnitIds: row.lowest_unit_ids,
			highestUnitIds: row.highest_unit_ids,
		});
	}
	return spreads;
}

export interface PublishedFigure {
	readonly year: number;
	readonly concept: string;
	readonly statistic: "mean" | "median" | "national";
	readonly value: number;
	readonly source: string;
}

/** Figures of the whole country as others published them. */
export async function publishedFigures(db: ReadDb, index: string): Promise<readonly PublishedFigure[]> {
	const rows = await reads<IndicesTables>(db)
		.selectFrom("indices.published_figure")
		.selectAll()
		.where("index_code", "=", index)
		.orderBy("year")
		.execute();
	return rows.map((row) => ({ ...row, value: Number(row.value) }));
}
