import type { Temporal } from "temporal-polyfill";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { LookupTables } from "../../lookup/tables.ts";

type Asked = LookupTables["dossiers.rating_asked"];
export type Rating = LookupTables["dossiers.rating"];
export type RatingBatch = LookupTables["dossiers.rating_batch"];

/** Notes that a dossier's page asks; asking again is not counted. Returns whether it was answered before. */
export async function noteAsked(trx: WriteTransaction, row: Omit<Asked, "answered">): Promise<boolean> {
	await writes<LookupTables>(trx)
		.insertInto("dossiers.rating_asked")
		.values({ ...row, answered: false })
		.onConflict((conflict) => conflict.column("digest").doNothing())
		.execute();
	const asked = await reads<LookupTables>(trx)
		.selectFrom("dossiers.rating_asked")
		.select("answered")
		.where("digest", "=", row.digest)
		.executeTakeFirstOrThrow();
	return asked.answered;
}

/** Takes the one answer of a dossier; false when it was taken before, or never asked. */
export async function takeAnswer(trx: WriteTransaction, digest: Buffer): Promise<boolean> {
	const taken = await writes<LookupTables>(trx)
		.updateTable("dossiers.rating_asked")
		.set({ answered: true })
		.where("digest", "=", digest)
		.where("answered", "=", false)
		.executeTakeFirst();
	return taken.numUpdatedRows === 1n;
}

export async function addRating(trx: WriteTransaction, row: Rating): Promise<void> {
	await writes<LookupTables>(trx).insertInto("dossiers.rating").values(row).execute();
}

export async function addRatingWords(
	trx: WriteTransaction,
	row: LookupTables["dossiers.rating_words"],
): Promise<void> {
	await writes<LookupTables>(trx).insertInto("dossiers.rating_words").values(row).execute();
}

/** Single answers of months that are over. Two runs at once end with one: a batch is unique by its place and last month. */
export const ratingsBefore = (trx: WriteTransaction, month: Temporal.PlainDate): Promise<readonly Rating[]> =>
	reads<LookupTables>(trx)
		.selectFrom("dossiers.rating")
		.selectAll()
		.where("month", "<", month.toString())
		.orderBy("month")
		.execute();

/** The sum takes the place of its single answers; what was written beside them may be read from now on. */
export async function replaceBySum(
	trx: WriteTransaction,
	batch: RatingBatch,
	ratingIds: readonly string[],
): Promise<void> {
	const open = writes<LookupTables>(trx);
	await open.insertInto("dossiers.rating_batch").values(batch).execute();
	await open
		.deleteFrom("dossiers.rating")
		.where("id", "in", [...ratingIds])
		.execute();
	await open
		.updateTable("dossiers.rating_words")
		.set({ batch_id: batch.id })
		.where("body_id", "=", batch.body_id)
		.where("desk_body_id", "is not distinct from", batch.desk_body_id)
		.where("illustrative", "=", batch.illustrative)
		.where("month", "<=", batch.last_month)
		.where("batch_id", "is", null)
		.execute();
}
