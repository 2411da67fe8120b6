import type { Temporal } from "temporal-polyfill";
import { administers, isAdministrator } from "#modules/accounts/index.ts";
import { bodiesOf, unitsUnder } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";

const isCoordinator = (person: Person) => person.posts.some(({ role }) => role === "coordinator");

/** Runs the whole installation, not only the people of one unit. */
export const runsInstallation = (person: Person): boolean => administers(person, []);

export const readsTrail = {
	right: "read the audit trail",
	allows: (person: Person) => isAdministrator(person) || isCoordinator(person),
};

/** Jobs and mail belong to no unit. */
export const tendsMachinery = { right: "tend jobs and mail", allows: runsInstallation };

/** What is lost may be evidence: not for those who administer the people of one unit. */
export const erasesPersonalFields = {
	right: "erase personal fields from the audit trail",
	allows: runsInstallation,
};

/**
 * Units and bodies whose events this person may see; null means all. A coordinator sees the own
 * unit and those under it, an administrator of one unit likewise.
 */
export async function placesSeenBy(
	db: ReadDb,
	person: Person,
	day: Temporal.PlainDate,
): Promise<readonly string[] | null> {
	if (runsInstallation(person)) return null;
	const posts = person.posts.filter(({ role }) => role === "administrator" || role === "coordinator");
	const own = [...new Set(posts.flatMap(({ unitId }) => unitId ?? []))];
	const under = await Promise.all(own.map((unitId) => unitsUnder(db, unitId, day)));
	const units = [...own, ...under.flat().map(({ id }) => id)];
	const bodies = [...(await bodiesOf(db, units, day)).values()].flat().map(({ id }) => id);
	return [...units, ...bodies];
}
