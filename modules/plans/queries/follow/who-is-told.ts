import type { Temporal } from "temporal-polyfill";
import { type PersonAt, type PersonOn, peopleAt, peopleOn } from "#modules/accounts/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Audience } from "../../follow/audiences.ts";
import type { TaskAtHand } from "./task-at-hand.ts";

/** Somebody to tell, for which side, and in whose place. */
export interface Told {
	readonly personId: string;
	readonly email: string | null;
	readonly side: "body" | "giver";
	readonly standsInFor: string | null;
}

/** The people of an audience, each once; a post of one's own goes before a stand-in's. */
export async function whoIsTold(
	db: ReadDb,
	audience: Audience,
	task: TaskAtHand,
	bodyId: string,
	today: Temporal.PlainDate,
): Promise<readonly Told[]> {
	if (audience === "givers") return giversOf(db, task, today);
	const { places, officerPersonId } = task;
	const people = await peopleAt(db, { bodyIds: [bodyId] }, today);
	const named = officerPersonId === null ? [] : await peopleOn(db, [officerPersonId], today);
	const about = { bodyId, unitId: places.lead.unitId, field: places.field, officerPersonId };
	return toldAtBody(audience, about, { people, named });
}

export interface AboutTask {
	readonly bodyId: string;
	readonly unitId: string;
	readonly field: string | null;
	readonly officerPersonId: string | null;
}

/** Of the people at bodies, and the officers who are named, those to tell of a task of one body. */
export function toldAtBody(
	audience: Exclude<Audience, "givers">,
	about: AboutTask,
	known: { readonly people: readonly PersonAt[]; readonly named: readonly PersonOn[] },
): readonly Told[] {
	const own = known.people.filter((person) => person.bodyId === about.bodyId);
	const leaders = decidersAmong(own, about.field);
	const officers = officersOf(own, known.named, about);
	const told = { leaders, officers, body: [...leaders, ...officers] }[audience];
	// a body in which nobody decides, or nobody works, is still told
	return each(told.length > 0 ? told : own.filter(({ role }) => bodyRoles.includes(role)), "body");
}

const bodyRoles: readonly string[] = ["head", "deputy", "officer"];

const decidersAmong = (people: readonly PersonAt[], field: string | null): readonly PersonAt[] =>
	people.filter(
		({ role, fields }) =>
			role === "head" ||
			(role === "deputy" && (fields.length === 0 || (field !== null && fields.includes(field)))),
	);

/** The officer who is named, also at another body of the unit; all officers of the body while nobody is named. */
function officersOf(
	own: readonly PersonAt[],
	named: readonly PersonOn[],
	{ officerPersonId, unitId }: AboutTask,
): readonly PersonAt[] {
	if (officerPersonId === null) return own.filter(({ role }) => role === "officer");
	const here = own.filter(({ personId, standsInFor }) => [personId, standsInFor].includes(officerPersonId));
	if (here.length > 0) return here;
	const person = named.find(({ personId }) => personId === officerPersonId);
	const post = person?.posts.find((each) => each.unitId === unitId);
	return person && post
		? [{ ...post, role: "officer", personId: person.personId, name: person.name, email: person.email }]
		: [];
}

/** The coordinators of the giver's unit do this work day by day; where there are none, who decides for the giver. */
async function giversOf(
	db: ReadDb,
	{ places: { giver, field } }: TaskAtHand,
	today: Temporal.PlainDate,
): Promise<readonly Told[]> {
	const unitIds = [giver.unitId, ...giver.heirs];
	const people = await peopleAt(db, { bodyIds: [giver.bodyId], unitIds }, today);
	const coordinators = people.filter(
		({ role, unitId }) => role === "coordinator" && unitId !== null && unitIds.includes(unitId),
	);
	const deciders = decidersAmong(
		people.filter(({ bodyId }) => bodyId === giver.bodyId),
		field,
	);
	return each(coordinators.length > 0 ? coordinators : deciders, "giver");
}

export function each(people: readonly PersonAt[], side: Told["side"]): readonly Told[] {
	const told = new Map<string, Told>();
	for (const { personId, email, standsInFor } of people) {
		const known = told.get(personId);
		if (!known || known.standsInFor !== null) told.set(personId, { personId, email, side, standsInFor });
	}
	return [...told.values()];
}
