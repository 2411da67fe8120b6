import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { bodies, province, ward } from "./house.ts";

let made = 0;

/** A dossier of the ward's committee, due at the end of a day: its module's triggers count it. Returns its id. */
export async function aDossier(
	trx: WriteTransaction,
	{ receivedOn, dueOn }: { readonly receivedOn: string; readonly dueOn: string },
): Promise<string> {
	const code = `test-plans-${++made}`;
	const { rows } = await sql<{ id: string }>`INSERT INTO dossiers.dossier (id, code, province_id, unit_id,
			handling_body_id, rules, channel, state, filed_at, received_at, limit_amount, limit_unit, first_due_at, due_at, changed_at)
		VALUES (gen_random_uuid(), ${code}, ${province}, ${ward}, ${bodies.wardCommittee}, 'test', 'desk', 'in-handling',
			${`${receivedOn}T03:00:00Z`}, ${`${receivedOn}T03:00:00Z`}, 5, 'working-day', ${`${dueOn}T10:00:00Z`},
			${`${dueOn}T10:00:00Z`}, ${`${receivedOn}T03:00:00Z`})
		RETURNING id`.execute(writes<object>(trx));
	return rows[0]?.id ?? "";
}

/** Its result is recorded on a day. */
export async function settleDossier(trx: WriteTransaction, id: string, on: string): Promise<void> {
	const at = `${on}T03:00:00Z`;
	await sql`UPDATE dossiers.dossier SET state = 'settled', settled_at = ${at}, ended_at = ${at}, outcome = 'granted',
			late_days = greatest(0, ${on}::date - due_on), changed_at = ${at}
		WHERE id = ${id}`.execute(writes<object>(trx));
}
