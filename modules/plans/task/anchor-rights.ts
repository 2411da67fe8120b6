import { isAdministrator } from "#modules/accounts/index.ts";
import type { Actor } from "#platform/http/actor.ts";

/** The day of a publication is one for everybody: a coordinator enters it, with its source; the last statement holds. */
export const mayEnterAnchorDay = (actor: Actor): boolean =>
	actor.kind === "person" &&
	!isAdministrator(actor) &&
	actor.posts.some(({ role }) => role === "coordinator");

export const anchorKeepers = { right: "plans/enter-anchor-day", allows: mayEnterAnchorDay } as const;
