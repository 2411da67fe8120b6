import type { Clock } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { needsSecondFactor } from "../domain/second-factor.ts";
import { isAlive, touchIsDue } from "../domain/session-life.ts";
import { tokenDigest } from "../secrets.ts";
import { findSession } from "../store/session.ts";

/** The person behind a session's token, with the posts that hold today; null when the token opens nothing. */
export async function personOfSession(db: ReadDb, token: string, clock: Clock): Promise<Person | null> {
	return (await sessionOf(db, token, clock))?.person ?? null;
}

/** The same, and whether `touchSession` is due: reading a page must not write at every request. */
export async function sessionOf(
	db: ReadDb,
	token: string,
	clock: Clock,
): Promise<{ readonly person: Person; readonly touch: boolean } | null> {
	if (token.length > 100) return null;
	const session = await findSession(db, tokenDigest(token), clock.today());
	if (!session || session.pending || session.state !== "active") return null;
	if (!isAlive(session, clock.now())) return null;
	// A post that needs a second factor may have been given after the session began.
	if (needsSecondFactor(session) && !session.secondFactor) return null;
	const { personId, name, sessionId, posts } = session;
	return {
		person: { kind: "person", personId, name, sessionId, posts },
		touch: touchIsDue(session, clock.now()),
	};
}
