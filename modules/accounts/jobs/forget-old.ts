import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import type { AccountsTables } from "../tables.ts";

/**
 * Takes away what has served its time: attempts after a day, sessions and links a month after their end
 * (the audit trail keeps that they were), rounds, challenges and drafts when they have run out.
 */
export const forgetOld: Job = {
	name: "accounts/forget-old",
	run: async (_, { trx, clock }) => {
		const now = clock.now();
		const monthAgo = now.subtract({ hours: 30 * 24 }).toString();
		const db = writes<AccountsTables>(trx);
		await db
			.deleteFrom("accounts.sign_in_attempt")
			.where("at", "<", now.subtract({ hours: 24 }).toString())
			.execute();
		await db.deleteFrom("accounts.session").where("expires_at", "<", monthAgo).execute();
		await db.deleteFrom("accounts.setup_link").where("expires_at", "<", monthAgo).execute();
		await forgetExpired(trx, now.toString());
	},
};

async function forgetExpired(trx: WriteTransaction, now: string): Promise<void> {
	for (const table of ["oidc_round", "spent_challenge", "import_draft"])
		await sql`delete from ${sql.table(`accounts.${table}`)} where expires_at < ${now}`.execute(
			writes<AccountsTables>(trx),
		);
}
