import type { Actor } from "#platform/http/actor.ts";
import { worksAtDesk } from "../policy.ts";

/** Those who work at a body read what people wrote beside its ratings; whoever runs the system does not. */
export const bodiesWhoseWordsReads = (actor: Actor): readonly string[] => {
	const bodies = actor.kind === "person" ? actor.posts.flatMap(({ bodyId }) => bodyId ?? []) : [];
	return [...new Set(bodies)].filter((bodyId) => worksAtDesk(actor, bodyId));
};
