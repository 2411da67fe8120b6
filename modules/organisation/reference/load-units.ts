import { type RawBuilder, sql } from "kysely";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { writes } from "#platform/db/connections.ts";
import { prepareAddresses, prepareSearch, provinceOf } from "./prepare.ts";
import { readUnitFiles } from "./reference-files.ts";
import { type HistoricUnit, lastVersion, type SuccessionEdge, unitHistory } from "./unit-history.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * Units are never deleted, for others refer to them; what is known about them is written anew. An address
 * once given is kept even where today's files would choose another.
 */
export async function loadUnits(trx: WriteTransaction, progress: (line: string) => void): Promise<void> {
	const { units, edges } = unitHistory(await readUnitFiles());
	const all = [...units.values()];
	await sql`DELETE FROM organisation.search_entry`.execute(writes(trx));
	await sql`DELETE FROM organisation.unit_succession`.execute(writes(trx));
	await sql`DELETE FROM organisation.unit_code`.execute(writes(trx));
	await sql`DELETE FROM organisation.unit_version`.execute(writes(trx));
	await insertUnits(trx, all);
	await insertVersions(trx, units, all);
	await insertCodes(trx, all);
	await insertEdges(trx, edges);
	await insertAddresses(trx, units);
	await insertSearch(trx, units, edges);
	await refuseOverlaps(trx);
	await sql`DELETE FROM organisation.reference_state`.execute(writes(trx));
	await sql`INSERT INTO organisation.reference_state (loading) VALUES (gen_random_uuid())`.execute(
		writes(trx),
	);
	await sql`ANALYZE organisation.unit, organisation.unit_version, organisation.unit_code, organisation.unit_succession,
		organisation.unit_address, organisation.search_entry`.execute(writes(trx));
	progress(`${all.length} units, ${edges.length} successions`);
}

