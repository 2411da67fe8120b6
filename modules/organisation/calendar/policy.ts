import type { Actor, Person } from "#platform/http/actor.ts";

/**
 * The calendar is one for the whole system, and every open deadline hangs on it: only an administrator changes it,
 * everyone reads it.
 */
export const mayChangeCalendar = (actor: Actor): boolean =>
	actor.kind === "person" && actor.posts.some((post) => post.role === "administrator");

/** The same rule as first gate of the pages. */
export const calendarKeepers = {
	right: "organisation/change-calendar",
	allows: (person: Person): boolean => mayChangeCalendar(person),
} as const;
