import type { Actor } from "#platform/http/actor.ts";
import { actsOnTaskAs, type TaskPlaces } from "../policy.ts";

/**
 * Who may put a copy of evidence before the public, and take it back: who decides for the lead body, whose evidence it is, or for the
 * body that gave the task. It is no acceptance, so that having reported oneself is no hindrance.
 */
export const mayPublish = (actor: Actor, places: TaskPlaces): boolean =>
	actsOnTaskAs(actor, places, "leader") || actsOnTaskAs(actor, { ...places, declaredBy: [] }, "giver");
