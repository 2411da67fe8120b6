import { Temporal } from "temporal-polyfill";
import { bodiesById, unitsAbove, unitsAt, whatBecameOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { KnownBody } from "../../domain/checks/checked-plan.ts";

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

/** Bodies with the time in which they existed, and for those of a unit that is no more the units that took over. */
export async function knownBodies(
	db: ReadDb,
	bodyIds: readonly string[],
	on: Temporal.PlainDate,
): Promise<ReadonlyMap<string, KnownBody>> {
	const bodies = [...(await bodiesById(db, [...new Set(bodyIds)], on)).values()];
	const heirs = await heirNames(
		db,
		bodies.filter((body) => !body.exists).map((body) => body.unitId),
		on,
	);
	const above = await unitsAbove(db, [...new Set(bodies.map((body) => body.unitId))], on);
	return new Map(
		bodies.map((body) => [
			body.id,
			{
				id: body.id,
				name: body.fullName,
				unitId: body.unitId,
				above: (above.get(body.unitId) ?? []).map((unit) => unit.id),
				from: day(body.from),
				to: day(body.to),
				heirs: heirs.get(body.unitId) ?? [],
			},
		]),
	);
}

async function heirNames(
	db: ReadDb,
	unitIds: readonly string[],
	on: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
	if (unitIds.length === 0) return new Map();
	const became = await whatBecameOf(db, [...new Set(unitIds)], on);
	const heirs = new Map(
		[...became].map(([id, what]) => {
			const all = what.kind === "one" ? [what.heir] : what.kind === "several" ? what.heirs : [];
			return [id, all.filter((heir) => heir.share !== "area").map((heir) => heir.unitId)];
		}),
	);
	const units = await unitsAt(db, [...heirs.values()].flat(), on);
	return new Map([...heirs].map(([id, own]) => [id, own.flatMap((heir) => units.get(heir)?.fullName ?? [])]));
}
