import { createHash, randomBytes } from "node:crypto";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { insertFeed, revokeFeeds } from "../../store/follow/calendar-feed.ts";
import type { FollowContext } from "./ask-explanation.ts";

/** What is stored of a secret. It has 256 random bits, so a plain digest suffices. */
export const secretDigest = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Makes a secret address for the calendar of one's work; an older one stops opening. Returns the secret, which is kept nowhere. */
export async function makeCalendarFeed(
	trx: WriteTransaction,
	actor: Person,
	{ clock, from }: FollowContext,
): Promise<string> {
	const at = clock.now();
	await revokeFeeds(trx, actor.personId, at);
	const secret = randomBytes(32).toString("base64url");
	const id = newId(at.epochMilliseconds);
	await insertFeed(trx, {
		id,
		person_id: actor.personId,
		digest: secretDigest(secret),
		made_at: at.toString(),
	});
	await record(trx, actor, "plans/calendar-address-made", at.toString(), from);
	return secret;
}

export async function revokeCalendarFeed(
	trx: WriteTransaction,
	actor: Person,
	{ clock, from }: FollowContext,
): Promise<void> {
	const at = clock.now();
	if (await revokeFeeds(trx, actor.personId, at))
		await record(trx, actor, "plans/calendar-address-revoked", at.toString(), from);
}

const record = (trx: WriteTransaction, actor: Person, name: `plans/${string}`, at: string, from: string) =>
	recordEvent(trx, { name, subject: { kind: "person", id: actor.personId }, actor, from, at });
