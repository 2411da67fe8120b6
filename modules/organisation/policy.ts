import type { Actor, Person, Post } from "#platform/http/actor.ts";

/**
 * Who may do what with units, bodies and hamlets, in sentences:
 *
 * - units, bodies and hamlets are published: everyone reads them; names of hamlet heads only those who keep the list;
 * - those who act for a body of a commune (officer, head, deputy) and its coordinator keep its list of hamlets;
 * - an administrator of the unit, of one above it, or of the whole installation enters bodies and their names;
 * - a supervisor changes nothing.
 */
const keepers: readonly string[] = ["officer", "head", "deputy", "coordinator"];

const postsOf = (actor: Actor): readonly Post[] => (actor.kind === "person" ? actor.posts : []);

export const keepsHamletsOf = (actor: Actor, unitId: string): boolean =>
	postsOf(actor).some((post) => post.unitId === unitId && keepers.includes(post.role));

/** `unitPath`: the unit and all units above it. */
export const keepsBodiesOf = (actor: Actor, unitPath: readonly string[]): boolean =>
	postsOf(actor).some(
		(post) => post.role === "administrator" && (post.unitId === null || unitPath.includes(post.unitId)),
	);

/** First gates of the pages; the commands ask again about the unit itself. */
export const hamletKeepers = {
	right: "organisation/keep-hamlets",
	allows: (person: Person): boolean =>
		person.posts.some((post) => post.unitId !== null && keepers.includes(post.role)),
} as const;

export const bodyKeepers = {
	right: "organisation/keep-bodies",
	allows: (person: Person): boolean => person.posts.some((post) => post.role === "administrator"),
} as const;
