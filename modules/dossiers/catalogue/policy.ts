import { actsForBody, isAdministrator } from "#modules/accounts/index.ts";
import type { Actor, Person } from "#platform/http/actor.ts";
import { keepsCatalogue } from "../policy.ts";

/**
 * Rights in the catalogue, in sentences (who keeps it stands in the module's policy):
 *
 * - who keeps the catalogue of a unit writes versions of it, ends them, withdraws them and says that they were looked at again;
 * - a version is published by a keeper who neither wrote it nor handed it in;
 * - who acts for a body proposes to shorten, simplify or drop a procedure, and takes the own proposal back;
 * - a proposal is answered by a keeper of the proposing unit or of one above it, and not by who made it.
 */
export interface VersionWritten {
	/** the unit and all above it; `[]`: the whole country */
	readonly unitPath: readonly string[];
	/** people who entered, changed or handed it in */
	readonly writers: readonly string[];
}

export const publishesVersion = (actor: Actor, { unitPath, writers }: VersionWritten): boolean =>
	actor.kind === "person" && keepsCatalogue(actor, unitPath) && !writers.includes(actor.personId);

export const proposesFor = (actor: Actor, bodyId: string): boolean =>
	actsForBody(actor, { bodyId }) && !isAdministrator(actor);

export const answersProposal = (
	actor: Actor,
	proposal: { readonly madeBy: string; readonly unitPath: readonly string[] },
): boolean =>
	actor.kind === "person" &&
	proposal.unitPath.length > 0 &&
	keepsCatalogue(actor, proposal.unitPath) &&
	actor.personId !== proposal.madeBy;

/** Scopes that a keeper may write for: own units, and the country (null) for posts over the whole installation. */
export function keptUnits(actor: Person): readonly (string | null)[] {
	const units = actor.posts.flatMap(({ unitId }) => (keepsOwn(actor, unitId) ? [unitId] : []));
	return [...new Set(units)].sort((one, other) => Number(other === null) - Number(one === null));
}

const keepsOwn = (actor: Person, unitId: string | null): boolean =>
	keepsCatalogue(actor, unitId === null ? [] : [unitId]);

/** First gate of the proposals' pages; the commands ask again. */
export const proposers = {
	right: "dossiers/propose-change",
	allows: (person: Person): boolean =>
		!isAdministrator(person) &&
		person.posts.some(({ bodyId }) => bodyId !== null && proposesFor(person, bodyId)),
} as const;
