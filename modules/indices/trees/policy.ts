import type { Actor, Person, Post } from "#platform/http/actor.ts";

/**
 * Who writes trees, in sentences:
 *
 * - published versions are read by everyone, drafts by those who may write them;
 * - an index that a unit issues for itself is written by those who work there: coordinator, officers, heads and deputies of
 *   its bodies – of that very unit, none above or below;
 * - an index of the whole country is written by an administrator of the whole installation;
 * - an administrator writes no index of a unit, also when the same person holds a post there.
 */
export interface TreeOwner {
	/** null: of the whole country */
	readonly ownerUnitId: string | null;
}

const working: readonly string[] = ["officer", "head", "deputy", "coordinator"];
const postsOf = (actor: Actor): readonly Post[] => (actor.kind === "person" ? actor.posts : []);
const isAdministrator = (actor: Actor): boolean =>
	postsOf(actor).some((post) => post.role === "administrator");

/** Units for which the person may begin an index of their own. */
export const unitsWrittenFor = (actor: Actor): readonly string[] =>
	isAdministrator(actor)
		? []
		: [
				...new Set(
					postsOf(actor).flatMap((post) =>
						post.unitId !== null && working.includes(post.role) ? [post.unitId] : [],
					),
				),
			];

export function mayEditTree(actor: Actor, { ownerUnitId }: TreeOwner): boolean {
	if (ownerUnitId !== null) return unitsWrittenFor(actor).includes(ownerUnitId);
	return postsOf(actor).some((post) => post.role === "administrator" && post.unitId === null);
}

/** First gate of the pages; the commands ask again about the index itself. */
export const treeWriters = {
	right: "indices/write-trees",
	allows: (person: Person): boolean =>
		unitsWrittenFor(person).length > 0 || mayEditTree(person, { ownerUnitId: null }),
} as const;
