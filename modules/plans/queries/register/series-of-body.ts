import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { type Series, seriesOf } from "#platform/series/find-series.ts";
import { allKinds, type SeriesKind, seriesFor } from "../../domain/number-series.ts";
import type { PaperKind } from "../../domain/plan.ts";
import type { PlansTables } from "../../tables.ts";

/** How a plan is called among those who bear numbers. */
export const bearerOf = (planId: string) => ({ kind: "plan", id: planId }) as const;

/** The series from which a paper of this body takes its number in a year; undefined: the number is entered by hand. */
export async function openSeriesFor(
	db: ReadDb,
	plan: { readonly issuerBodyId: string; readonly paperKind: PaperKind },
	year: number,
): Promise<Series | undefined> {
	return seriesFor(await seriesOf(db, [plan.issuerBodyId]), { paperKind: plan.paperKind, year });
}

/** The highest number of a body's papers of that kind and year that is known here; 0: none. */
export async function lastNumberOf(
	db: ReadDb,
	bodyId: string,
	kind: SeriesKind,
	year: number,
): Promise<number> {
	const { rows } = await sql<{ last: number | null }>`SELECT max(number) AS last FROM plans.plan
		WHERE issuer_body_id = ${bodyId} AND (${kind} = ${allKinds} OR paper_kind = ${kind})
			AND extract(year FROM issued_on) = ${year}`.execute(reads<PlansTables>(db).executor);
	return rows[0]?.last ?? 0;
}
