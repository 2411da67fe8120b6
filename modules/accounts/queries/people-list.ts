import { sql } from "kysely";
import { unitsUnder } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { AccountsTables, PersonState } from "../tables.ts";

export interface ListedPerson {
	readonly id: string;
	readonly name: string;
	readonly signInName: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly state: PersonState;
	readonly illustrative: boolean;
	readonly total: number;
}

export const peopleOnPage = 50;

/**
 * People an administrator manages: those with a post in the own unit or under it, and those who have no
 * post (yet). Found by name, sign-in name or address, with or without tone marks.
 */
export async function peopleManagedBy(
	db: ReadDb,
	actor: Person,
	asked: { readonly words: string; readonly page: number | "all" },
	clock: Clock,
): Promise<readonly ListedPerson[]> {
	const units = await unitsManaged(db, actor, clock);
	const today = clock.today().toString();
	const mine =
		units === "all"
			? sql`true`
			: sql`not exists (
				select 1 from accounts.post where post.person_id = p.id
					and (upper_inf(post.valid) or upper(post.valid) > ${today}::date)
					and (post.unit_id is null or post.unit_id <> all(${units}::text[]))
			)`;
	const like = `%${asked.words.trim().replace(/[%_\\]/g, "\\$&")}%`;
	const window =
		asked.page === "all" ? sql`` : sql`limit ${peopleOnPage} offset ${(asked.page - 1) * peopleOnPage}`;
	const { rows } = await sql<ListedPerson>`
		select p.id, p.name, p.sign_in_name as "signInName", p.email, p.phone, p.state, p.illustrative,
			count(*) over () as total
		from accounts.person p
		where ${mine} and lower(extensions.unaccent(concat_ws(' ', p.name, p.sign_in_name, p.email)))
			like lower(extensions.unaccent(${like}))
		order by p.state = 'ended', p.name, p.id ${window}
	`.execute(reads<AccountsTables>(db).executor);
	return rows;
}

async function unitsManaged(db: ReadDb, actor: Person, clock: Clock): Promise<readonly string[] | "all"> {
	const own = actor.posts.filter((post) => post.role === "administrator").map((post) => post.unitId);
	if (own.includes(null)) return "all";
	const under = await Promise.all(own.flatMap((id) => (id === null ? [] : [withUnder(db, id, clock)])));
	return under.flat();
}

async function withUnder(db: ReadDb, unitId: string, clock: Clock): Promise<readonly string[]> {
	const under = await unitsUnder(db, unitId, clock.today());
	return [unitId, ...under.map((unit) => unit.id)];
}
