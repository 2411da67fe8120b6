import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "../db/connections.ts";
import { nameConstraint } from "../db/database-errors.ts";
import { formatDay } from "../i18n/index.ts";
import { seriesProblem } from "./errors.ts";
import type { SeriesDone, SeriesKey } from "./series-key.ts";
import type { SeriesTables } from "./tables.ts";

nameConstraint("given_once", () => seriesProblem("given-already", {}));

/** What bears a number: one thing bears one at a time. */
export interface Bearer {
	readonly kind: string;
	readonly id: string;
}

/**
 * The next number, in the caller's transaction. The series is locked until that ends, so whoever comes second waits, and a
 * transaction that is undone gives its number back: without gap, without double.
 */
export async function takeNumber(
	trx: WriteTransaction,
	{ owner, kind, day }: Omit<SeriesKey, "year"> & { readonly day: Temporal.PlainDate },
	bearer: Bearer,
	{ by, at }: SeriesDone,
): Promise<number> {
	const db = writes<SeriesTables>(trx);
	const { rows } = await sql<{ id: string; next_number: number }>`SELECT id, next_number FROM series.series
		WHERE owner = ${owner} AND kind = ${kind} AND year = ${day.year} AND closed_at IS NULL FOR UPDATE`.execute(
		db,
	);
	const [series] = rows;
	if (!series) throw seriesProblem("not-open", { year: day.year });
	const { id, next_number: number } = series;
	await refuseBackward(trx, id, number, day);
	await db
		.updateTable("series.series")
		.set({ next_number: number + 1 })
		.where("id", "=", id)
		.execute();
	await db
		.insertInto("series.given")
		.values({
			...{ series_id: id, number, day: day.toString(), to_kind: bearer.kind, to_id: bearer.id },
			...{ given_by: by, given_at: at.toString() },
		})
		.execute();
	return number;
}

/** The number stays recorded with the reason, and is never given again. */
export async function cancelNumber(
	trx: WriteTransaction,
	bearer: Bearer,
	reason: string,
	{ by, at }: SeriesDone,
): Promise<number> {
	if (reason.trim() === "") throw seriesProblem("reason-missing", {});
	const { rows } = await sql<{ number: number }>`UPDATE series.given
		SET cancelled_at = ${at.toString()}, cancelled_by = ${by}, cancelled_reason = ${reason.trim()}
		WHERE to_kind = ${bearer.kind} AND to_id = ${bearer.id} AND cancelled_at IS NULL
		RETURNING number`.execute(writes<SeriesTables>(trx));
	if (!rows[0]) throw seriesProblem("not-given", {});
	return rows[0].number;
}

/** The day beside a number was wrong: it moves, as far as its neighbours let it. */
export async function correctDay(
	trx: WriteTransaction,
	bearer: Bearer,
	day: Temporal.PlainDate,
): Promise<void> {
	const db = writes<SeriesTables>(trx);
	const { rows } = await sql<{ series_id: string; number: number; year: number }>`
		SELECT g.series_id, g.number, s.year FROM series.series s JOIN series.given g ON g.series_id = s.id
		WHERE g.to_kind = ${bearer.kind} AND g.to_id = ${bearer.id} AND g.cancelled_at IS NULL
		FOR UPDATE OF s`.execute(db);
	const [given] = rows;
	if (!given) throw seriesProblem("not-given", {});
	if (given.year !== day.year) throw seriesProblem("day-of-another-year", { year: given.year });
	await refuseBackward(trx, given.series_id, given.number, day);
	await db
		.updateTable("series.given")
		.set({ day: day.toString() })
		.where("series_id", "=", given.series_id)
		.where("number", "=", given.number)
		.execute();
}

/** Days follow the order of numbers: none before bears a later day, none after an earlier one; what was cancelled does not count. */
async function refuseBackward(
	trx: WriteTransaction,
	seriesId: string,
	number: number,
	day: Temporal.PlainDate,
): Promise<void> {
	const { rows } = await sql<{ number: number; day: string }>`SELECT number, day FROM series.given
		WHERE series_id = ${seriesId} AND cancelled_at IS NULL
			AND (number < ${number} AND day > ${day.toString()} OR number > ${number} AND day < ${day.toString()})
		ORDER BY abs(number - ${number}) LIMIT 1`.execute(writes<SeriesTables>(trx));
	const [other] = rows;
	if (other)
		throw seriesProblem("day-backward", {
			number: other.number,
			day: formatDay(Temporal.PlainDate.from(other.day), "vi"),
		});
}
