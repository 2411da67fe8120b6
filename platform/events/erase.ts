import { sql } from "kysely";
import { type WriteTransaction, writes } from "../db/connections.ts";
import { eventsProblem } from "./errors.ts";
import { type NewEvent, recordEvent } from "./record.ts";
import type { EventsTables } from "./tables.ts";

/**
 * Erases the personal fields of some events for good, on a legal ground (Law 91/2025/QH15 on the
 * protection of personal data gives the person the right to ask for it). The rows and the chain
 * stay whole: only a digest whose salt is gone remains. Returns how many events lost their fields.
 */
export async function erasePersonalFields(
	trx: WriteTransaction,
	erasure: Pick<NewEvent, "actor" | "from" | "at"> & {
		readonly events: readonly string[];
		readonly ground: string;
	},
): Promise<number> {
	const { events, ground, ...by } = erasure;
	if (ground.trim() === "") throw eventsProblem("erasure-without-ground", {});
	const id = await recordEvent(trx, {
		...by,
		// must agree with the function events.names_erasure of the migration
		name: "events/personal-fields-erased",
		subject: { kind: "event", id: events[0] ?? "" },
		data: { ground, events },
	});
	const { rows } = await sql<{ erased: number }>`select events.erase_personal(${id}) as erased`.execute(
		writes<EventsTables>(trx),
	);
	return rows[0]?.erased ?? 0;
}
