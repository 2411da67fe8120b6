import type { Temporal } from "temporal-polyfill";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames, hamletsOf, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { TrailRow } from "#platform/events/audit-trail.ts";

/** What ids in the trail are called today. */
export type TrailNames = Readonly<Record<"person" | "unit" | "body" | "hamlet", ReadonlyMap<string, string>>>;

/** One question for each kind, however many rows there are. */
export async function namesIn(
	db: ReadDb,
	rows: readonly TrailRow[],
	day: Temporal.PlainDate,
): Promise<TrailNames> {
	const hamletUnits = rows
		.filter(({ subjectKind }) => subjectKind === "hamlet")
		.map((row) => row.data.unitId);
	const [person, units, body, hamlets] = await Promise.all([
		peopleNames(db, peopleIn(rows)),
		unitsAt(db, [...subjects(rows, "unit"), ...texts(rows.map(({ data }) => data.unitId))], day),
		bodyNames(db, [...subjects(rows, "body"), ...texts(rows.map(({ data }) => data.bodyId))], day),
		hamletsOf(db, [...new Set(texts(hamletUnits))], day),
	]);
	const unit = new Map([...units].map(([id, { fullName }]) => [id, fullName]));
	const hamlet = new Map([...hamlets.values()].flat().map(({ id, fullName }) => [id, fullName]));
	return { person, unit, body, hamlet };
}

/** The name today; of what is no more, the name that the event itself tells; else the id. */
export function nameOfSubject({ subjectKind, subjectId, data }: TrailRow, names: TrailNames): string | null {
	const told = typeof data.name === "string" ? data.name : null;
	const known = names as Readonly<Record<string, ReadonlyMap<string, string> | undefined>>;
	return known[subjectKind]?.get(subjectId) ?? (subjectKind === "person" ? null : told);
}

const subjects = (rows: readonly TrailRow[], kind: string) =>
	rows.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);

const texts = (values: readonly unknown[]) => values.filter((value) => typeof value === "string");

/** Ids of the people who did something in these rows, or to whom it was done. */
function peopleIn(rows: readonly TrailRow[]): string[] {
	const ids = rows.flatMap((row) => [
		row.actorKind === "person" ? row.actorId : null,
		row.subjectKind === "person" ? row.subjectId : null,
	]);
	return texts(ids).filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
}
