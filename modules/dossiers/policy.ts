import {
	actsForBody,
	coordinates,
	decidesFor,
	isAdministrator,
	type Place,
	supervises,
} from "#modules/accounts/index.ts";
import type { Actor, Person } from "#platform/http/actor.ts";

/**
 * Who may do what at the one-stop shop, in sentences:
 *
 * - those who act for the desk's body receive, ask for supplements, hand over, take payments and deliver;
 * - those who act for the body that settles a dossier handle it; its head, or a deputy in the field, moves the date and signs;
 * - both read the dossier and who handed it in; nobody else does, and an administrator never;
 * - coordinators and supervisors above read counts, never a dossier;
 * - coordinators and administrators of a unit keep the catalogue of procedures and bring in dossiers of other systems.
 */
export interface DossierPlace {
	readonly deskBodyId: string | null;
	readonly handlingBodyId: string;
	readonly field: string | null;
}

export const worksAtDesk = (actor: Actor, bodyId: string): boolean =>
	actsForBody(actor, { bodyId }) && !isAdministrator(actor);

export const actsAtDesk = (actor: Actor, dossier: DossierPlace): boolean =>
	dossier.deskBodyId !== null && worksAtDesk(actor, dossier.deskBodyId);

export const handles = (actor: Actor, dossier: DossierPlace): boolean =>
	worksAtDesk(actor, dossier.handlingBodyId);

export const headsHandling = (actor: Actor, dossier: DossierPlace): boolean =>
	decidesFor(actor, { bodyId: dossier.handlingBodyId }, dossier.field);

export const readsDossier = (actor: Actor, dossier: DossierPlace): boolean =>
	actsAtDesk(actor, dossier) || handles(actor, dossier);

/** Figures beyond what is public: signs of dressing as counts, by officer only for the body's own people. */
export const readsCounts = (actor: Actor, body: Place): boolean =>
	actsForBody(actor, body) || coordinates(actor, body) || supervises(actor, body);

const keepers: readonly string[] = ["coordinator", "administrator"];

/** Keeps the catalogue of a unit; `[]`: versions that hold for the whole country. */
export const keepsCatalogue = (actor: Actor, unitPath: readonly string[]): boolean =>
	actor.kind === "person" &&
	actor.posts.some(
		(post) =>
			keepers.includes(post.role) &&
			(post.unitId === null || (unitPath.length > 0 && unitPath.includes(post.unitId))),
	);

/** First gates of the pages; the commands ask again about the thing itself. */
export const deskWorkers = {
	right: "dossiers/work-at-desk",
	allows: (person: Person): boolean =>
		!isAdministrator(person) &&
		person.posts.some((post) => ["officer", "head", "deputy"].includes(post.role)),
} as const;

export const catalogueKeepers = {
	right: "dossiers/keep-catalogue",
	allows: (person: Person): boolean => person.posts.some((post) => keepers.includes(post.role)),
} as const;

export const countReaders = {
	right: "dossiers/read-counts",
	allows: (person: Person): boolean => person.posts.some((post) => post.role !== "administrator"),
} as const;
