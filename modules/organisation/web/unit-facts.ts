import { Temporal } from "temporal-polyfill";
import type { PublicDb, ReadDb } from "#platform/db/connections.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Became, Edge } from "../domain/succession.ts";
import type { UnitType } from "../domain/unit-type.ts";
import { type BodyView, bodiesOf } from "../queries/bodies.ts";
import { type HamletView, hamletsOf } from "../queries/hamlets.ts";
import { predecessorsOf, whatBecameOf } from "../queries/succession.ts";
import { type Addressed, unitDetails } from "../queries/unit-details.ts";
import { childrenAt, type UnitView, unitAt, unitByCode, unitsAbove, unitsAt } from "../queries/units.ts";
import type { LastingFacts } from "./lasting-facts.ts";
import { recall, referenceMemory } from "./reference-memory.ts";
import { lastDay } from "./words.ts";

/** Everything the page of a unit and its download say. */
export interface UnitFacts extends LastingFacts {
	readonly bodies: readonly BodyView[];
	readonly hamlets: readonly HamletView[];
}

const districtsEnded = Temporal.PlainDate.from("2025-07-01");

/** Asks only for what may have changed since the last time. */
export async function unitFacts(
	db: PublicDb,
	{ unitId, loading, hasOwnBodies, hasHamlets }: Addressed,
	today: Temporal.PlainDate,
): Promise<UnitFacts | null> {
	const memory = referenceMemory(db, loading, today);
	const lasting = await recall(memory.facts, unitId, () => lastingFacts(db, unitId, today));
	if (!lasting) return null;
	const { day } = lasting;
	const askBodies = async () => (await bodiesOf(db, [unitId], day)).get(unitId) ?? [];
	const [bodies, hamlets] = await Promise.all([
		hasOwnBodies ? askBodies() : recall(memory.lawfulBodies, unitId, askBodies),
		hasHamlets ? hamletsOf(db, [unitId], day) : null,
	]);
	return { ...lasting, bodies: bodies ?? [], hamlets: hamlets?.get(unitId) ?? [] };
}

async function lastingFacts(db: ReadDb, id: string, today: Temporal.PlainDate): Promise<LastingFacts | null> {
	const now = (await unitsAt(db, [id], today)).get(id);
	if (!now) return null;
	const day = dayOf(now, today);
	const unit = now.exists ? now : ((await unitsAt(db, [id], day)).get(id) ?? now);
	const [details, above, below, belowBefore, became, origins] = await Promise.all([
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
		belowByKind: byKind(children),
		belowBefore: belowBefore.get(id) ?? [],
		becameBelow,
		became: became.get(id) ?? { kind: "stands" },
		origins: edges,
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

const kindOrder: readonly UnitType[] = [
	"quan",
	"tp_tp",
	"tp_tinh",
	"thi_xa",
	"huyen",
	"phuong",
	"thi_tran",
	"xa",
];
const alphabet = new Intl.Collator("vi", { numeric: true });

function byKind(units: readonly UnitView[]): ReadonlyMap<UnitType, readonly UnitView[]> {
	// a kind that is not in the list comes last: special zones
	const place = (unit: UnitView) =>
		(kindOrder.indexOf(unit.type) + kindOrder.length + 1) % (kindOrder.length + 1);
	return groupBy(
		units.toSorted((a, b) => place(a) - place(b) || alphabet.compare(a.name, b.name)),
		(unit) => unit.type,
	);
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
