import type { Temporal } from "temporal-polyfill";
import { bodiesById, type Role, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Post } from "#platform/http/actor.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { peopleNames } from "./people-names.ts";

export interface NamedPost extends Post {
	readonly role: Role;
	/** name of the body, else of the unit; null stands for the whole installation */
	readonly place: string | null;
	readonly standsInForName: string | null;
}

/** Posts with the names of their places and of who is stood in for: three questions, however many posts. */
export async function namedPosts<P extends Post>(
	db: ReadDb,
	posts: readonly P[],
	day: Temporal.PlainDate,
	language: Language,
): Promise<readonly (P & NamedPost)[]> {
	const bodies = await bodiesById(
		db,
		posts.flatMap((post) => post.bodyId ?? []),
		day,
	);
	const units = await unitsAt(
		db,
		posts.flatMap((post) => post.unitId ?? []),
		day,
	);
	const names = await peopleNames(
		db,
		posts.flatMap((post) => post.standsInFor ?? []),
	);
	return posts.map((post) => {
		const body = post.bodyId === null ? undefined : bodies.get(post.bodyId);
		const unit = post.unitId === null ? undefined : units.get(post.unitId);
		const [vi, en] = [body?.fullName ?? unit?.fullName, body?.nameEn ?? unit?.nameEn];
		return {
			...post,
			role: post.role as Role,
			place: (language === "en" ? en : vi) ?? post.unitId,
			standsInForName: post.standsInFor === null ? null : (names.get(post.standsInFor) ?? null),
		};
	});
}
