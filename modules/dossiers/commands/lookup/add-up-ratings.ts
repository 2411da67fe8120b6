import { randomUUID } from "node:crypto";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { batchesOf, sumOf } from "../../domain/lookup/ratings.ts";
import { type Rating, ratingsBefore, replaceBySum } from "../../store/lookup/ratings.ts";

/** Adds up the answers of months that are over, by body and desk, and deletes the single ones. */
export async function addUpRatings(
	trx: WriteTransaction,
	{ clock }: { readonly clock: Clock },
): Promise<void> {
	const ratings = await ratingsBefore(trx, clock.today().with({ day: 1 }));
	for (const ofPlace of byPlace(ratings))
		for (const batch of batchesOf(ofPlace)) {
			const [{ body_id, desk_body_id, unit_id, province_id, illustrative }] = batch.ratings as [Rating];
			const { answered, satisfied, ...counts } = sumOf(batch.ratings);
			await replaceBySum(
				trx,
				{
					id: randomUUID(),
					...{ body_id, desk_body_id, unit_id, province_id, illustrative },
					first_month: batch.firstMonth,
					last_month: batch.lastMonth,
					...{ answered, satisfied },
					satisfaction: [...counts.satisfaction],
					clear: [...counts.clear],
					respectful: [...counts.respectful],
					visits: [...counts.visits],
					extra: [...counts.extra],
				},
				batch.ratings.map(({ id }) => id),
			);
		}
}

/** A body with each desk apart: figures of a body, a desk or a unit are all sums of the same batches. */
function byPlace(ratings: readonly Rating[]): Iterable<readonly Rating[]> {
	const places = new Map<string, Rating[]>();
	for (const rating of ratings) {
		const key = [rating.body_id, rating.desk_body_id ?? "", rating.unit_id, rating.illustrative].join(" ");
		places.set(key, [...(places.get(key) ?? []), rating]);
	}
	return places.values();
}
