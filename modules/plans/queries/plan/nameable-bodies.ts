import type { Temporal } from "temporal-polyfill";
import {
	type BodyView,
	bodiesOf,
	childrenAt,
	type UnitView,
	unitAt,
	unitsAbove,
} from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { NameableBody } from "../../domain/body-names.ts";

/**
 * The bodies that a plan of a unit can name on a day: its own, those of the units right below, those of the units above.
 * Of its own also by the short name ("Sở Y tế", "UBND tỉnh"), of committees below also by their unit ("phường Mỹ Tho").
 */
export async function nameableBodies(
	db: ReadDb,
	unitId: string,
	day: Temporal.PlainDate,
): Promise<readonly NameableBody[]> {
	const unit = await unitAt(db, unitId, day);
	if (!unit) return [];
	const below = (await childrenAt(db, [unitId], day)).get(unitId) ?? [];
	const above = (await unitsAbove(db, [unitId], day)).get(unitId) ?? [];
	const bodies = await bodiesOf(
		db,
		[unitId, ...below.map(({ id }) => id), ...above.map(({ id }) => id)],
		day,
	);
	return [
		...(bodies.get(unitId) ?? []).map((body) => ownBody(body, unit)),
		...below.flatMap((one) => (bodies.get(one.id) ?? []).map((body) => bodyBelow(body, one))),
		...above.flatMap((one) => (bodies.get(one.id) ?? []).map((body) => bodyAbove(body))),
	];
}

function ownBody(body: BodyView, unit: UnitView): NameableBody {
	const withoutName = [body.name, body.fullName].map((name) =>
		name.replace(new RegExp(`\\s+${unit.name}$`), ""),
	);
	return {
		id: body.id,
		name: body.name,
		names: [body.name, body.fullName, ...withoutName, ...(body.abbreviation ? [body.abbreviation] : [])],
		group: body.kind === "so" || body.kind === "phong" ? "department" : null,
	};
}

function bodyBelow(body: BodyView, unit: UnitView): NameableBody {
	const isCommittee = body.kind === "committee";
	return {
		id: body.id,
		name: body.fullName,
		names: isCommittee ? [body.fullName, unit.fullName] : [body.fullName],
		group: isCommittee ? "committee-below" : null,
	};
}

const bodyAbove = (body: BodyView): NameableBody => ({
	id: body.id,
	name: body.fullName,
	names: [body.fullName],
	group: null,
});
