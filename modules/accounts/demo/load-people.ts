import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { DemoPart } from "#platform/http/module-wiring.ts";
import { foldSignInName } from "../domain/sign-in-name.ts";
import type { AccountsTables } from "../tables.ts";
import { type CastMember, cast } from "./cast.ts";

/** Posts of the demo hold from before any day the demo's clock may be set to. */
const since = "2021-01-01";

/** Invented people at real units; each row says so (`illustrative`), and removal goes by that mark alone. */
export const demoPeople: DemoPart = {
	name: "accounts/people",
	load: async (trx, { clock }) => {
		for (const member of cast) await loadMember(trx, member, clock.now().toString());
	},
	remove: async (trx) => {
		await writes<AccountsTables>(trx)
			.deleteFrom("accounts.person")
			.where("illustrative", "=", true)
			.execute();
	},
};

async function loadMember(trx: WriteTransaction, member: CastMember, at: string): Promise<void> {
	const db = writes<AccountsTables>(trx);
	await db
		.insertInto("accounts.person")
		.values({
			id: member.id,
			name: member.name,
			sign_in_name: member.signInName,
			sign_in_folded: foldSignInName(member.signInName),
			email: null,
			phone: null,
			state: "active",
			illustrative: true,
			created_at: at,
			changed_at: at,
		})
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
	for (const [index, post] of member.posts.entries())
		await db
			.insertInto("accounts.post")
			.values({
				// the first post bears the person's id, as it did before people had several
				id: index === 0 ? member.id : `${member.id.slice(0, 14)}${index}${member.id.slice(15)}`,
				person_id: member.id,
				role: post.role,
				body_id: post.bodyId,
				unit_id: post.unitId,
				fields: [...(post.fields ?? [])],
				valid: sql`daterange(${since}, ${post.until ?? null}::date)`,
				given_by: null,
				given_at: at,
			})
			.onConflict((conflict) => conflict.column("id").doNothing())
			.execute();
}
