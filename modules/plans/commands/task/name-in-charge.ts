import type { Temporal } from "temporal-polyfill";
import { peopleAt } from "#modules/accounts/index.ts";
import { bodiesOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { InCharge } from "../../store/task/acts.ts";
import type { StoredAssignment } from "../../store/task/assignment.ts";
import { taskProblem } from "../../task/errors.ts";

interface Named {
	readonly leader?: {
		readonly personId: string | null;
		readonly name: string;
		readonly post: string | null;
	} | null;
	readonly officerPersonId?: string | null;
}

/**
 * Who answers for the task from now on. What is left out stays; null takes a name away. Whoever has an account must hold
 * a post at a body of the unit today, for a small commune names an officer of its office for a task of its committee.
 */
export async function inChargeAsNamed(
	db: ReadDb,
	now: StoredAssignment,
	{ leader, officerPersonId }: Named,
	today: Temporal.PlainDate,
): Promise<InCharge> {
	const bodies = (await bodiesOf(db, [now.unitId], today)).get(now.unitId) ?? [];
	const bodyIds = [now.bodyId, ...bodies.map(({ id }) => id)];
	const people = new Map((await peopleAt(db, { bodyIds }, today)).map((each) => [each.personId, each.name]));
	const mustBeHere = (personId: string | null | undefined, name: string) => {
		if (personId && !people.has(personId)) throw taskProblem("task-not-of-unit", { name });
	};
	mustBeHere(leader?.personId, leader?.name ?? "");
	mustBeHere(officerPersonId, officerPersonId ?? "");
	return {
		...(leader === undefined
			? { leaderPersonId: now.leaderPersonId, leaderName: now.leaderName, leaderPost: now.leaderPost }
			: {
					leaderPersonId: leader?.personId ?? null,
					leaderName: leader?.name ?? null,
					leaderPost: leader?.post ?? null,
				}),
		officerPersonId: officerPersonId === undefined ? now.officerPersonId : officerPersonId,
	};
}
