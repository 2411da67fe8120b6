import type { Actor, Person, Post } from "#platform/http/actor.ts";

/**
 * Who answers questions to figures, in sentences:
 *
 * - anyone asks, without an account;
 * - those who work in the unit that the figure is of, or in one that took over from it, let a question through, refuse it
 *   with a reason, and answer it;
 * - administrators and supervisors do not.
 */
const working: readonly string[] = ["officer", "head", "deputy", "coordinator"];
const postsOf = (actor: Actor): readonly Post[] => (actor.kind === "person" ? actor.posts : []);

/** Units for whose figures the person answers. */
export const unitsAnsweredFor = (actor: Actor): readonly string[] =>
	postsOf(actor).some((post) => post.role === "administrator")
		? []
		: postsOf(actor).flatMap((post) =>
				post.unitId !== null && working.includes(post.role) ? [post.unitId] : [],
			);

export const mayAnswer = (
	actor: Actor,
	{ answeringUnitIds }: { readonly answeringUnitIds: readonly string[] },
): boolean => unitsAnsweredFor(actor).some((unitId) => answeringUnitIds.includes(unitId));

/** First gate of the pages; the commands ask again about the question itself. */
export const figureAnswerers = {
	right: "indices/answer-questions",
	allows: (person: Person): boolean => unitsAnsweredFor(person).length > 0,
} as const;
