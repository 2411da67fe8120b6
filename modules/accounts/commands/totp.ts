import { randomBytes } from "node:crypto";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { readRecoveryCode, recoveryBytes, recoveryCodeFrom, recoveryCodes } from "../domain/recovery-code.ts";
import { needsSecondFactor } from "../domain/second-factor.ts";
import { newTotpSecret, totpStep } from "../domain/totp.ts";
import { accountsProblem } from "../errors.ts";
import type { AccountsEvent } from "../events.ts";
import {
	deleteTotp,
	findTotp,
	replaceRecoveryCodes,
	spendRecoveryCode,
	spendTotpStep,
	storeTotp,
} from "../store/second-factor.ts";
import { findForSignIn } from "../store/sign-in.ts";
import type { RequestFacts } from "./request-facts.ts";

/** The secret to be put into the authenticator: the one already waiting, or a new one. */
export async function beginTotp(
	trx: WriteTransaction,
	personId: string,
	facts: RequestFacts,
): Promise<string> {
	const known = await findTotp(trx, personId);
	if (known?.confirmed) throw accountsProblem("totp-already", {});
	if (known) return facts.keys.open(known.sealed, personId);
	const secret = newTotpSecret();
	await storeTotp(trx, personId, facts.keys.seal(secret, personId), facts.clock.now());
	return secret;
}

/** The first right code puts the secret in force. False when the code is wrong: the page is shown again. */
export async function confirmTotp(
	trx: WriteTransaction,
	actor: Person,
	code: string,
	facts: RequestFacts,
): Promise<boolean> {
	const known = await findTotp(trx, actor.personId);
	if (!known) return false;
	if (known.confirmed) throw accountsProblem("totp-already", {});
	if (!(await spendCode(trx, actor.personId, known, code, facts))) return false;
	await say(trx, "accounts/totp-confirmed", actor, facts);
	return true;
}

/** A code of the authenticator or a recovery code; each works once. Says which it was, null when neither. */
export async function spendSecondFactor(
	trx: WriteTransaction,
	actor: Person,
	code: string,
	facts: RequestFacts,
): Promise<"totp" | "recovery" | null> {
	const known = await findTotp(trx, actor.personId);
	if (known?.confirmed && (await spendCode(trx, actor.personId, known, code, facts))) return "totp";
	const recovery = readRecoveryCode(code);
	if (recovery === null) return null;
	const hash = recoveryHash(facts, actor.personId, recovery);
	if (!(await spendRecoveryCode(trx, actor.personId, hash, facts.clock.now()))) return null;
	await say(trx, "accounts/recovery-code-used", actor, facts);
	return "recovery";
}

/** Ten new codes in place of all earlier ones; shown once, stored as digests. */
export async function makeRecoveryCodes(
	trx: WriteTransaction,
	actor: Person,
	facts: RequestFacts,
): Promise<string[]> {
	const codes = Array.from({ length: recoveryCodes }, () => recoveryCodeFrom(randomBytes(recoveryBytes)));
	const now = facts.clock.now();
	const rows = codes.map((code) => ({
		id: newId(now.epochMilliseconds),
		hash: recoveryHash(facts, actor.personId, code),
	}));
	await replaceRecoveryCodes(trx, actor.personId, rows, now);
	await say(trx, "accounts/recovery-codes-made", actor, facts);
	return codes;
}

/** Off again, with its recovery codes; not for those who must have a second step and have no other. */
export async function removeTotp(trx: WriteTransaction, actor: Person, facts: RequestFacts): Promise<void> {
	const person = await findForSignIn(trx, { personId: actor.personId }, facts.clock.today());
	if (person && needsSecondFactor(person) && !person.hasPasskey) throw accountsProblem("totp-needed", {});
	if (!(await deleteTotp(trx, actor.personId))) return;
	await replaceRecoveryCodes(trx, actor.personId, [], facts.clock.now());
	await say(trx, "accounts/totp-removed", actor, facts);
}

async function spendCode(
	trx: WriteTransaction,
	personId: string,
	known: { readonly sealed: Buffer; readonly lastStep: number },
	code: string,
	facts: RequestFacts,
): Promise<boolean> {
	const now = facts.clock.now();
	const secret = facts.keys.open(known.sealed, personId);
	const step = totpStep(secret, code, now.epochMilliseconds, known.lastStep);
	return step !== null && (await spendTotpStep(trx, personId, step, now));
}

const recoveryHash = (facts: RequestFacts, personId: string, code: string) =>
	facts.keys.sign("recovery", `${personId} ${code}`);

async function say(
	trx: WriteTransaction,
	name: AccountsEvent,
	actor: Person,
	facts: RequestFacts,
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "person", id: actor.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
	});
}
