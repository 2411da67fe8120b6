import { sql } from "kysely";
import { reads, type WriteTransaction, writes } from "../db/connections.ts";
import { nameConstraint } from "../db/database-errors.ts";
import { newId } from "../ids/ids.ts";
import { seriesProblem } from "./errors.ts";
import type { SeriesDone, SeriesKey } from "./series-key.ts";
import type { SeriesTables } from "./tables.ts";

// two at the same moment: the second is refused by the index
nameConstraint("series_open", () => seriesProblem("already-open", {}));

/**
 * From now on the numbers of this key are given here, beginning with `first`. A series that was closed may be followed by
 * another, beyond its last number.
 */
export async function openSeries(
	trx: WriteTransaction,
	key: SeriesKey & { readonly first: number },
	{ by, at }: SeriesDone,
): Promise<string> {
	const earlier = await reads<SeriesTables>(trx)
		.selectFrom("series.series")
		.select(["next_number", "closed_at"])
		.where("owner", "=", key.owner)
		.where("kind", "=", key.kind)
		.where("year", "=", key.year)
		.execute();
	if (earlier.some(({ closed_at }) => closed_at === null)) throw seriesProblem("already-open", {});
	const last = Math.max(0, ...earlier.map(({ next_number }) => next_number - 1));
	if (key.first <= last) throw seriesProblem("starts-too-low", { last });
	const id = newId(at.epochMilliseconds);
	await writes<SeriesTables>(trx)
		.insertInto("series.series")
		.values({
			...{ id, owner: key.owner, kind: key.kind, year: key.year },
			...{ first_number: key.first, next_number: key.first, opened_by: by, opened_at: at.toString() },
		})
		.execute();
	return id;
}

/** No number is given from it any more; those given stay. */
export async function closeSeries(
	trx: WriteTransaction,
	key: SeriesKey,
	reason: string,
	{ by, at }: SeriesDone,
): Promise<void> {
	if (reason.trim() === "") throw seriesProblem("reason-missing", {});
	const { rows } = await sql`UPDATE series.series
		SET closed_at = ${at.toString()}, closed_by = ${by}, closed_reason = ${reason.trim()}
		WHERE owner = ${key.owner} AND kind = ${key.kind} AND year = ${key.year} AND closed_at IS NULL
		RETURNING id`.execute(writes<SeriesTables>(trx));
	if (rows.length === 0) throw seriesProblem("not-open", { year: key.year });
}
