import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { TallyPlace } from "../figures/sum-counts.ts";

/** Ratings of the service in whole months; answers count once five of them are added up. */
export interface RatingSums {
	readonly asked: number;
	readonly answered: number;
	readonly satisfied: number;
	/** invented for the demo */
	readonly illustrative: number;
}

interface Asked {
	readonly places: readonly TallyPlace[];
	readonly from: Temporal.PlainDate;
	/** included */
	readonly to: Temporal.PlainDate;
	readonly by: "month" | null;
}

interface Row extends RatingSums {
	readonly level: TallyPlace["level"];
	readonly id: string;
	readonly month: string | null;
}

/** What was asked and answered in the months of a span; a place or month without any has no row. Months are never cut. */
export async function ratingSums(db: ReadDb, { places, from, to, by }: Asked) {
	if (places.length === 0) return [];
	const span = sql`BETWEEN ${from.with({ day: 1 }).toString()}::date AND ${to.toString()}::date`;
	const { rows } = await sql<Row>`
		WITH place (level, id) AS (
			SELECT * FROM unnest(${places.map(({ level }) => level)}::text[], ${places.map(({ id }) => id)}::text[])
		), told AS (
			SELECT body_id, unit_id, province_id, month, asked, 0 AS answered, 0 AS satisfied, illustrative
			FROM dossiers.rating_asked_month WHERE month ${span}
			UNION ALL
			SELECT body_id, unit_id, province_id, last_month, 0, answered, satisfied, illustrative
			FROM dossiers.rating_batch WHERE last_month ${span}
		)
		SELECT p.level, p.id, ${by === "month" ? sql`t.month` : sql`NULL`} AS month, sum(t.asked)::int AS asked,
			sum(t.answered)::int AS answered, sum(t.satisfied)::int AS satisfied,
			(count(*) FILTER (WHERE t.illustrative))::int AS illustrative
		FROM told t
		CROSS JOIN LATERAL (VALUES ('body', t.body_id), ('unit', t.unit_id), ('province', t.province_id), ('country', 'vn')) l (level, id)
		JOIN place p ON p.level = l.level AND p.id = l.id
		GROUP BY 1, 2, 3`.execute(reads<object>(db).executor);
	return rows.map(({ level, id, month, ...sums }) => ({ place: { level, id } as TallyPlace, month, sums }));
}
