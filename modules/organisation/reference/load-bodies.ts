import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { dayOf, unitTypesOf } from "../domain/body-kind.ts";
import { readBodyKindFile } from "./reference-files.ts";

/**
 * The catalogue, and the bodies the law gives to each unit of today. Rows entered by people are left alone;
 * a body once laid in is never taken out, only its days follow the catalogue.
 */
export async function loadBodies(trx: WriteTransaction, progress: (line: string) => void): Promise<void> {
	const kinds = (await readBodyKindFile()).map((row, place) => ({
		...row,
		unit_types: unitTypesOf(row.level, row.kind, row.scope),
		first: dayOf(row.valid_from, "from"),
		beyond: dayOf(row.valid_to, "to"),
		predecessors: split(row.predecessors),
		successors: split(row.successors),
		verified: row.verified === "V",
		place,
	}));
	await sql`INSERT INTO organisation.body_kind (code, level, kind, name_vi, name_en, abbreviation, scope, unit_types,
			parent, valid, predecessors, successors, legal_basis, verified, note, place)
		SELECT code, level, kind, name_vi, name_en, nullif(abbreviation, ''), scope, unit_types, nullif(parent, ''),
			daterange(first, beyond), predecessors, successors, nullif(legal_basis, ''), verified, nullif(note, ''), place
		FROM jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) AS r(code text, level text, kind text, name_vi text,
			name_en text, abbreviation text, scope text, unit_types text[], parent text, first date, beyond date,
			predecessors text[], successors text[], legal_basis text, verified boolean, note text, place smallint)
		ON CONFLICT (code) DO UPDATE SET level = excluded.level, kind = excluded.kind, name_vi = excluded.name_vi,
			name_en = excluded.name_en, abbreviation = excluded.abbreviation, scope = excluded.scope,
			unit_types = excluded.unit_types, parent = excluded.parent, valid = excluded.valid,
			predecessors = excluded.predecessors, successors = excluded.successors, legal_basis = excluded.legal_basis,
			verified = excluded.verified, note = excluded.note, place = excluded.place`.execute(writes(trx));
	await sql`INSERT INTO organisation.body (id, unit_id, kind_code, valid, origin)
		SELECT v.unit_id || '/' || k.code, v.unit_id, k.code, range_merge(range_agg(v.valid * k.valid)), 'law'
		FROM organisation.unit u
		JOIN organisation.unit_version v ON v.unit_id = u.id
		JOIN organisation.body_kind k ON v.type = ANY (k.unit_types) AND v.valid && k.valid
		WHERE upper_inf(u.existence)
		GROUP BY v.unit_id, k.code
		ON CONFLICT (id) DO UPDATE SET valid = excluded.valid
			WHERE body.origin = 'law' AND body.legal_basis IS NULL AND body.valid <> excluded.valid`.execute(writes(trx));
	await sql`ANALYZE organisation.body_kind, organisation.body`.execute(writes(trx));
	progress(`${kinds.length} kinds of body`);
}

const split = (text: string): string[] => (text === "" ? [] : text.split("|"));
