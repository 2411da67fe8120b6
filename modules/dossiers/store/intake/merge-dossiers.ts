import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { DossierToWrite } from "../../domain/intake/complete-row.ts";
import type { IntakeTables } from "../../intake/tables.ts";

export interface Merged {
	/** codes that were not there */
	readonly added: readonly string[];
	/** codes that were there and say something else now */
	readonly changed: readonly string[];
}

const types: Readonly<Record<keyof DossierToWrite, string>> = {
	code: "text",
	province_id: "text",
	unit_id: "text",
	handling_body_id: "text",
	procedure_id: "uuid",
	version_id: "uuid",
	procedure_code: "text",
	procedure_name: "text",
	field: "text",
	rules: "text",
	channel: "text",
	proxy: "boolean",
	state: "text",
	filed_at: "timestamptz",
	received_at: "timestamptz",
	first_due_at: "timestamptz",
	due_at: "timestamptz",
	settled_at: "timestamptz",
	outcome: "text",
	ended_at: "timestamptz",
	delivered_at: "timestamptz",
	delivered_how: "text",
	late_days: "integer",
	early_days: "integer",
	supplements: "smallint",
	returns: "smallint",
	extensions: "smallint",
	fee: "numeric",
	paid_online: "boolean",
	wants_post: "boolean",
	digitised: "boolean",
	electronic_result: "boolean",
	synchronised: "boolean",
};
const names = Object.keys(types) as (keyof DossierToWrite)[];
const told = names.filter((name) => name !== "code");
const list = (prefix: string, of: readonly string[]) =>
	sql.raw(of.map((name) => `${prefix}${name}`).join(", "));
const recordset = sql.raw(`id uuid, ${names.map((name) => `${name} ${types[name]}`).join(", ")}`);

/**
 * Lays the dossiers of a source beside those that are there: one statement for thousands of rows, since figures are counted by
 * statement. What says the same is not touched, so that the same file twice changes nothing. Codes must differ. Each code is
 * looked up by itself (OFFSET 0): of a source that is new, the planner knows nothing and would compare all with all.
 */
export async function mergeDossiers(
	trx: WriteTransaction,
	sourceId: string,
	rows: readonly (DossierToWrite & { readonly id: string })[],
	{ at, illustrative }: { readonly at: string; readonly illustrative: boolean },
): Promise<Merged> {
	if (rows.length === 0) return { added: [], changed: [] };
	const { rows: answer } = await sql<Merged>`
		WITH given AS MATERIALIZED (
			SELECT r.*, known.id AS known_id FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(${recordset})
			LEFT JOIN LATERAL (
				SELECT d.id FROM dossiers.dossier d WHERE d.source_id = ${sourceId} AND d.code = r.code OFFSET 0
			) known ON true
		), changed AS (
			UPDATE dossiers.dossier d SET (${list("", told)}) = (${list("g.", told)}), version = d.version + 1, changed_at = ${at}
			FROM given g
			WHERE d.id = g.known_id AND (${list("d.", told)}) IS DISTINCT FROM (${list("g.", told)})
			RETURNING d.code
		), added AS (
			INSERT INTO dossiers.dossier (id, source_id, ${list("", names)}, illustrative, changed_at)
			SELECT g.id, ${sourceId}, ${list("g.", names)}, ${illustrative}, ${at}::timestamptz FROM given g
			WHERE g.known_id IS NULL
			RETURNING code
		)
		SELECT ARRAY(SELECT code FROM added) AS added, ARRAY(SELECT code FROM changed) AS changed`.execute(
		writes<IntakeTables>(trx),
	);
	return answer[0] ?? { added: [], changed: [] };
}
