import type { Temporal } from "temporal-polyfill";
import { type Became, bodiesById, unitsAbove, unitsAt, whatBecameOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { BodyPlace } from "../policy.ts";

/**
 * Where bodies belong on a day, as rights need it: their unit and the units above it; for one whose unit is no more, also
 * the units that took over and those above them. A fixed number of questions, however many bodies. Unknown ids are left out.
 */
export async function bodyPlaces(
	db: ReadDb,
	bodyIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, BodyPlace>> {
	const bodies = await bodiesById(db, [...new Set(bodyIds)], day);
	const unitIds = [...new Set([...bodies.values()].map((body) => body.unitId))];
	const heirs = await heirsOf(db, unitIds, day);
	const above = await unitsAbove(db, [...new Set([...unitIds, ...[...heirs.values()].flat()])], day);
	const withAbove = (unitId: string) => [unitId, ...(above.get(unitId) ?? []).map((unit) => unit.id)];
	return new Map(
		[...bodies.values()].map((body) => {
			const own = heirs.get(body.unitId) ?? [];
			const unitPath = [...new Set([body.unitId, ...own].flatMap(withAbove))];
			return [body.id, { bodyId: body.id, unitId: body.unitId, unitPath, heirs: own, exists: body.exists }];
		}),
	);
}

/** The units that took over from those that are no more; slivers of land without people do not count. */
async function heirsOf(
	db: ReadDb,
	unitIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const units = await unitsAt(db, unitIds, day);
	const ended = unitIds.filter((id) => units.get(id)?.exists === false);
	if (ended.length === 0) return new Map();
	const became = await whatBecameOf(db, ended, day);
	return new Map(ended.map((id) => [id, heirIds(became.get(id))]));
}

function heirIds(became: Became | undefined): readonly string[] {
	if (became?.kind === "one") return [became.heir.unitId];
	if (became?.kind !== "several") return [];
	return became.heirs.filter((heir) => heir.share !== "area").map((heir) => heir.unitId);
}
