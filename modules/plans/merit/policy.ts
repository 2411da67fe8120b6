import { actsForBody, decidesFor, readsWorkOf } from "#modules/accounts/index.ts";
import type { Actor } from "#platform/http/actor.ts";
import { type BodyPlace, coordinatesUnitOf } from "../policy.ts";

/**
 * Who may do what about reward and criticism, in sentences:
 *
 * - who decides for the body that gave the tasks, and the coordinator of its unit, propose; they withdraw what is not theirs to
 *   decide – who could decide refuses instead, with the reason;
 * - who decides for that body decides – never about an own proposal, and never about oneself;
 * - who decides for the body spoken of answers for it; a person who is spoken of answers for oneself;
 * - those read a proposal who propose or decide, who watch over the work of the giving body, who act for the body spoken of,
 *   and the person spoken of; everybody reads what was approved, without names of people;
 * - an administrator does none of it for a body.
 */
export interface MeritPlaces {
	readonly giver: BodyPlace;
	readonly body: BodyPlace;
}

interface SpokenOf {
	readonly proposedBy: string;
	readonly personId: string | null;
}

const idOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.personId : null);

export const proposesMerit = (actor: Actor, giver: BodyPlace): boolean =>
	decidesFor(actor, giver, null) || coordinatesUnitOf(actor, giver);

export const decidesMerit = (
	actor: Actor,
	{ giver }: MeritPlaces,
	{ proposedBy, personId }: SpokenOf,
): boolean => decidesFor(actor, giver, null) && idOf(actor) !== proposedBy && idOf(actor) !== personId;

export const withdrawsMerit = (actor: Actor, places: MeritPlaces, spokenOf: SpokenOf): boolean =>
	proposesMerit(actor, places.giver) && !decidesMerit(actor, places, spokenOf);

export const answersMerit = (actor: Actor, { body }: MeritPlaces, { personId }: SpokenOf): boolean =>
	decidesFor(actor, body, null) || (personId !== null && idOf(actor) === personId);

/** May see how the bodies kept the dates that this one set. */
export const readsMeritRecord = (actor: Actor, giver: BodyPlace): boolean => readsWorkOf(actor, giver);

export const readsMerit = (actor: Actor, places: MeritPlaces, spokenOf: SpokenOf): boolean =>
	proposesMerit(actor, places.giver) ||
	readsWorkOf(actor, places.giver) ||
	actsForBody(actor, places.body) ||
	answersMerit(actor, places, spokenOf);
