import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { bodyName } from "../domain/body-kind.ts";
import { englishName, type UnitType } from "../domain/unit-type.ts";
import type { OrganisationTables } from "../tables.ts";
import { recallBodies } from "./body-memory.ts";

/** A body as it was on a day. */
export interface BodyView {
	readonly id: string;
	readonly unitId: string;
	readonly kindCode: string | null;
	/** committee, council, so, phong, front …; "other" for one of its own kind */
	readonly kind: string;
	/** as its own unit calls it: "Phòng Kinh tế" */
	readonly name: string;
	/** as others call it: "Phòng Kinh tế xã Thiện Tân" */
	readonly fullName: string;
	readonly nameEn: string;
	readonly fullNameEn: string;
	readonly abbreviation: string | null;
	readonly exists: boolean;
	readonly from: string | null;
	readonly to: string | null;
	readonly legalBasis: string | null;
	/** false: the catalogue's row is from memory */
	readonly verified: boolean;
	/** true: an administrator entered it, or its name */
	readonly entered: boolean;
}

interface Row {
	id: string;
	unit_id: string;
	kind_code: string | null;
	kind: string | null;
	kind_name: string | null;
	kind_name_en: string | null;
	own_name: string | null;
	own_name_en: string | null;
	abbreviation: string | null;
	exists: boolean;
	from: string | null;
	to: string | null;
	legal_basis: string | null;
	verified: boolean | null;
	entered: boolean;
	type: UnitType;
	name: string;
}

/** The bodies of each unit on a day, in the order of the catalogue. */
export async function bodiesOf(
	db: ReadDb,
	unitIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly BodyView[]>> {
	const found = new Map<string, BodyView[]>(unitIds.map((id) => [id, []]));
	for (const body of await bodiesWhere(db, unitIds, day, sql`b.valid @> d.day`))
		found.get(body.unitId)?.push(body);
	return found;
}

/** Bodies by id, whether or not they exist on the day. */
export async function bodiesById(
	db: ReadDb,
	ids: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, BodyView>> {
	const { known, unknown, keep } = await recallBodies<BodyView>(db, [...new Set(ids)], day);
	if (unknown.length === 0) return known;
	const { rows } = await sql<{ unit_id: string }>`SELECT DISTINCT unit_id FROM organisation.body
		WHERE id = ANY (${[...unknown]}::text[])`.execute(reads<OrganisationTables>(db).executor);
	const derived = unknown.filter((id) => id.includes("/")).map((id) => id.slice(0, id.indexOf("/")));
	const unitIds = [...new Set([...rows.map((row) => row.unit_id), ...derived])];
	const bodies = await bodiesWhere(db, unitIds, day, sql`b.id = ANY (${[...unknown]}::text[])`);
	keep(bodies);
	return new Map([...known, ...bodies.map((body): [string, BodyView] => [body.id, body])]);
}

/** Full names of bodies on a day, for lists; ids that nobody bears are left out. */
export async function bodyNames(
	db: ReadDb,
	ids: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, string>> {
	return new Map([...(await bodiesById(db, ids, day))].map(([id, body]) => [id, body.fullName]));
}

async function bodiesWhere(
	db: ReadDb,
	unitIds: readonly string[],
	day: Temporal.PlainDate,
	which: RawBuilder<unknown>,
): Promise<BodyView[]> {
	if (unitIds.length === 0) return [];
	const asked = sql`${[...unitIds]}::text[]`;
	const { rows } = await sql<Row>`
		WITH stored AS (
			SELECT id, unit_id, kind_code, valid, legal_basis, origin = 'entered' AS entered
			FROM organisation.body WHERE unit_id = ANY (${asked})
		), lawful AS (
			SELECT v.unit_id || '/' || k.code AS id, v.unit_id, k.code AS kind_code, range_merge(range_agg(v.valid * k.valid)) AS valid,
				NULL::text AS legal_basis, false AS entered
			FROM organisation.unit_version v
			JOIN organisation.body_kind k ON v.type = ANY (k.unit_types) AND v.valid && k.valid
			WHERE v.unit_id = ANY (${asked}) GROUP BY v.unit_id, k.code
		), named AS (
			SELECT DISTINCT ON (unit_id) unit_id, type, name FROM organisation.unit_version WHERE unit_id = ANY (${asked})
			ORDER BY unit_id, valid @> ${day.toString()}::date DESC, upper(valid) DESC NULLS FIRST
		), b AS (
			SELECT * FROM stored
			UNION ALL SELECT * FROM lawful WHERE NOT EXISTS (SELECT FROM stored WHERE stored.id = lawful.id)
		)
		SELECT b.id, b.unit_id, b.kind_code, k.kind, k.name_vi AS kind_name, k.name_en AS kind_name_en, n.name_vi AS own_name,
			n.name_en AS own_name_en, k.abbreviation, b.valid @> d.day AS exists, lower(b.valid) AS "from", upper(b.valid) AS "to",
			coalesce(b.legal_basis, k.legal_basis) AS legal_basis, k.verified, b.entered OR n.name_vi IS NOT NULL AS entered,
			v.type, v.name
		FROM (SELECT ${day.toString()}::date AS day) d CROSS JOIN b
		LEFT JOIN organisation.body_kind k ON k.code = b.kind_code
		LEFT JOIN LATERAL (
			SELECT n.name_vi, n.name_en FROM organisation.body_name n
			WHERE n.body_id = b.id AND (n.valid_from IS NULL OR n.valid_from <= d.day)
			ORDER BY n.valid_from DESC NULLS LAST, n.entered_at DESC LIMIT 1
		) n ON true
		JOIN named v ON v.unit_id = b.unit_id
		WHERE ${which} ORDER BY k.place NULLS LAST, b.id`.execute(reads<OrganisationTables>(db).executor);
	return rows.map(viewOf);
}

function viewOf(row: Row): BodyView {
	const { name, withUnit } = bodyName(row.own_name ?? row.kind_name ?? "", row);
	const english = row.own_name_en ?? row.kind_name_en ?? row.own_name ?? "";
	return {
		id: row.id,
		unitId: row.unit_id,
		kindCode: row.kind_code,
		kind: row.kind ?? "other",
		name,
		fullName: withUnit,
		nameEn: english,
		fullNameEn: `${english}, ${englishName(row.type, row.name)}`,
		abbreviation: row.abbreviation,
		exists: row.exists,
		from: row.from,
		to: row.to,
		legalBasis: row.legal_basis,
		verified: row.verified ?? true,
		entered: row.entered,
	};
}
