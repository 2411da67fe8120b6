import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { dayOf, unitTypesOf } from "../domain/body-kind.ts";
import { readBodyKindFile } from "./reference-files.ts";

/**
 * The catalogue. The bodies the law gives to every unit of a kind follow from it when asked for, and their ids are
 * unit and kind: so a kind is never taken out or given another code; it ends.
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
	await sql`ANALYZE organisation.body_kind`.execute(writes(trx));
	progress(`${kinds.length} kinds of body`);
}

const split = (text: string): string[] => (text === "" ? [] : text.split("|"));
