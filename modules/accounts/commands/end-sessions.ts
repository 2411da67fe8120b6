import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { endSessions } from "../store/session.ts";
import type { RequestFacts } from "./request-facts.ts";

export async function signOut(trx: WriteTransaction, actor: Person, facts: RequestFacts): Promise<void> {
	const which = { personId: actor.personId, only: actor.sessionId };
	const ended = await endSessions(trx, which, "signed-out", facts.clock.now());
	if (ended === 0) return;
	await recordEvent(trx, {
		name: "accounts/signed-out",
		subject: { kind: "person", id: actor.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
	});
}

/** A person ends one of the own sessions, or all but the one in use. Somebody else's is simply not found. */
export async function endOwnSessions(
	trx: WriteTransaction,
	actor: Person,
	which: { readonly only: string } | "others",
	facts: RequestFacts,
): Promise<number> {
	const scope = which === "others" ? { except: actor.sessionId } : which;
	const at = facts.clock.now();
	const ended = await endSessions(trx, { personId: actor.personId, ...scope }, "ended-by-person", at);
	if (ended > 0)
		await recordEvent(trx, {
			name: "accounts/sessions-ended",
			subject: { kind: "person", id: actor.personId },
			actor,
			from: facts.from,
			at: at.toString(),
			data: { ended, why: "ended-by-person" },
		});
	return ended;
}
