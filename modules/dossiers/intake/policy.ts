import { administers } from "#modules/accounts/index.ts";
import type { Actor, Person } from "#platform/http/actor.ts";
import { catalogueKeepers, keepsCatalogue } from "../policy.ts";

/**
 * Who brings in dossiers of other systems, in sentences:
 *
 * - coordinators and administrators of the unit whose system it is, or of one above, bring its dossiers in and say what its words mean;
 * - for systems of the whole country only those of the whole installation do;
 * - keys of an interface are made and revoked by administrators only: who holds one writes into the figures.
 */
export const bringsDossiersIn = (actor: Actor, unitPath: readonly string[]): boolean =>
	keepsCatalogue(actor, unitPath);

export const keepsTokens = (actor: Actor, unitPath: readonly string[]): boolean =>
	administers(actor, unitPath);

/** The first gate of the pages; the commands ask again about the source itself. */
export const intakeKeepers = {
	right: "dossiers/bring-dossiers-in",
	allows: (person: Person): boolean => catalogueKeepers.allows(person),
} as const;
