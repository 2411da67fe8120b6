import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { groupBy } from "../domain/group-by.ts";
import { type Became, becameOf, type Edge } from "../domain/succession.ts";
import type { OrganisationTables } from "../tables.ts";
import { unitsAt } from "./units.ts";

/**
 * What became of each unit by a day. A district's answer is drawn from its communes as they were on its last day;
 * communes that went on as themselves are among its heirs.
 */
export async function whatBecameOf(
	db: ReadDb,
	ids: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, Became>> {
	const units = await unitsAt(db, ids, day);
	const gone = [...units.values()].filter(
		(unit) => !unit.exists && unit.to !== null && unit.to <= day.toString(),
	);
	const edges = groupBy(
		await edgesFrom(
			db,
			gone.map((unit) => unit.id),
			day,
		),
		(edge) => edge.askedId,
	);
	return new Map(
		[...units.values()].map((unit): [string, Became] => {
			if (!gone.includes(unit)) return [unit.id, { kind: "stands" }];
			const own = edges.get(unit.id) ?? [];
			const throughCommunes = own.some(
				(edge) => edge.predecessorId !== unit.id || edge.successorId === unit.id,
			);
			return [unit.id, becameOf({ id: unit.id, endKnown: unit.endKnown, throughCommunes }, own)];
		}),
	);
}

interface EdgeRow {
	asked_id: string;
	predecessor_id: string;
	successor_id: string;
	on_day: string;
	relation: string;
	is_primary: boolean | null;
	resolution: string | null;
	clause: string | null;
}

async function edgesFrom(db: ReadDb, ids: readonly string[], day: Temporal.PlainDate): Promise<Edge[]> {
	if (ids.length === 0) return [];
	const asked = sql`${[...ids]}::text[]`;
	const { rows } = await sql<EdgeRow>`
		SELECT s.predecessor_id AS asked_id, s.predecessor_id, s.successor_id, s.on_day, s.relation, s.is_primary,
			s.resolution, s.clause
		FROM organisation.unit_succession s
		WHERE s.predecessor_id = ANY (${asked}) AND s.on_day <= ${day.toString()}::date
		UNION ALL
		SELECT d.id, s.predecessor_id, s.successor_id, s.on_day, s.relation, s.is_primary, s.resolution, s.clause
		FROM organisation.unit d
		JOIN organisation.unit_version v ON v.parent_id = d.id AND upper(v.valid) = upper(d.existence)
		JOIN organisation.unit_succession s ON s.predecessor_id = v.unit_id AND s.on_day = upper(d.existence)
		WHERE d.id = ANY (${asked}) AND d.level = 'district'
		UNION ALL
		SELECT d.id, v.unit_id, v.unit_id, upper(d.existence), 'unchanged', true, n.legal_basis, NULL
		FROM organisation.unit d
		JOIN organisation.unit_version v ON v.parent_id = d.id AND upper(v.valid) = upper(d.existence)
		JOIN organisation.unit_version n ON n.unit_id = v.unit_id AND lower(n.valid) = upper(v.valid)
		WHERE d.id = ANY (${asked}) AND d.level = 'district'`.execute(reads<OrganisationTables>(db).executor);
	return rows.map(edgeOf);
}

/** What went into each unit, whole or in part. */
export async function predecessorsOf(
	db: ReadDb,
	ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Edge[]>> {
	const { rows } = await sql<EdgeRow>`
		SELECT s.successor_id AS asked_id, s.predecessor_id, s.successor_id, s.on_day, s.relation, s.is_primary,
			s.resolution, s.clause
		FROM organisation.unit_succession s WHERE s.successor_id = ANY (${[...ids]}::text[])
		ORDER BY s.relation <> 'whole', s.predecessor_id`.execute(reads<OrganisationTables>(db).executor);
	return groupBy(rows.map(edgeOf), (edge) => edge.askedId);
}

const edgeOf = (row: EdgeRow): Edge => ({
	askedId: row.asked_id,
	predecessorId: row.predecessor_id,
	successorId: row.successor_id,
	day: row.on_day,
	relation: row.relation,
	primary: row.is_primary,
	resolution: row.resolution,
	clause: row.clause,
});
