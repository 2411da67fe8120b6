import { sql } from "kysely";
import { type WriteTransaction, writes } from "../db/connections.ts";
import { getErasableFields } from "./erasable-fields.ts";
import { eventsProblem } from "./errors.ts";
import { type NewEvent, recordEvent } from "./record.ts";
import type { EventsTables } from "./tables.ts";

interface Erasure extends Pick<NewEvent, "actor" | "from" | "at"> {
	readonly events: readonly string[];
	/** document and article */
	readonly ground: string;
	/** who asked, why now; it may name people, so it is itself kept among the personal fields */
	readonly reason?: string | undefined;
}

/**
 * Erases the personal fields of some events for good, on a legal ground (Law 91/2025/QH15 on the
 * protection of personal data gives the person the right to ask for it). The rows and the chain
 * stay whole: only a digest whose salt is gone remains. Returns how many events lost their fields.
 */
export async function erasePersonalFields(trx: WriteTransaction, erasure: Erasure): Promise<number> {
	const { events, ground, reason, ...by } = erasure;
	if (ground.trim() === "") throw eventsProblem("erasure-without-ground", {});
	for (const event of events) await getErasableFields(trx, event);
	const id = await recordEvent(trx, {
		...by,
		// must agree with the function events.names_erasure of the migration
		name: "events/personal-fields-erased",
		subject: { kind: "event", id: events[0] ?? "" },
		data: { ground: ground.trim(), events },
		...(reason?.trim() ? { personal: { reason: reason.trim() } } : {}),
	});
	const { rows } = await sql<{ erased: number }>`select events.erase_personal(${id}) as erased`.execute(
		writes<EventsTables>(trx),
	);
	const erased = rows[0]?.erased ?? 0;
	// Somebody else erased the same fields while this transaction waited: an event must not claim it did.
	if (erased < events.length) throw eventsProblem("already-erased", { id: events.join(", ") });
	return erased;
}
