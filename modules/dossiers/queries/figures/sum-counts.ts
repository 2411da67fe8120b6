import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Segment } from "../../domain/figures/day-spans.ts";
import { columnOf } from "../../domain/figures/tally-counts.ts";

/** Where it is counted. `unit`: the unit's own bodies alone; `province`: everything in it; the country's id is `vn`. */
export interface TallyPlace {
	readonly level: "body" | "unit" | "province" | "country";
	readonly id: string;
}

export type Summed<Count extends string> = {
	readonly place: TallyPlace;
	readonly month: string | null;
	readonly sums: Readonly<Record<Count, number>>;
};

/**
 * Adds up counts of places over segments of time: what is folded and what is not, in one statement and so in one snapshot. Only places
 * and months with something in them come back.
 */
export async function sumCounts<Count extends string>(
	db: ReadDb,
	counts: readonly Count[],
	places: readonly TallyPlace[],
	segments: readonly Segment[],
): Promise<readonly Summed<Count>[]> {
	if (places.length === 0 || segments.length === 0) return [];
	const columns = sql.raw(counts.map((count) => `t.${columnOf(count)}`).join(", "));
	const sums = sql.raw(
		counts.map((count) => `coalesce(sum(${columnOf(count)}), 0) AS "${count}"`).join(", "),
	);
	const levels = places.map(({ level }) => level);
	const ids = places.map(({ id }) => id);
	const of = (field: "grain" | "from" | "to" | "month") => segments.map((segment) => segment[field]);
	const { rows } = await sql<
		Record<Count, number> & { level: TallyPlace["level"]; id: string; month: string | null }
	>`
		WITH place (level, id) AS (SELECT * FROM unnest(${levels}::text[], ${ids}::text[])),
		segment (grain, first, last, month) AS (
			SELECT * FROM unnest(${of("grain")}::text[], ${of("from")}::date[], ${of("to")}::date[], ${of("month")}::date[])
		)
		SELECT level, id, month, ${sums} FROM (
			SELECT p.level, p.id, s.month, ${columns} FROM place p CROSS JOIN segment s
				JOIN dossiers.tally t ON t.place_id = p.id AND t.level = p.level AND t.grain = s.grain AND t.day BETWEEN s.first AND s.last
			UNION ALL
			SELECT p.level, p.id, s.month, ${columns} FROM dossiers.tally_pending t
				CROSS JOIN LATERAL (VALUES ('body', t.body_id), ('unit', t.unit_id), ('province', t.province_id), ('country', 'vn')) l (level, id)
				JOIN place p ON p.level = l.level AND p.id = l.id
				JOIN segment s ON t.day BETWEEN s.first AND s.last
		) AS counted
		GROUP BY level, id, month ORDER BY level, id, month`.execute(reads<object>(db).executor);
	return rows.map(({ level, id, month, ...rest }) => ({
		place: { level, id },
		month,
		sums: rest as unknown as Readonly<Record<Count, number>>,
	}));
}
