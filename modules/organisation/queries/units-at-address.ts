import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { keyWords } from "../domain/fold.ts";
import type { UnitType } from "../domain/unit-type.ts";
import type { OrganisationTables } from "../tables.ts";
import type { FoundUnit } from "./search-units.ts";

/**
 * Units that somebody may have meant by an address nobody bears: `/xa/thanh-son`, `/xa/dong-thap/tan-thanh`,
 * `/tinh/soc-trang`. All that bear the name in that province, today's first.
 */
export async function unitsAtAddress(
	db: ReadDb,
	address: string,
	today: Temporal.PlainDate,
): Promise<readonly FoundUnit[]> {
	const [, level, ...rest] = address.split("/");
	const name = keyWords((rest.at(-1) ?? "").replace(/-truoc-2025$/, "")).join("");
	const province = rest.length > 1 ? keyWords(rest[0] ?? "") : [];
	const rank = level === "tinh" ? 1 : level === "huyen" ? 2 : 3;
	const { rows } = await sql<{
		unitId: string;
		fullName: string;
		type: UnitType;
		isLastName: boolean;
		place: string;
		isToday: boolean;
		address: string;
		loading: string;
	}>`
		SELECT * FROM (
			SELECT DISTINCT ON (e.unit_id) e.unit_id AS "unitId", e.full_name AS "fullName", e.type, e.is_last_name AS "isLastName",
				e.place, e.existence @> ${today.toString()}::date AS "isToday", a.address, e.existence,
				(SELECT loading FROM organisation.reference_state) AS loading
			FROM organisation.search_entry e
			JOIN organisation.unit_address a ON a.unit_id = e.unit_id AND a.is_current
			WHERE e.key = ${name} AND e.level_rank = ${rank} AND ${province}::text[] <@ (e.own_words || e.near_words)
			ORDER BY e.unit_id, e.is_last_name DESC
		) found ORDER BY "isToday" DESC, upper(existence) DESC NULLS FIRST, place LIMIT 100`.execute(
		reads<OrganisationTables>(db).executor,
	);
	return rows;
}
