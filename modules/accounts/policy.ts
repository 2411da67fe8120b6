import type { Actor, Person, Post } from "#platform/http/actor.ts";

/**
 * Who may do what, stated once for every module. All of it is about posts that hold today
 * (`Person.posts`, stand-ins included) and about things that say where they belong:
 *
 * - an officer, head or deputy acts for the own body and no other;
 * - a head decides for the own body, a deputy of it in the own fields;
 * - a coordinator sees the bodies of the own unit and of every unit under it;
 * - a supervisor reads plans, tasks, declared and accepted progress and counts there, not citizens' data;
 * - an administrator manages people: approves nothing and sees no citizen's matter, also when the
 *   same person holds another post.
 */
export interface Place {
	readonly bodyId: string;
	/** the body's unit and all units above it, in any order, on the day asked about */
	readonly unitPath: readonly string[];
}

const bodyRoles: readonly string[] = ["head", "deputy", "officer"];

const postsOf = (actor: Actor): readonly Post[] => (actor.kind === "person" ? actor.posts : []);
const isOver = (post: Post, unitPath: readonly string[]) =>
	post.unitId !== null && unitPath.includes(post.unitId);

export const isAdministrator = (actor: Actor): boolean =>
	postsOf(actor).some((post) => post.role === "administrator");

export function actsForBody(actor: Actor, body: Pick<Place, "bodyId">): boolean {
	return postsOf(actor).some((post) => bodyRoles.includes(post.role) && post.bodyId === body.bodyId);
}

/** Sees the body's work as one who answers for it or coordinates it: its own people and coordinators above. */
export function seesBody(actor: Actor, body: Place): boolean {
	return actsForBody(actor, body) || coordinates(actor, body);
}

export function coordinates(actor: Actor, body: Place): boolean {
	return postsOf(actor).some((post) => post.role === "coordinator" && isOver(post, body.unitPath));
}

export function supervises(actor: Actor, body: Place): boolean {
	return postsOf(actor).some((post) => post.role === "supervisor" && isOver(post, body.unitPath));
}

/** May read plans, tasks, progress and counts of the body beyond what is published. */
export const readsWorkOf = (actor: Actor, body: Place): boolean =>
	seesBody(actor, body) || supervises(actor, body);

/** Petitions, dossiers, names of citizens: only those who act for the body, and never an administrator. */
export const seesCitizensMattersOf = (actor: Actor, body: Pick<Place, "bodyId">): boolean =>
	actsForBody(actor, body) && !isAdministrator(actor);

/** Approves and signs for the body in this field of work; `null` stands for what belongs to no field. */
export function decidesFor(actor: Actor, body: Pick<Place, "bodyId">, field: string | null): boolean {
	if (isAdministrator(actor)) return false;
	return postsOf(actor).some((post) => {
		if (post.bodyId !== body.bodyId) return false;
		if (post.role === "head") return true;
		return (
			post.role === "deputy" && (post.fields.length === 0 || (field !== null && post.fields.includes(field)))
		);
	});
}

/** Manages people with posts in a unit; `[]` stands for the whole installation. */
export function administers(actor: Actor, unitPath: readonly string[]): boolean {
	return postsOf(actor).some(
		(post) => post.role === "administrator" && (post.unitId === null || unitPath.includes(post.unitId)),
	);
}

/** Gives posts and locks accounts: never the own ones, or a lone administrator could become the head. */
export const mayManage = (
	actor: Person,
	personId: string,
	unitPaths: readonly (readonly string[])[],
): boolean =>
	actor.personId !== personId &&
	isAdministrator(actor) &&
	unitPaths.every((path) => administers(actor, path));

/** Decides who stands in for a post: the post's own head of body, or an administrator of the unit. */
export function mayDecideStandIn(
	actor: Person,
	post: {
		readonly personId: string;
		readonly role: string;
		readonly bodyId: string | null;
		readonly unitPath: readonly string[];
	},
	standIn: string,
): boolean {
	if (standIn === actor.personId && post.personId !== actor.personId) return false;
	const heads = actor.posts.some(
		(own) => own.role === "head" && own.standsInFor === null && own.bodyId === post.bodyId,
	);
	if (post.bodyId !== null && heads) return true;
	return administers(actor, post.unitPath) && actor.personId !== standIn && actor.personId !== post.personId;
}
