import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { MeritPlaces } from "../../merit/policy.ts";
import { bodyPlaces } from "../places.ts";

/** Where the two bodies of a proposal belong; null when one of them is not known. */
export async function placesOfMerit(
	db: ReadDb,
	{ giverBodyId, bodyId }: { readonly giverBodyId: string; readonly bodyId: string },
	today: Temporal.PlainDate,
): Promise<MeritPlaces | null> {
	const places = await bodyPlaces(db, [giverBodyId, bodyId], today);
	const [giver, body] = [places.get(giverBodyId), places.get(bodyId)];
	return giver && body ? { giver, body } : null;
}
