import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import pg from "pg";
import { testAccess } from "#platform/testing/database.ts";
import { asMigrator } from "./as-migrator.ts";
import { describeSchema } from "./schema/describe-schema.ts";
import { schemaFiles, staleFiles } from "./schema/schema-files.ts";

// Rules that every migration keeps. A rule that does not fit is changed here with its reason; there is no list of exceptions.

const access = await testAccess();
const description = await asMigrator(access, describeSchema);
const files = await schemaFiles(access);

const ask = (question: string): Promise<string[]> =>
	asMigrator(access, async (client) =>
		(await client.query<{ found: string }>(question)).rows.map(({ found }) => found),
	);

const reviewed = async (file: string): Promise<unknown> =>
	JSON.parse(await readFile(new URL(`../../db/${file}`, import.meta.url), "utf8"));

test("schema.sql and the pages of docs/database are those of today's migrations (guong schema --write)", async () => {
	assert.deepEqual(await staleFiles(files), []);
});

test("every schema, table, view and column says what it is", () => {
	const silent = [
		...description.schemas.filter(({ comment }) => !comment).map(({ name }) => name),
		...description.relations.flatMap(({ schema, name, comment, columns }) => [
			...(comment ? [] : [`${schema}.${name}`]),
			...columns.filter((column) => !column.comment).map((column) => `${schema}.${name}.${column.name}`),
		]),
	];
	assert.deepEqual(silent, []);
});

test("every foreign key has an index that begins with its columns", async () => {
	const lacking = await ask(`
		SELECT k.conrelid::regclass || ' ' || k.conname AS found
		FROM pg_constraint k
		WHERE k.contype = 'f' AND k.connamespace::regnamespace::text <> 'graphile_worker' AND NOT EXISTS (
			SELECT FROM pg_index i
			WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
				AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
		ORDER BY 1`);
	assert.deepEqual(lacking, []);
});

test("the public reader sees exactly the published columns", async () => {
	const seen: Record<string, string[]> = {};
	const found = await ask(`
		SELECT format('%s.%s %s', n.nspname, c.relname, a.attname) AS found
		FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
			AND has_schema_privilege('guong_public', n.oid, 'USAGE')
			AND has_column_privilege('guong_public', c.oid, a.attnum, 'SELECT')
		ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attname COLLATE "C"`);
	for (const line of found) {
		const [table = "", column = ""] = line.split(" ");
		seen[table] = [...(seen[table] ?? []), column];
	}
	assert.deepEqual(seen, await reviewed("published-columns.json"));
});

test("the public reader changes nothing, and only the reviewed functions lend it more than its own rights", async () => {
	const changes = await ask(`
		SELECT c.oid::regclass || ' ' || p AS found
		FROM pg_class c, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
		WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace::regnamespace::text !~ '^pg_'
			AND (has_table_privilege('guong_public', c.oid, p)
				OR p IN ('INSERT', 'UPDATE') AND has_any_column_privilege('guong_public', c.oid, p))`);
	assert.deepEqual(changes, []);
	// what such a function answers is a list of columns, reviewed like those of tables; it must ask for a key nobody can guess
	const lent = await ask(`
		SELECT p.oid::regprocedure::text || ' ' || pg_get_function_result(p.oid) AS found
		FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
		WHERE p.prosecdef AND n.nspname !~ '^pg_' AND has_schema_privilege('guong_public', n.oid, 'USAGE')
			AND has_function_privilege('guong_public', p.oid, 'EXECUTE')
		ORDER BY 1`);
	assert.deepEqual(lent, await reviewed("public-functions.json"));
});

test("exactly the tables of append-only.json are those that the application adds to and cannot change", async () => {
	const found = await ask(`
		SELECT c.oid::regclass::text AS found FROM pg_class c
		WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text !~ '^pg_'
			AND has_any_column_privilege('guong_app', c.oid, 'INSERT')
			AND NOT has_any_column_privilege('guong_app', c.oid, 'UPDATE')
			AND NOT has_table_privilege('guong_app', c.oid, 'DELETE') AND NOT has_table_privilege('guong_app', c.oid, 'TRUNCATE')
		ORDER BY 1`);
	assert.deepEqual(found, await reviewed("append-only.json"));
});

test("the application empties no table at once", async () => {
	const found = await ask(`
		SELECT c.oid::regclass::text AS found FROM pg_class c
		WHERE c.relkind IN ('r', 'p') AND has_table_privilege('guong_app', c.oid, 'TRUNCATE') ORDER BY 1`);
	assert.deepEqual(found, []);
});

test("no role of the program is a superuser, makes roles, or owns anything but the migrator", async () => {
	const powerful = await ask(`
		SELECT rolname AS found FROM pg_roles WHERE rolname IN ('guong_migrator', 'guong_app', 'guong_public')
			AND (rolsuper OR rolcreaterole OR rolreplication OR rolbypassrls)`);
	assert.deepEqual(powerful, []);
	const owned = await ask(`
		SELECT relowner::regrole || ' ' || oid::regclass AS found FROM pg_class
		WHERE relowner IN ('guong_app'::regrole, 'guong_public'::regrole)`);
	assert.deepEqual(owned, []);
});

test("application and public reader can make no table, temporary or not, in any schema", async () => {
	const makers = await ask(`
		SELECT r || ' ' || n.nspname AS found
		FROM pg_namespace n, unnest(ARRAY['guong_app', 'guong_public']) r
		WHERE has_schema_privilege(r, n.oid, 'CREATE')
		UNION ALL
		SELECT r || ' ' || p FROM unnest(ARRAY['guong_app', 'guong_public']) r, unnest(ARRAY['CREATE', 'TEMPORARY']) p
		WHERE has_database_privilege(r, current_database(), p)`);
	assert.deepEqual(makers, []);
	const application = new pg.Client(access.application);
	await application.connect();
	await assert.rejects(application.query("CREATE TABLE public.mine (n int)"), { code: "42501" });
	await application.end();
});
