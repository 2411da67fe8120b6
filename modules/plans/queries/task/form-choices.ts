import type { Temporal } from "temporal-polyfill";
import { type PersonAt, peopleAt } from "#modules/accounts/index.ts";
import { bodiesOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { nameableBodies } from "../plan/nameable-bodies.ts";
import type { OccurrenceView } from "./occurrence-view.ts";

export interface Choice {
	readonly value: string;
	readonly label: string;
}

/**
 * The bodies to which a task can go: those of the giver's unit, or of the units that took over when the lead body is no more, and the
 * committees right below; not who has it now, not the giver.
 */
export async function receivingBodies(
	db: ReadDb,
	{ places, summary, giverBodyId }: Pick<OccurrenceView, "places" | "summary" | "giverBodyId">,
	today: Temporal.PlainDate,
): Promise<readonly Choice[]> {
	const { lead, giver } = places;
	const from = lead.exists || lead.heirs.length === 0 ? [giver.unitId, ...giver.heirs] : lead.heirs;
	const units = [...new Set([...from, ...(lead.exists ? [lead.unitId] : [])])];
	const found = new Map<string, string>();
	for (const unitId of units) {
		for (const { id, name, group } of await nameableBodies(db, unitId, today))
			if (id.startsWith(`${unitId}/`) || group === "committee-below") found.set(id, name);
	}
	found.delete(summary.bodyId);
	found.delete(giverBodyId);
	return [...found].map(([value, label]) => ({ value, label }));
}

export interface PeopleToName {
	/** who may answer for the task: heads and deputies of the lead body */
	readonly leaders: readonly PersonAt[];
	/** who may do it: people with a post at a body of the unit */
	readonly officers: readonly PersonAt[];
}

/** People who can be named for a task, each once, with the first of their posts. */
export async function peopleToName(
	db: ReadDb,
	{ summary, unitId }: Pick<OccurrenceView, "summary" | "unitId">,
	today: Temporal.PlainDate,
): Promise<PeopleToName> {
	const bodies = (await bodiesOf(db, [unitId], today)).get(unitId) ?? [];
	const bodyIds = [...new Set([summary.bodyId, ...bodies.map(({ id }) => id)])];
	const people = await peopleAt(db, { bodyIds }, today);
	const own = people.filter(({ bodyId }) => bodyId === summary.bodyId);
	const working = people.filter(({ role }) => role !== "supervisor" && role !== "administrator");
	return {
		leaders: eachOnce(own.filter(({ role }) => role === "head" || role === "deputy")),
		officers: eachOnce([...own.filter(({ role }) => role === "officer"), ...working]),
	};
}

const eachOnce = (people: readonly PersonAt[]): readonly PersonAt[] =>
	[...new Map([...people].reverse().map((person) => [person.personId, person])).values()].reverse();
