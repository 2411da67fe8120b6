import { randomUUID } from "node:crypto";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { visitor } from "#platform/http/actor.ts";
import type { RatingAnswers } from "../../domain/lookup/ratings.ts";
import { lookupProblem } from "../../lookup/errors.ts";
import { digestOfView, keyedDigest } from "../../lookup/keyed-digest.ts";
import { addRating, addRatingWords, takeAnswer } from "../../store/lookup/ratings.ts";
import { lockView, markRated } from "../../store/lookup/views.ts";
import type { LookupFacts } from "./open-dossier.ts";

/** Takes the one rating of a dossier from the browser that opened it. What is kept has no dossier, no day and no order. */
export async function rateService(
	trx: WriteTransaction,
	given: { readonly view: string; readonly answers: RatingAnswers; readonly words: string | null },
	{ clock, browser, secret }: LookupFacts,
): Promise<void> {
	const dossier = await lockView(trx, digestOfView(browser, given.view), clock.now());
	if (!dossier) throw lookupProblem("lookup-view-closed", {});
	if (!(await takeAnswer(trx, keyedDigest(secret, "rating", dossier.id))))
		throw lookupProblem("rating-given", {});
	const { body_id, desk_body_id, unit_id, province_id, illustrative } = dossier;
	const month = clock.today().with({ day: 1 }).toString();
	// ids are random and not of the time: rows must not be put into the order in which people came
	await addRating(trx, {
		id: randomUUID(),
		...{ body_id, desk_body_id, unit_id, province_id, month, illustrative },
		...given.answers,
	});
	if (given.words !== null)
		await addRatingWords(trx, {
			id: randomUUID(),
			...{ body_id, desk_body_id, month, illustrative },
			words: given.words.normalize("NFC"),
			batch_id: null,
		});
	await markRated(trx, dossier.id);
	await recordEvent(trx, {
		name: "dossiers/service-rated",
		subject: { kind: "body", id: body_id },
		actor: visitor,
		// people who rate are promised that nothing is kept about them, not even in the trail
		from: "",
		at: clock.now().toString(),
		data: { bodyId: body_id, unitId: unit_id },
	});
}
