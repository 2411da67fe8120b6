import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { groupBy } from "../domain/group-by.ts";
import { englishName, fullName, type Level, type UnitType } from "../domain/unit-type.ts";
import type { OrganisationTables } from "../tables.ts";

/** A unit as it was on a day; for a day outside its existence, the version nearest to it. */
export interface UnitView {
	readonly id: string;
	readonly level: Level;
	readonly type: UnitType;
	/** without its kind: "Thiện Tân" */
	readonly name: string;
	readonly fullName: string;
	readonly nameEn: string;
	readonly parentId: string | null;
	readonly provinceId: string;
	/** whether it exists on the day asked for */
	readonly exists: boolean;
	/** first day and day after the last, `yyyy-mm-dd`; null: before what we hold, still there */
	readonly from: string | null;
	readonly to: string | null;
	readonly endKnown: boolean;
	readonly code: string;
	readonly address: string;
}

interface Row {
	id: string;
	level: Level;
	type: UnitType;
	name: string;
	parent_id: string | null;
	province_id: string;
	exists: boolean;
	from: string | null;
	to: string | null;
	end_known: boolean;
	code: string;
	address: string;
}

const columns = sql`u.id, u.level, v.type, v.name, v.parent_id, v.province_id, lower(u.existence) AS "from",
	upper(u.existence) AS "to", u.end_known, a.address,
	(SELECT c.code FROM organisation.unit_code c WHERE c.unit_id = u.id
		ORDER BY c.valid @> d.day DESC, lower(c.valid) DESC NULLS LAST LIMIT 1) AS code`;

/** Units by id on a day. */
export async function unitsAt(
	db: ReadDb,
	ids: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, UnitView>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<Row>`
		SELECT ${columns}, u.existence @> d.day AS exists
		FROM (SELECT ${day.toString()}::date AS day) d
		JOIN organisation.unit u ON u.id = ANY (${[...new Set(ids)]}::text[])
		JOIN organisation.unit_address a ON a.unit_id = u.id AND a.is_current
		CROSS JOIN LATERAL (
			SELECT v.type, v.name, v.parent_id, v.province_id FROM organisation.unit_version v WHERE v.unit_id = u.id
			ORDER BY v.valid @> d.day DESC,
				CASE WHEN upper(v.valid) <= d.day THEN upper(v.valid) END DESC NULLS LAST, lower(v.valid) NULLS FIRST
			LIMIT 1
		) v`.execute(reads<OrganisationTables>(db).executor);
	return new Map(rows.map((row) => [row.id, viewOf(row)]));
}

/** One unit on a day, or null when there is none of that id. */
export const unitAt = async (db: ReadDb, id: string, day: Temporal.PlainDate): Promise<UnitView | null> =>
	(await unitsAt(db, [id], day)).get(id) ?? null;

/** The units right below each of these on a day, in the order of their codes. */
export async function childrenAt(
	db: ReadDb,
	parentIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly UnitView[]>> {
	const units = await existingAt(db, day, sql`v.parent_id = ANY (${[...parentIds]}::text[])`);
	return groupBy(units, (unit) => unit.parentId as string);
}

/** All provinces and cities of a day. */
export const provincesAt = (db: ReadDb, day: Temporal.PlainDate): Promise<readonly UnitView[]> =>
	existingAt(db, day, sql`u.level = 'province'`);

/** Every unit below this one on a day, of all levels, nearest first. */
export async function unitsUnder(
	db: ReadDb,
	unitId: string,
	day: Temporal.PlainDate,
): Promise<readonly UnitView[]> {
	const under: UnitView[] = [];
	let parents: readonly string[] = [unitId];
	while (parents.length > 0) {
		const next = [...(await childrenAt(db, parents, day)).values()].flat();
		under.push(...next);
		parents = next.filter((unit) => unit.level !== "commune").map((unit) => unit.id);
	}
	return under;
}

/** For each unit, those above it on a day, nearest first: a commune's province, or district and province. */
export async function unitsAbove(
	db: ReadDb,
	ids: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly UnitView[]>> {
	const known = new Map(await unitsAt(db, ids, day));
	for (let round = 0; round < 3; round++) {
		const missing = [...known.values()].flatMap((u) =>
			u.parentId && !known.has(u.parentId) ? [u.parentId] : [],
		);
		for (const [id, unit] of await unitsAt(db, missing, day)) known.set(id, unit);
	}
	const climb = (unit: UnitView | undefined): UnitView[] => {
		const parent = unit?.parentId ? known.get(unit.parentId) : undefined;
		return parent ? [parent, ...climb(parent)] : [];
	};
	return new Map(ids.map((id) => [id, climb(known.get(id))]));
}

/** The unit that bore a code on a day. A code without system and day names nobody. */
export async function unitByCode(
	db: ReadDb,
	system: "vn63" | "vn34",
	code: string,
	day: Temporal.PlainDate,
): Promise<string | null> {
	const { rows } = await sql<{ unit_id: string }>`SELECT unit_id FROM organisation.unit_code
		WHERE system = ${system} AND code = ${code} AND valid @> ${day.toString()}::date`.execute(
		reads<OrganisationTables>(db).executor,
	);
	return rows[0]?.unit_id ?? null;
}

async function existingAt(
	db: ReadDb,
	day: Temporal.PlainDate,
	which: RawBuilder<unknown>,
): Promise<UnitView[]> {
	const { rows } = await sql<Row>`
		SELECT ${columns}, true AS exists
		FROM (SELECT ${day.toString()}::date AS day) d
		JOIN organisation.unit_version v ON v.valid @> d.day
		JOIN organisation.unit u ON u.id = v.unit_id
		JOIN organisation.unit_address a ON a.unit_id = u.id AND a.is_current
		WHERE ${which} ORDER BY code`.execute(reads<OrganisationTables>(db).executor);
	return rows.map(viewOf);
}

const viewOf = (row: Row): UnitView => ({
	id: row.id,
	level: row.level,
	type: row.type,
	name: row.name,
	fullName: fullName(row.type, row.name),
	nameEn: englishName(row.type, row.name),
	parentId: row.parent_id,
	provinceId: row.province_id,
	exists: row.exists,
	from: row.from,
	to: row.to,
	endKnown: row.end_known,
	code: row.code,
	address: row.address,
});

/** How many units lie right below each on a day. */
export async function childCounts(
	db: ReadDb,
	parentIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ id: string; count: number }>`SELECT parent_id AS id, count(*) AS count
		FROM organisation.unit_version WHERE parent_id = ANY (${[...parentIds]}::text[]) AND valid @> ${day.toString()}::date
		GROUP BY parent_id`.execute(reads<OrganisationTables>(db).executor);
	return new Map(rows.map((row) => [row.id, row.count]));
}
