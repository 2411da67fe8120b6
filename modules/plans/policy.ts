import {
	actsForBody,
	coordinates,
	decidesFor,
	isAdministrator,
	type Place,
	readsWorkOf,
} from "#modules/accounts/index.ts";
import type { Actor, Post } from "#platform/http/actor.ts";
import type { PlanSide } from "./domain/plan-state.ts";
import type { ActingSide } from "./domain/task-state.ts";

/**
 * Who may do what with plans and tasks, in sentences:
 *
 * - what was issued everyone reads; a draft only those who act for the drafting or the issuing body, the coordinator of the
 *   plan's unit, and a body asked for its opinion;
 * - those who act for the drafting body, and the coordinator of the plan's unit, draft, submit, issue and close it;
 * - who decides for the issuing body sends a draft back; the signature and the number are entered by those who act for the
 *   issuing body or the drafting body, or the unit's coordinator: they record what was done on paper, Gương signs nothing;
 * - the register of a body, with the series of numbers that Gương keeps for it, is kept by those who act for the body and by the
 *   coordinator of its unit;
 * - those who act for the lead body, and the officer whom its leader named from another body of the same unit, report; who decides there signs, asks for more time, hands back, names leader and officer;
 * - who decides for the body that gave the task, and the coordinator of that body's unit, accept, return, extend, pass on, stop –
 *   but never what they themselves signed or reported for the lead body;
 * - the work of a body that is no more is handed over or closed by the coordinator of its unit, of a unit that took over, or of one above;
 * - supervisors and coordinators above read everything about the work; administrators decide nothing.
 */
export interface BodyPlace extends Place {
	readonly unitId: string;
	/** units that took over from the body's unit when it ended; empty while it stands. They and those above stand in `unitPath` too */
	readonly heirs: readonly string[];
	readonly exists: boolean;
}

export interface PlanPlaces {
	readonly issuer: BodyPlace;
	readonly drafting: BodyPlace;
}

export interface TaskPlaces {
	readonly lead: BodyPlace;
	readonly giver: BodyPlace;
	/** field of work, which says what deputy decides */
	readonly field: string | null;
	/** people who reported or signed it for the lead body since it was last returned */
	readonly declaredBy: readonly string[];
	/** officer named for the task, perhaps at another body of the lead body's unit */
	readonly officerPersonId: string | null;
}

const working: readonly string[] = ["officer", "head", "deputy", "coordinator"];

const postsOf = (actor: Actor): readonly Post[] => (actor.kind === "person" ? actor.posts : []);

/** Coordinates the unit itself (not one above it), or a unit that took over from it. */
export const coordinatesUnitOf = (actor: Actor, place: BodyPlace): boolean =>
	!isAdministrator(actor) &&
	postsOf(actor).some(
		(post) =>
			post.role === "coordinator" &&
			post.unitId !== null &&
			(post.unitId === place.unitId || place.heirs.includes(post.unitId)),
	);

const draftsFor = (actor: Actor, { drafting, issuer }: PlanPlaces): boolean =>
	!isAdministrator(actor) && (actsForBody(actor, drafting) || coordinatesUnitOf(actor, issuer));

/** May do the actions of this side with a plan. */
export function actsOnPlanAs(actor: Actor, places: PlanPlaces, side: PlanSide): boolean {
	if (side === "system") return false;
	if (side === "drafter") return draftsFor(actor, places);
	if (side === "issuer") return decidesFor(actor, places.issuer, null);
	return draftsFor(actor, places) || (!isAdministrator(actor) && actsForBody(actor, places.issuer));
}

/** May open and close series of numbers of a body, and see what was given from them. */
export const keepsRegisterOf = (actor: Actor, place: BodyPlace): boolean =>
	!isAdministrator(actor) && (actsForBody(actor, place) || coordinatesUnitOf(actor, place));

/** May read a plan that is not issued. `asked`: bodies asked for their opinion. */
export const readsDraft = (actor: Actor, places: PlanPlaces, asked: readonly string[]): boolean =>
	actsOnPlanAs(actor, places, "clerk") ||
	(!isAdministrator(actor) && asked.some((bodyId) => actsForBody(actor, { bodyId })));

/** May do the actions of this side with an occurrence of a task. */
export function actsOnTaskAs(actor: Actor, places: TaskPlaces, side: ActingSide): boolean {
	if (isAdministrator(actor) || side === "system") return false;
	if (side === "body") return actsForBody(actor, places.lead) || isNamedOfficer(actor, places);
	if (side === "leader") return decidesFor(actor, places.lead, places.field);
	if (side === "heir") return !places.lead.exists && coordinates(actor, places.lead);
	return givesFor(actor, places);
}

/** Small communes name an officer of their office for a task of the committee; it ends with the person's posts in the unit. */
const isNamedOfficer = (actor: Actor, { lead, officerPersonId }: TaskPlaces): boolean =>
	actor.kind === "person" &&
	actor.personId === officerPersonId &&
	actor.posts.some((post) => post.unitId === lead.unitId && working.includes(post.role));

/** Decides as the giver; nobody accepts or returns what they declared themselves. */
const givesFor = (actor: Actor, { giver, field, declaredBy }: TaskPlaces): boolean =>
	(decidesFor(actor, giver, field) || coordinatesUnitOf(actor, giver)) &&
	actor.kind === "person" &&
	!declaredBy.includes(actor.personId);

/** May read an occurrence with its declared values, officers and evidence. */
export const readsTask = (actor: Actor, places: TaskPlaces): boolean => {
	const { lead, giver } = places;
	return (
		isNamedOfficer(actor, places) ||
		readsWorkOf(actor, lead) ||
		readsWorkOf(actor, giver) ||
		coordinatesUnitOf(actor, lead) ||
		coordinatesUnitOf(actor, giver)
	);
};

const reading: readonly string[] = [...working, "supervisor"];

/** First gates of the pages; the commands ask again about the thing itself. */
export const planWriters = {
	right: "plans/write",
	allows: (person: Actor): boolean =>
		!isAdministrator(person) && postsOf(person).some((post) => working.includes(post.role)),
} as const;

export const workers = { right: "plans/work", allows: planWriters.allows } as const;

export const workReaders = {
	right: "plans/read-work",
	allows: (person: Actor): boolean => postsOf(person).some((post) => reading.includes(post.role)),
} as const;
