import type { Temporal } from "temporal-polyfill";
import { bodiesOf, childrenAt, nameInSentence } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { BodyGroup } from "../../domain/bodies-in-words.ts";

/** "Ủy ban nhân dân các xã, phường": the committees right below a unit on a day, and those of each kind of unit. */
export async function bodyGroups(
	db: ReadDb,
	unitId: string,
	day: Temporal.PlainDate,
): Promise<readonly BodyGroup[]> {
	const below = (await childrenAt(db, [unitId], day)).get(unitId) ?? [];
	const bodies = await bodiesOf(
		db,
		below.map(({ id }) => id),
		day,
	);
	const committees = below.flatMap((unit) => {
		const committee = bodies.get(unit.id)?.find(({ kind }) => kind === "committee");
		const kind = nameInSentence(unit.type, "").trim();
		return committee ? [{ id: committee.id, kind }] : [];
	});
	const kinds = [...new Set(committees.map(({ kind }) => kind))];
	const group = (of: readonly string[]): BodyGroup => ({
		name: `Ủy ban nhân dân các ${of.join(", ")}`,
		bodyIds: committees.filter(({ kind }) => of.includes(kind)).map(({ id }) => id),
	});
	// the whole before its parts: where all are named, the whole stands for them
	return [group(kinds), ...(kinds.length > 1 ? kinds.map((kind) => group([kind])) : [])];
}
