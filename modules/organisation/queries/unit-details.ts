import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { fullName, type UnitType } from "../domain/unit-type.ts";
import type { OrganisationTables } from "../tables.ts";

/** What only the unit's own page needs. */
export interface UnitDetails {
	readonly areaKm2: string | null;
	readonly population: number | null;
	readonly endedBy: string | null;
	/** oldest first */
	readonly versions: readonly UnitVersionView[];
	readonly codes: readonly {
		readonly system: string;
		readonly code: string;
		readonly from: string | null;
		readonly to: string | null;
	}[];
}

export interface UnitVersionView {
	readonly type: UnitType;
	readonly name: string;
	readonly fullName: string;
	readonly parentId: string | null;
	readonly from: string | null;
	readonly fromKnown: boolean;
	readonly to: string | null;
	readonly legalBasis: string | null;
}

export async function unitDetails(db: ReadDb, id: string): Promise<UnitDetails> {
	const executor = reads<OrganisationTables>(db).executor;
	const [unit, versions, codes] = await Promise.all([
		sql<{ area_km2: string | null; population: number | null; ended_by: string | null }>`
			SELECT area_km2, population, ended_by FROM organisation.unit WHERE id = ${id}`.execute(executor),
		sql<Omit<UnitVersionView, "fullName">>`SELECT type, name, parent_id AS "parentId", lower(valid) AS "from",
			from_known AS "fromKnown", upper(valid) AS "to", legal_basis AS "legalBasis"
			FROM organisation.unit_version WHERE unit_id = ${id} ORDER BY lower(valid) NULLS FIRST`.execute(
			executor,
		),
		sql<UnitDetails["codes"][number]>`SELECT system, code, lower(valid) AS "from", upper(valid) AS "to"
			FROM organisation.unit_code WHERE unit_id = ${id} ORDER BY lower(valid) NULLS FIRST`.execute(executor),
	]);
	const [row] = unit.rows;
	return {
		areaKm2: row?.area_km2 ?? null,
		population: row?.population ?? null,
		endedBy: row?.ended_by ?? null,
		versions: versions.rows.map((version) => ({
			...version,
			fullName: fullName(version.type, version.name),
		})),
		codes: codes.rows,
	};
}

export interface Addressed {
	readonly unitId: string;
	readonly current: string;
	readonly isCurrent: boolean;
	/** which loading of reference data this is */
	readonly loading: string;
	/** whether an administrator ever said something about one of its bodies */
	readonly hasOwnBodies: boolean;
	readonly hasHamlets: boolean;
}

/** Whose address this is, where its page stands now, and what must be asked anew for it: all in one question. */
export async function findAddress(db: ReadDb, address: string): Promise<Addressed | null> {
	const { rows } = await sql<Addressed>`
		SELECT a.unit_id AS "unitId", a.is_current AS "isCurrent", c.address AS current,
			(SELECT loading FROM organisation.reference_state) AS loading,
			EXISTS (SELECT FROM organisation.body b WHERE b.unit_id = a.unit_id) AS "hasOwnBodies",
			EXISTS (SELECT FROM organisation.hamlet h WHERE h.unit_id = a.unit_id) AS "hasHamlets"
		FROM organisation.unit_address a JOIN organisation.unit_address c ON c.unit_id = a.unit_id AND c.is_current
		WHERE a.address = ${address}`.execute(reads<OrganisationTables>(db).executor);
	return rows[0] ?? null;
}
