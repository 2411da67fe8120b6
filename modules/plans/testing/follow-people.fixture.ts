import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";

/** Puts people of the house into the register of people, with their posts and an address for letters. */
export async function register(trx: WriteTransaction, ...people: readonly Person[]): Promise<void> {
	for (const { personId, name, posts } of people) {
		const mail = mailOf({ personId });
		await sql`INSERT INTO accounts.person (id, name, sign_in_name, sign_in_folded, email, state, created_at, changed_at)
			VALUES (${personId}, ${name}, ${mail}, ${mail}, ${mail}, 'active', '2026-01-01', '2026-01-01')`.execute(
			writes<object>(trx),
		);
		for (const { role, bodyId, unitId, fields } of posts)
			await sql`INSERT INTO accounts.post (id, person_id, role, body_id, unit_id, fields, valid, given_at)
				VALUES (gen_random_uuid(), ${personId}, ${role}, ${bodyId}, ${unitId}, ${[...fields]}::text[],
					'[2026-01-01,)', '2026-01-01')`.execute(writes<object>(trx));
	}
}

export const mailOf = ({ personId }: { readonly personId: string }): string =>
	`n${personId.slice(-3)}@guong.example`;

export interface QueuedLetter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly notBefore: string | null;
}

/** Letters in the outbox, in the order of their receivers. */
export async function queuedLetters(trx: WriteTransaction): Promise<readonly QueuedLetter[]> {
	const { rows } = await sql<QueuedLetter>`SELECT to_address AS "to", subject, text, not_before AS "notBefore"
		FROM mail.outbox ORDER BY to_address, subject`.execute(writes<object>(trx));
	return rows;
}

/** The event that was recorded last, by name. */
export async function lastEvent(trx: WriteTransaction, name: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`SELECT id::text AS id FROM events.event WHERE name = ${name}
		ORDER BY id DESC LIMIT 1`.execute(writes<object>(trx));
	const [event] = rows;
	if (!event) throw new Error(`no event ${name}`);
	return event.id;
}
