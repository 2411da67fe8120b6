import type { Actor, Person, Post } from "#platform/http/actor.ts";

/**
 * Who brings results in, in sentences:
 *
 * - published results are read by everyone, imports under way by those who may propose;
 * - coordinators and administrators of the whole installation read a file in, answer its doubts and propose it;
 * - another person publishes it or sends it back: an administrator of the whole installation who neither made nor proposed
 *   it, since results are those of all provinces and belong to none of the posts below;
 * - the one who made it, and nobody else, changes or drops it.
 */
const postsOf = (actor: Actor): readonly Post[] => (actor.kind === "person" ? actor.posts : []);

const keepsAll = (actor: Actor): boolean =>
	postsOf(actor).some((post) => post.role === "administrator" && post.unitId === null);

export const bringsResultsIn = (actor: Actor): boolean =>
	keepsAll(actor) || postsOf(actor).some((post) => post.role === "coordinator");

export const changesImport = (actor: Actor, { madeBy }: { readonly madeBy: string }): boolean =>
	actor.kind === "person" && actor.personId === madeBy && bringsResultsIn(actor);

export const decidesImport = (
	actor: Actor,
	{ madeBy, proposedBy }: { readonly madeBy: string; readonly proposedBy: string | null },
): boolean =>
	actor.kind === "person" && keepsAll(actor) && actor.personId !== madeBy && actor.personId !== proposedBy;

/** First gate of the pages; the commands ask again about the import itself. */
export const resultKeepers = {
	right: "indices/bring-results-in",
	allows: (person: Person): boolean => bringsResultsIn(person),
} as const;
