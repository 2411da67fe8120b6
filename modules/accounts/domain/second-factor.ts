import type { Post } from "#platform/http/actor.ts";

/** Roles that see or change much: they show a second factor, except invented people in a demo. */
const rolesThatNeedIt: readonly string[] = ["administrator", "coordinator"];

export interface Means {
	readonly illustrative: boolean;
	readonly hasTotp: boolean;
	readonly hasPasskey: boolean;
	readonly posts: readonly Post[];
}

export const needsSecondFactor = (person: Pick<Means, "illustrative" | "posts">): boolean =>
	!person.illustrative && person.posts.some((post) => rolesThatNeedIt.includes(post.role));

/** What follows a right password: in; a second factor is asked for; or one must be set up first. */
export function stepAfterPassword(person: Means): "in" | "ask" | "enrol" {
	if (person.hasTotp) return "ask";
	if (!needsSecondFactor(person)) return "in";
	return person.hasPasskey ? "ask" : "enrol";
}
