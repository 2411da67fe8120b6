import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { slipsOf } from "../domain/fold.ts";
import { type Reading, readQuery } from "../domain/search-words.ts";
import type { UnitType } from "../domain/unit-type.ts";
import type { OrganisationTables } from "../tables.ts";

export interface FoundUnit {
	readonly unitId: string;
	/** the name that was found, which may be an earlier one of the unit */
	readonly fullName: string;
	readonly type: UnitType;
	readonly isLastName: boolean;
	readonly place: string;
	/** exists on the day of the search */
	readonly isToday: boolean;
	readonly address: string;
	/** which loading of reference data this is */
	readonly loading: string;
}

export interface SearchResult {
	readonly found: readonly FoundUnit[];
	readonly total: number;
	/** exact: a name as typed; kind: the name, but never of the kind typed; beginning: names that begin so; slip: one letter off; alike: nothing bears it, these are like it */
	readonly how: Way | "nothing";
}

export interface SearchPage {
	readonly size: number;
	readonly number: number;
}

/**
 * Units by any name they ever bore. Readings with more words in the name go first, then kinds of unit as
 * typed, today's before old, provinces before communes. Old names are always among the results.
 */
export async function searchUnits(
	db: ReadDb,
	typed: string,
	today: Temporal.PlainDate,
	page: SearchPage = { size: 20, number: 1 },
): Promise<SearchResult> {
	const { readings } = readQuery(typed);
	// PostgreSQL keeps no character number nought
	const marked = typed.slice(0, 400).replaceAll("\u0000", "").normalize("NFC").toLocaleLowerCase("vi");
	if (readings.length === 0) return { found: [], total: 0, how: "nothing" };
	for (const how of ["exact", "kind", "beginning", "slip", "alike"] as const) {
		const rows = await ways[how](db, readings, { marked, today, page });
		if (rows.length > 0) return { found: rows.map(foundUnit), total: rows[0]?.total ?? 0, how };
	}
	return { found: [], total: 0, how: "nothing" };
}

interface Asked {
	/** as typed, with its marks, in small letters */
	readonly marked: string;
	readonly today: Temporal.PlainDate;
	readonly page: SearchPage;
}

interface Row {
	unit_id: string;
	full_name: string;
	type: UnitType;
	is_last_name: boolean;
	place: string;
	is_today: boolean;
	address: string;
	loading: string;
	total: number;
}

/** Words that fit count fully, those of the name by how like they are; the best first, so negative. */
const likeness = sql`-round((extensions.similarity(e.folded, r.name) * r.words + cardinality(r.rest))::numeric, 1)`;

type Way = "exact" | "kind" | "beginning" | "slip" | "alike";

const ways: Record<Way, (db: ReadDb, r: readonly Reading[], asked: Asked) => Promise<Row[]>> = {
	exact: (db, readings, asked) =>
		ranked(db, asked, readings, sql`organisation.search_entry e ON e.key = r.key`, sql`0`),
	// "tx Hồng Ngự" has been a city since 2020: the name is worth more than the kind
	kind: (db, readings, asked) =>
		ranked(
			db,
			asked,
			readings.filter((r) => r.types.length > 0).map((r) => ({ ...r, rest: r.places })),
			sql`organisation.search_entry e ON e.key = r.key`,
			sql`0`,
		),
	beginning: (db, readings, asked) =>
		ranked(
			db,
			asked,
			readings.filter((r) => r.whole && r.key.length > 1),
			sql`organisation.search_entry e ON e.key ~>=~ r.key AND e.key ~<~ (r.key || '{')`,
			sql`0`,
		),
	slip: (db, readings, asked) =>
		ranked(
			db,
			asked,
			readings.filter((r) => r.key.length > 3).map((r) => ({ ...r, slips: slipsOf(r.key) })),
			sql`organisation.search_entry e ON e.slips && r.slips`,
			likeness,
		),
	alike: (db, readings, asked) =>
		ranked(
			db,
			asked,
			readings.filter((r) => r.name.length > 3 && r.name.includes(" ")).slice(0, 6),
			sql`organisation.search_entry e ON e.folded OPERATOR(extensions.%) r.name
				AND extensions.similarity(e.folded, r.name) > 0.42`,
			likeness,
		),
};

async function ranked(
	db: ReadDb,
	{ marked, today, page }: Asked,
	readings: readonly Reading[],
	matching: RawBuilder<unknown>,
	unlikeness: RawBuilder<unknown>,
): Promise<Row[]> {
	if (readings.length === 0) return [];
	const reader = reads<OrganisationTables>(db);
	const { rows } = await sql<Row>`
		WITH hit AS (
			SELECT DISTINCT ON (e.unit_id) e.unit_id, e.full_name, e.name, e.type, e.is_last_name, e.place, e.level_rank,
				e.existence @> ${today.toString()}::date AS is_today, r.words, ${unlikeness} AS unlike,
				CASE WHEN cardinality(r.types) = 0 THEN 1 WHEN e.type = ANY (r.types) THEN 2 ELSE 0 END AS kind_fit,
				strpos(${marked}, lower(e.name)) > 0 AS marks_fit,
				r.rest <@ e.own_words AS place_fit
			FROM jsonb_to_recordset(${JSON.stringify(readings)}::jsonb)
				AS r(key text, name text, words integer, types text[], rest text[], slips text[])
			JOIN ${matching}
			WHERE r.rest <@ (e.own_words || e.near_words)
			ORDER BY e.unit_id, unlike, r.words DESC, kind_fit DESC, marks_fit DESC, e.is_last_name DESC
		)
		SELECT hit.unit_id, full_name, type, is_last_name, place, is_today, a.address,
			(SELECT loading FROM organisation.reference_state) AS loading, count(*) OVER () AS total
		FROM hit JOIN organisation.unit_address a ON a.unit_id = hit.unit_id AND a.is_current
		WHERE words = (SELECT max(words) FROM hit) OR unlike < 0
		ORDER BY unlike, kind_fit DESC, marks_fit DESC, is_today DESC, place_fit DESC, level_rank, is_last_name DESC,
			name, place, hit.unit_id
		LIMIT ${page.size} OFFSET ${(page.number - 1) * page.size}`.execute(reader.executor);
	return rows;
}

const foundUnit = (row: Row): FoundUnit => ({
	unitId: row.unit_id,
	fullName: row.full_name,
	type: row.type,
	isLastName: row.is_last_name,
	place: row.place,
	isToday: row.is_today,
	address: row.address,
	loading: row.loading,
});
