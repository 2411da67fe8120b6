import { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Became, Edge } from "../domain/succession.ts";
import { type BodyView, bodiesOf } from "../queries/bodies.ts";
import { type HamletView, hamletsOf } from "../queries/hamlets.ts";
import { predecessorsOf, whatBecameOf } from "../queries/succession.ts";
import { type UnitDetails, unitDetails } from "../queries/unit-details.ts";
import { childrenAt, type UnitView, unitAt, unitByCode, unitsAbove, unitsAt } from "../queries/units.ts";
import { lastDay } from "./words.ts";

/** Everything the page of a unit and its download say, gathered once. */
export interface UnitFacts {
	readonly unit: UnitView;
	readonly details: UnitDetails;
	/** today, or the unit's last or first day when it is not there today */
	readonly day: Temporal.PlainDate;
	readonly above: readonly UnitView[];
	readonly below: readonly UnitView[];
	/** districts of a province that went on through the end of the district level */
	readonly belowBefore: readonly UnitView[];
	readonly becameBelow: ReadonlyMap<string, Became>;
	readonly became: Became;
	readonly origins: readonly Edge[];
	readonly bodies: readonly BodyView[];
	readonly hamlets: readonly HamletView[];
	/** whoever bears the code of a unit that nobody knows the end of: not its successor for that */
	readonly codeLater: UnitView | null;
	/** the units above it in each of its versions */
	readonly parents: ReadonlyMap<string, UnitView>;
	/** every unit named by edges, with the units above it */
	readonly others: ReadonlyMap<string, UnitView>;
	readonly otherPlaces: ReadonlyMap<string, readonly UnitView[]>;
}

const districtsEnded = Temporal.PlainDate.from("2025-07-01");

export async function unitFacts(
	db: ReadDb,
	id: string,
	today: Temporal.PlainDate,
): Promise<UnitFacts | null> {
	const now = (await unitsAt(db, [id], today)).get(id);
	if (!now) return null;
	const day = dayOf(now, today);
	const unit = now.exists ? now : ((await unitsAt(db, [id], day)).get(id) ?? now);
	const [details, above, below, belowBefore, became, origins, bodies, hamlets] = await Promise.all([
		unitDetails(db, id),
		unitsAbove(db, [id], day),
		childrenAt(db, [id], day),
		unit.level === "province" &&
		unit.from === null &&
		unit.to === null &&
		Temporal.PlainDate.compare(day, districtsEnded) >= 0
			? childrenAt(db, [id], districtsEnded.subtract({ days: 1 }))
			: new Map<string, UnitView[]>(),
		whatBecameOf(db, [id], today),
		predecessorsOf(db, [id]),
		bodiesOf(db, [id], day),
		hamletsOf(db, [id], day),
	]);
	const children = below.get(id) ?? [];
	const becameBelow = await whatBecameOf(db, now.exists ? [] : children.map((child) => child.id), today);
	const edges = origins.get(id) ?? [];
	const heirs = [became.get(id), ...becameBelow.values()].flatMap(heirIds);
	const predecessorIds = edges.map((edge) => edge.predecessorId);
	return {
		unit: { ...unit, exists: now.exists },
		details,
		day,
		above: above.get(id) ?? [],
		below: children,
		belowBefore: belowBefore.get(id) ?? [],
		becameBelow,
		became: became.get(id) ?? { kind: "stands" },
		origins: edges,
		bodies: bodies.get(id) ?? [],
		hamlets: hamlets.get(id) ?? [],
		codeLater: became.get(id)?.kind === "unknown" ? await laterBearer(db, unit, today) : null,
		parents: await unitsAt(
			db,
			details.versions.flatMap((version) => version.parentId ?? []),
			today,
		),
		others: await withProvinces(db, [...heirs, ...predecessorIds], today),
		otherPlaces: await placesOf(db, predecessorIds, edges),
	};
}

const dayOf = (unit: UnitView, today: Temporal.PlainDate): Temporal.PlainDate => {
	if (unit.exists) return today;
	return unit.to !== null && unit.to <= today.toString()
		? lastDay(unit.to)
		: Temporal.PlainDate.from(unit.from ?? today.toString());
};

const heirIds = (became: Became | undefined): string[] =>
	became && (became.kind === "one" || became.kind === "several")
		? became.heirs.map((heir) => heir.unitId)
		: [];

/** Where the predecessors lay on the day before they ended. */
async function placesOf(db: ReadDb, ids: readonly string[], edges: readonly Edge[]) {
	const [first] = edges;
	return first ? unitsAbove(db, ids, lastDay(first.day)) : new Map<string, readonly UnitView[]>();
}

async function withProvinces(db: ReadDb, ids: readonly string[], today: Temporal.PlainDate) {
	const units = await unitsAt(db, ids, today);
	return new Map([
		...units,
		...(await unitsAt(
			db,
			[...units.values()].map((unit) => unit.provinceId),
			today,
		)),
	]);
}

async function laterBearer(db: ReadDb, unit: UnitView, today: Temporal.PlainDate): Promise<UnitView | null> {
	const id =
		unit.to === null ? null : await unitByCode(db, "vn63", unit.code, Temporal.PlainDate.from(unit.to));
	return id === null ? null : unitAt(db, id, today);
}
