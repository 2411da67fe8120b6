import type { Actor, Who } from "./actor.ts";
import { httpProblem } from "./errors.ts";

/** The first gate: in, or to the sign-in page, or `http/forbidden`. */
export function mayEnter(who: Who, actor: Actor): "in" | "sign-in" {
	if (who === "everyone") return "in";
	if (actor.kind === "visitor") return "sign-in";
	if (who !== "signed-in" && !who.allows(actor)) throw httpProblem("forbidden", {});
	return "in";
}
