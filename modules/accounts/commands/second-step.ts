import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { isAlive } from "../domain/session-life.ts";
import { accountsProblem } from "../errors.ts";
import { tokenDigest } from "../secrets.ts";
import { endSessions, findSession, type StoredSession } from "../store/session.ts";
import { insertAttempt } from "../store/sign-in.ts";
import { asActor, type RequestFacts } from "./request-facts.ts";
import { takeTurn } from "./sign-in.ts";
import { startSession } from "./start-session.ts";
import { confirmTotp, spendSecondFactor } from "./totp.ts";

/** Not thrown when wrong, so that the attempt stays counted. */
export type StepAnswer =
	| { readonly kind: "in"; readonly token: string }
	| { readonly kind: "wrong" }
	| { readonly kind: "wait"; readonly seconds: number };

/** The person whose password was right a moment ago; throws `sign-in-expired` when that is over. */
export async function personPending(
	trx: WriteTransaction,
	pending: string,
	facts: RequestFacts,
): Promise<StoredSession> {
	const session = await findSession(trx, tokenDigest(pending), facts.clock.today());
	if (!session?.pending || session.state !== "active" || !isAlive(session, facts.clock.now()))
		throw accountsProblem("sign-in-expired", {});
	return session;
}

/** Second step of signing in: a code (or, when `enrolling`, the first code of a new authenticator). */
export async function showSecondFactor(
	trx: WriteTransaction,
	step: { readonly pending: string; readonly code: string; readonly enrolling: boolean },
	facts: RequestFacts,
): Promise<StepAnswer> {
	const session = await personPending(trx, step.pending, facts);
	const actor = asActor(session.personId, session.name);
	const account = facts.keys.sign("attempt", `second factor of ${session.personId}`);
	const turn = await takeTurn(trx, account, facts);
	if (turn.seconds > 0) return { kind: "wait", seconds: turn.seconds };
	const right = step.enrolling
		? await confirmTotp(trx, actor, step.code, facts)
		: (await spendSecondFactor(trx, actor, step.code, facts)) !== null;
	const at = facts.clock.now();
	await insertAttempt(trx, { account, from: facts.from, at, succeeded: right });
	if (!right) {
		await recordEvent(trx, {
			name: "accounts/second-factor-refused",
			subject: { kind: "person", id: session.personId },
			actor,
			from: facts.from,
			at: at.toString(),
		});
		return { kind: "wrong" };
	}
	return { kind: "in", token: await promote(trx, session, facts) };
}

/** A new token for the full session: the pending one has been in a form and opens nothing any more. */
export async function promote(
	trx: WriteTransaction,
	session: StoredSession,
	facts: RequestFacts,
): Promise<string> {
	const { personId, name, means, sessionId } = session;
	await endSessions(trx, { personId, only: sessionId }, "replaced", facts.clock.now());
	return startSession(trx, { personId, name, means, secondFactor: true }, facts);
}