/** The rows as one parameter; `columns` names and types them for SQL. */
const rowsOf = (rows: readonly Row[], columns: string): RawBuilder<unknown> =>
	sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${sql.raw(columns)})`;

async function insertUnits(trx: WriteTransaction, units: readonly HistoricUnit[]): Promise<void> {
	const rows = units.map((unit) => ({
		id: unit.id,
		level: unit.level,
		first: unit.versions[0]?.from ?? null,
		beyond: lastVersion(unit).to,
		end_known: unit.toKnown,
		ended_by: unit.endedBy,
		area_km2: unit.measures?.area_km2 || null,
		population: unit.measures?.population || null,
		longitude: unit.measures?.longitude || null,
		latitude: unit.measures?.latitude || null,
		note: unit.note,
	}));
	await sql`INSERT INTO organisation.unit (id, level, existence, end_known, ended_by, area_km2, population, longitude, latitude, note)
		SELECT id, level, daterange(first, beyond), end_known, ended_by, area_km2, population, longitude, latitude, note
		FROM ${rowsOf(
			rows,
			`id text, level text, first date, beyond date, end_known boolean, ended_by text, area_km2 numeric,
			population integer, longitude numeric, latitude numeric, note text`,
		)}
		ON CONFLICT (id) DO UPDATE SET existence = excluded.existence, end_known = excluded.end_known,
			ended_by = excluded.ended_by, area_km2 = excluded.area_km2, population = excluded.population,
			longitude = excluded.longitude, latitude = excluded.latitude, note = excluded.note`.execute(
		writes(trx),
	);
}

async function insertVersions(
	trx: WriteTransaction,
	units: ReadonlyMap<string, HistoricUnit>,
	all: readonly HistoricUnit[],
): Promise<void> {
	const rows = all.flatMap((unit) =>
		unit.versions.map((version) => ({
			unit_id: unit.id,
			first: version.from,
			beyond: version.to,
			from_known: version.fromKnown,
			type: version.type,
			name: version.name,
			parent_id: version.parentId,
			province_id: provinceOf(units, unit, version).id,
			legal_basis: version.legalBasis,
			other_spellings: version.variants,
		})),
	);
	await sql`INSERT INTO organisation.unit_version
		(unit_id, valid, from_known, type, name, parent_id, province_id, legal_basis, other_spellings)
		SELECT unit_id, daterange(first, beyond), from_known, type, name, parent_id, province_id, legal_basis, other_spellings
		FROM ${rowsOf(
			rows,
			`unit_id text, first date, beyond date, from_known boolean, type text, name text, parent_id text,
			province_id text, legal_basis text, other_spellings text[]`,
		)}`.execute(writes(trx));
}

async function insertCodes(trx: WriteTransaction, units: readonly HistoricUnit[]): Promise<void> {
	const rows = units.flatMap((unit) =>
		unit.codes.map(({ system, code, from, to }) => ({
			unit_id: unit.id,
			system,
			code,
			first: from,
			beyond: to,
		})),
	);
	await sql`INSERT INTO organisation.unit_code (unit_id, system, code, valid)
		SELECT unit_id, system, code, daterange(first, beyond)
		FROM ${rowsOf(rows, "unit_id text, system text, code text, first date, beyond date")}`.execute(
		writes(trx),
	);
}

async function insertEdges(trx: WriteTransaction, edges: readonly SuccessionEdge[]): Promise<void> {
	const rows = edges.map((edge) => ({
		...edge,
		predecessor_id: edge.from,
		successor_id: edge.to,
		on_day: edge.day,
		is_primary: edge.primary,
	}));
	await sql`INSERT INTO organisation.unit_succession
		(predecessor_id, successor_id, on_day, relation, is_primary, resolution, clause, note)
		SELECT predecessor_id, successor_id, on_day, relation, is_primary, resolution, clause, note
		FROM ${rowsOf(
			rows,
			`predecessor_id text, successor_id text, on_day date, relation text, is_primary boolean,
			resolution text, clause text, note text`,
		)}`.execute(writes(trx));
}

async function insertAddresses(
	trx: WriteTransaction,
	units: ReadonlyMap<string, HistoricUnit>,
): Promise<void> {
	const rows = prepareAddresses(units).map(({ address, unitId, isCurrent }) => ({
		address,
		unit_id: unitId,
		is_current: isCurrent,
	}));
	await sql`INSERT INTO organisation.unit_address (address, unit_id, is_current)
		SELECT r.address, r.unit_id, r.is_current
			AND NOT EXISTS (SELECT FROM organisation.unit_address a WHERE a.unit_id = r.unit_id AND a.is_current)
		FROM ${rowsOf(rows, "address text, unit_id text, is_current boolean")}
		ON CONFLICT (address) DO NOTHING`.execute(writes(trx));
}

async function insertSearch(
	trx: WriteTransaction,
	units: ReadonlyMap<string, HistoricUnit>,
	edges: readonly SuccessionEdge[],
): Promise<void> {
	await sql`INSERT INTO organisation.search_entry (unit_id, full_name, name, type, is_last_name, existence, level_rank,
			key, folded, place, own_words, near_words, slips)
		SELECT unit_id, full_name, name, type, is_last_name, u.existence, level_rank, key, folded, place, own_words, near_words, slips
		FROM ${rowsOf(
			prepareSearch(units, edges) as unknown as Row[],
			`unit_id text, full_name text, name text, type text,
			is_last_name boolean, level_rank smallint, key text, folded text, place text, own_words text[], near_words text[], slips text[]`,
		)}
		JOIN organisation.unit u ON u.id = r.unit_id`.execute(writes(trx));
}

/** At no day may a unit have two versions, or a code two bearers. */
async function refuseOverlaps(trx: WriteTransaction): Promise<void> {
	const { rows } = await sql<{ what: string }>`
		SELECT unit_id AS what FROM (SELECT unit_id, valid, lead(valid) OVER (PARTITION BY unit_id ORDER BY valid) AS next
			FROM organisation.unit_version) v WHERE valid && next
		UNION ALL
		SELECT code FROM (SELECT code, valid, lead(valid) OVER (PARTITION BY system, code ORDER BY valid) AS next
			FROM organisation.unit_code) c WHERE valid && next`.execute(writes(trx));
	if (rows.length > 0) throw new Error(`Reference units overlap: ${rows.map((row) => row.what).join(", ")}`);
}
