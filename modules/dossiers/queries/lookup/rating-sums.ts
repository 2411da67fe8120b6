import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { addSums, type RatingSum } from "../../domain/lookup/ratings.ts";
import type { LookupTables } from "../../lookup/tables.ts";

/** Whose service: of the body that settled, of the desk, or of all bodies of a unit or province. */
export interface RatedBy {
	readonly level: "body" | "desk" | "unit" | "province";
	readonly id: string;
}

export interface RatingFigures {
	/** dossiers whose result page asked, in these months */
	readonly asked: number;
	/** of them answered, by now */
	readonly answered: number;
	/** null: fewer than five answers of months that are over */
	readonly sum: RatingSum | null;
	/** months of the answers in `sum` */
	readonly first: Temporal.PlainYearMonth | null;
	readonly last: Temporal.PlainYearMonth | null;
	readonly illustrative: boolean;
}

const columnOf = { body: "body_id", desk: "desk_body_id", unit: "unit_id", province: "province_id" } as const;

/** Ratings of a year back from a day; reads published columns only. */
export async function ratingFigures(
	db: ReadDb,
	{ level, id }: RatedBy,
	today: Temporal.PlainDate,
): Promise<RatingFigures> {
	const from = today.with({ day: 1 }).subtract({ months: 12 }).toString();
	const batches = await reads<LookupTables>(db)
		.selectFrom("dossiers.rating_batch")
		.select(["first_month", "last_month", "answered", "satisfied", "satisfaction", "clear", "respectful"])
		.select(["visits", "extra", "illustrative"])
		.where(columnOf[level], "=", id)
		.where("last_month", ">=", from)
		.execute();
	const asked = await reads<LookupTables>(db)
		.selectFrom("dossiers.rating_asked_month")
		.select(["asked", "answered", "illustrative"])
		.where(columnOf[level], "=", id)
		.where("month", ">=", from)
		.execute();
	const firsts = batches.map(({ first_month }) => first_month).sort();
	const lasts = batches.map(({ last_month }) => last_month).sort();
	return {
		asked: asked.reduce((sum, row) => sum + row.asked, 0),
		answered: asked.reduce((sum, row) => sum + row.answered, 0),
		sum: batches.length === 0 ? null : addSums(batches),
		first: monthOf(firsts[0]),
		last: monthOf(lasts.at(-1)),
		illustrative: [...batches, ...asked].some((row) => row.illustrative),
	};
}

const monthOf = (day: string | undefined): Temporal.PlainYearMonth | null =>
	day === undefined ? null : Temporal.PlainDate.from(day).toPlainYearMonth();

export async function ratedProvinces(db: ReadDb): Promise<readonly string[]> {
	const rows = await reads<LookupTables>(db)
		.selectFrom("dossiers.rating_batch")
		.select("province_id")
		.distinct()
		.execute();
	return rows.map((row) => row.province_id);
}

/** Bodies and desks of a province of which ratings are published. */
export async function ratedBodies(db: ReadDb, provinceId: string): Promise<readonly string[]> {
	const rows = await reads<LookupTables>(db)
		.selectFrom("dossiers.rating_batch")
		.select(["body_id", "desk_body_id"])
		.distinct()
		.where("province_id", "=", provinceId)
		.execute();
	return [...new Set(rows.flatMap((row) => [row.body_id, row.desk_body_id ?? row.body_id]))];
}

/** What people wrote beside ratings that are published, in no order that means anything. */
export async function ratingWords(
	db: ReadDb,
	bodyIds: readonly string[],
): Promise<readonly { readonly bodyId: string; readonly words: string }[]> {
	if (bodyIds.length === 0) return [];
	const rows = await reads<LookupTables>(db)
		.selectFrom("dossiers.rating_words")
		.select(["body_id", "desk_body_id", "words"])
		.where("batch_id", "is not", null)
		.where((where) =>
			where.or([where("body_id", "in", [...bodyIds]), where("desk_body_id", "in", [...bodyIds])]),
		)
		// random ids
		.orderBy("id")
		.limit(500)
		.execute();
	return rows.map((row) => ({
		bodyId: bodyIds.includes(row.body_id) ? row.body_id : (row.desk_body_id ?? row.body_id),
		words: row.words,
	}));
}
