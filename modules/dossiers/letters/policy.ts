import { coordinates, decidesFor, type Place, supervises } from "#modules/accounts/index.ts";
import type { Actor, Person } from "#platform/http/actor.ts";
import { type LetterStep, letterSteps } from "../domain/letters/steps.ts";
import { type DossierPlace, handles, headsHandling, readsDossier, worksAtDesk } from "../policy.ts";

/**
 * Who may do what with letters, in sentences; what is said of dossiers in `../policy.ts` holds here too:
 *
 * - people of the body that settles the dossier draft, number and withdraw a letter; its head or the deputy for the field
 *   signs and issues it;
 * - the desk and the body that settles read it and tell the person;
 * - the head of the body explains a late dossier, the head of the body right above judges; both bodies read it, and the one
 *   above sees code and days, never who handed the dossier in;
 * - coordinators and supervisors above read counts.
 */
export const takesLetterStep = (actor: Actor, dossier: DossierPlace, step: LetterStep): boolean =>
	letterSteps[step].by === "head" ? headsHandling(actor, dossier) : handles(actor, dossier);

export const readsLetter = readsDossier;
export const tellsPerson = readsDossier;

/** Bodies for which a person works with dossiers; an administrator never, also with another post. */
export const bodiesOfWorker = (person: Person): readonly string[] =>
	[...new Set(person.posts.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId])))].filter((bodyId) =>
		worksAtDesk(person, bodyId),
	);

/** Opens the series of its own letters. */
export const keepsLetterSeries = (actor: Actor, bodyId: string): boolean =>
	decidesFor(actor, { bodyId }, null);

export interface ExplanationPlace extends DossierPlace {
	readonly superiorBodyId: string;
}

export const explainsLate = (actor: Actor, place: ExplanationPlace): boolean => headsHandling(actor, place);

export const judgesLate = (actor: Actor, { superiorBodyId }: ExplanationPlace): boolean =>
	decidesFor(actor, { bodyId: superiorBodyId }, null);

export const readsExplanation = (actor: Actor, place: ExplanationPlace): boolean =>
	handles(actor, place) || worksAtDesk(actor, place.superiorBodyId);

export const readsLetterCounts = (actor: Actor, body: Place): boolean =>
	worksAtDesk(actor, body.bodyId) || coordinates(actor, body) || supervises(actor, body);
