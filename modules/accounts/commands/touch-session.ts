import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { isAlive, touched } from "../domain/session-life.ts";
import { tokenDigest } from "../secrets.ts";
import { findSession, noteSeen } from "../store/session.ts";

/** Puts the idle end of a living session off. No event: being there is not a change. */
export async function touchSession(trx: WriteTransaction, token: string, clock: Clock): Promise<void> {
	const session = await findSession(trx, tokenDigest(token), clock.today());
	if (!session || session.pending || !isAlive(session, clock.now())) return;
	await noteSeen(trx, session.sessionId, clock.now(), touched(clock.now(), session.expiresAt));
}
