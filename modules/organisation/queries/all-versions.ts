import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { fullName, type UnitType } from "../domain/unit-type.ts";
import type { OrganisationTables } from "../tables.ts";

export interface VersionLine {
	readonly unitId: string;
	readonly type: UnitType;
	readonly name: string;
	readonly fullName: string;
	readonly parentId: string | null;
	readonly provinceId: string;
	readonly from: string | null;
	readonly fromKnown: boolean;
	readonly to: string | null;
	readonly legalBasis: string | null;
	/** `vn63:06421 vn34:06436` */
	readonly codes: string;
	readonly address: string;
}

/** Every version of every unit, in portions, by id: for downloads that are written as they are read. */
export async function* allVersions(db: ReadDb, portion = 2000): AsyncGenerator<readonly VersionLine[]> {
	let after = "";
	for (;;) {
		const { rows } = await sql<Omit<VersionLine, "fullName">>`
			SELECT v.unit_id AS "unitId", v.type, v.name, v.parent_id AS "parentId", v.province_id AS "provinceId",
				lower(v.valid) AS "from", v.from_known AS "fromKnown", upper(v.valid) AS "to", v.legal_basis AS "legalBasis",
				a.address, (SELECT string_agg(c.system || ':' || c.code, ' ' ORDER BY lower(c.valid) NULLS FIRST)
					FROM organisation.unit_code c WHERE c.unit_id = v.unit_id AND c.valid && v.valid) AS codes
			FROM organisation.unit_version v JOIN organisation.unit_address a ON a.unit_id = v.unit_id AND a.is_current
			WHERE v.unit_id IN (SELECT id FROM organisation.unit WHERE id > ${after} ORDER BY id LIMIT ${portion})
			ORDER BY v.unit_id, lower(v.valid) NULLS FIRST`.execute(reads<OrganisationTables>(db).executor);
		const last = rows.at(-1);
		if (!last) return;
		yield rows.map((row) => ({ ...row, fullName: fullName(row.type, row.name) }));
		after = last.unitId;
	}
}
