import type { Quarter } from "@guong/index-math";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { ResultView } from "../domain/result.ts";
import type { IndicesTables } from "../tables.ts";

export interface WhichResults {
	readonly index: string;
	readonly years?: readonly number[];
	readonly concepts?: readonly string[];
	/** 0 totals, 1 dimensions too, 2 sub-dimensions too; all unless said */
	readonly deepest?: number;
}

/**
 * Results of units, years ascending, nodes by code. A unit that was never measured has an empty list: ask
 * `measuredAs` for those under whose names its people were asked.
 */
export async function resultsOf(
	db: ReadDb,
	unitIds: readonly string[],
	which: WhichResults,
): Promise<ReadonlyMap<string, readonly ResultView[]>> {
	const results = new Map<string, ResultView[]>(unitIds.map((id) => [id, []]));
	if (unitIds.length === 0) return results;
	let query = reads<IndicesTables>(db)
		.selectFrom("indices.result")
		.selectAll()
		.where("index_code", "=", which.index)
		.where("unit_id", "in", [...new Set(unitIds)])
		.where("level", "<=", which.deepest ?? 9);
	if (which.years) query = query.where("year", "in", which.years.length > 0 ? [...which.years] : [0]);
	if (which.concepts)
		query = query.where("concept", "in", which.concepts.length > 0 ? [...which.concepts] : [""]);
	for (const row of await query.orderBy("year").orderBy("level").orderBy("code").execute())
		results.get(row.unit_id)?.push(resultOf(row));
	return results;
}

/** Results of all units in one year, for a table of the country. */
export async function resultsOfYear(
	db: ReadDb,
	index: string,
	year: number,
	deepest: number,
): Promise<readonly ResultView[]> {
	const rows = await reads<IndicesTables>(db)
		.selectFrom("indices.result")
		.selectAll()
		.where("index_code", "=", index)
		.where("year", "=", year)
		.where("level", "<=", deepest)
		.orderBy("unit_id")
		.orderBy("level")
		.orderBy("code")
		.execute();
	return rows.map(resultOf);
}

const figure = (text: string | null): number | null => (text === null ? null : Number(text));

function resultOf(row: IndicesTables["indices.result"]): ResultView {
	return {
		index: row.index_code,
		year: row.year,
		unitId: row.unit_id,
		concept: row.concept,
		code: row.code,
		level: row.level,
		value: figure(row.value),
		published: row.published,
		origin: row.origin,
		missing: row.missing_reason && {
			reason: row.missing_reason,
			note:
				row.missing_note_vi === null
					? null
					: { vi: row.missing_note_vi, en: row.missing_note_en ?? row.missing_note_vi },
		},
		error: errorOf(row),
		publishedRank:
			row.published_rank === null || row.published_of === null
				? null
				: { rank: row.published_rank, of: row.published_of },
		computedRank:
			row.computed_rank === null || row.computed_of === null
				? null
				: { rank: row.computed_rank, of: row.computed_of, tied: row.computed_tied ?? 1 },
		publishedGroup: row.published_group as Quarter | null,
		computedGroup: row.computed_group as Quarter | null,
		sourceId: row.source_id,
	};
}

function errorOf(row: IndicesTables["indices.result"]): ResultView["error"] {
	if (row.standard_error === null) return null;
	return {
		standardError: Number(row.standard_error),
		low: figure(row.interval_low),
		high: figure(row.interval_high),
		levelPrinted: figure(row.interval_level),
		multiplier: figure(row.interval_multiplier),
	};
}
