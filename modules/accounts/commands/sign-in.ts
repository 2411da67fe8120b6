import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { visitor } from "#platform/http/actor.ts";
import { beginsLock, secondsToWait } from "../domain/lock-out.ts";
import { stepAfterPassword } from "../domain/second-factor.ts";
import { foldSignInName } from "../domain/sign-in-name.ts";
import { passwordFits } from "../passwords.ts";
import {
	failuresOf,
	findForSignIn,
	insertAttempt,
	queueForAttempt,
	type SignInFacts,
} from "../store/sign-in.ts";
import type { RequestFacts } from "./request-facts.ts";
import { startPending, startSession } from "./start-session.ts";

/**
 * Not thrown when refused: the attempt must stay counted, and a Problem would undo the transaction.
 * `refused` is one answer for a wrong name, a wrong password, and an account that is locked or not yet set up.
 */
export type SignInAnswer =
	| { readonly kind: "in"; readonly token: string }
	| { readonly kind: "ask" | "enrol"; readonly pending: string }
	| { readonly kind: "refused" }
	| { readonly kind: "wait"; readonly seconds: number };

export async function signIn(
	trx: WriteTransaction,
	typed: { readonly name: string; readonly password: string },
	facts: RequestFacts,
): Promise<SignInAnswer> {
	const folded = foldSignInName(typed.name);
	const account = facts.keys.sign("attempt", folded);
	const turn = await takeTurn(trx, account, facts);
	if (turn.seconds > 0) return { kind: "wait", seconds: turn.seconds };
	const person = await findForSignIn(trx, { folded }, facts.clock.today());
	const fits = await passwordFits(typed.password, person?.hash ?? null);
	const allowed = fits && person?.state === "active";
	await insertAttempt(trx, { account, from: facts.from, at: facts.clock.now(), succeeded: allowed });
	if (allowed && person) return passwordShown(trx, person, facts);
	await recordRefusal(
		trx,
		{ account, personId: person?.personId ?? null, failures: turn.failures + 1 },
		facts,
	);
	return { kind: "refused" };
}

/** Whether an attempt may be made now; attempts for one account wait for each other. */
export async function takeTurn(trx: WriteTransaction, account: string, facts: RequestFacts) {
	await queueForAttempt(trx, account);
	const now = facts.clock.now();
	const byAccount = await failuresOf(trx, "account", account, now);
	const byAddress = await failuresOf(trx, "network_address", facts.from, now);
	return { seconds: secondsToWait(byAccount, byAddress), failures: byAccount.count };
}

async function passwordShown(
	trx: WriteTransaction,
	person: SignInFacts,
	facts: RequestFacts,
): Promise<SignInAnswer> {
	const proof = {
		personId: person.personId,
		name: person.name,
		means: "password",
		secondFactor: false,
	} as const;
	const step = stepAfterPassword(person);
	if (step === "in") return { kind: "in", token: await startSession(trx, proof, facts) };
	return { kind: step, pending: await startPending(trx, proof, facts) };
}

async function recordRefusal(
	trx: WriteTransaction,
	attempt: { readonly account: string; readonly personId: string | null; readonly failures: number },
	facts: RequestFacts,
): Promise<void> {
	const subject = attempt.personId
		? { kind: "person", id: attempt.personId }
		: { kind: "sign-in-name", id: attempt.account };
	const event = { subject, actor: visitor, from: facts.from, at: facts.clock.now().toString() };
	await recordEvent(trx, { ...event, name: "accounts/sign-in-refused" });
	if (beginsLock(attempt.failures)) await recordEvent(trx, { ...event, name: "accounts/sign-in-locked" });
}
