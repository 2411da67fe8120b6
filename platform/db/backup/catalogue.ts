import type pg from "pg";

/** Schemas that are ours: not PostgreSQL's, not the extensions'. */
export const ownSchemas = `
	SELECT oid FROM pg_namespace
	WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'extensions')`;

/** Written by the migrations themselves, so they are there before anything is loaded. */
const madeByMigrations = ["platform.migration", "graphile_worker.migrations"];

export interface TableShape {
	readonly schema: string;
	readonly table: string;
	readonly columns: readonly string[];
}

/** Every table that holds rows of its own, with the columns that can be written. */
export async function findTables(client: pg.Client): Promise<readonly TableShape[]> {
	const { rows } = await client.query<TableShape>(
		`SELECT n.nspname AS schema, c.relname AS "table",
			coalesce(array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attname IS NOT NULL), '{}') AS columns
		FROM pg_class c
		JOIN pg_namespace n ON n.oid = c.relnamespace
		LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
		WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.oid IN (${ownSchemas})
			AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
			AND n.nspname || '.' || c.relname <> ALL ($1)
		GROUP BY 1, 2 ORDER BY 1, 2`,
		[madeByMigrations],
	);
	return rows;
}

export interface SequenceState {
	readonly schema: string;
	readonly sequence: string;
	readonly last: string;
	readonly called: boolean;
}

export async function findSequences(client: pg.Client): Promise<readonly SequenceState[]> {
	const { rows } = await client.query<SequenceState>(
		`SELECT schemaname AS schema, sequencename AS sequence,
			coalesce(last_value, start_value)::text AS last, last_value IS NOT NULL AS called
		FROM pg_sequences WHERE schemaname::regnamespace IN (${ownSchemas}) ORDER BY 1, 2`,
	);
	return rows;
}

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const fullName = ({ schema, table }: { schema: string; table: string }) =>
	`${quote(schema)}.${quote(table)}`;
export const columnList = (columns: readonly string[]) => columns.map(quote).join(", ");
