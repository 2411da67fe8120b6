import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { newLife } from "../domain/session-life.ts";
import { newToken, tokenDigest } from "../secrets.ts";
import { insertSession } from "../store/session.ts";
import type { SignInMeans } from "../tables.ts";
import { asActor, type RequestFacts } from "./request-facts.ts";

export interface Proof {
	readonly personId: string;
	readonly name: string;
	readonly means: SignInMeans;
	readonly secondFactor: boolean;
}

/** Begins a session and says so; returns the token for the cookie, which is stored nowhere. */
export async function startSession(
	trx: WriteTransaction,
	proof: Proof,
	facts: RequestFacts,
): Promise<string> {
	const token = await openSession(trx, proof, false, facts);
	await recordEvent(trx, {
		name: "accounts/signed-in",
		subject: { kind: "person", id: proof.personId },
		actor: asActor(proof.personId, proof.name),
		from: facts.from,
		at: facts.clock.now().toString(),
		data: { means: proof.means, secondFactor: proof.secondFactor },
		personal: { agent: facts.agent },
	});
	return token;
}

/** The password was right and the second factor is still to come: a token that opens nothing else. */
export const startPending = (trx: WriteTransaction, proof: Proof, facts: RequestFacts): Promise<string> =>
	openSession(trx, proof, true, facts);

async function openSession(trx: WriteTransaction, proof: Proof, pending: boolean, facts: RequestFacts) {
	const token = newToken();
	const at = facts.clock.now();
	await insertSession(trx, {
		...newLife(at, pending),
		id: tokenDigest(token),
		personId: proof.personId,
		at,
		from: facts.from,
		agent: facts.agent,
		means: proof.means,
		secondFactor: proof.secondFactor,
		pending,
	});
	return token;
}
