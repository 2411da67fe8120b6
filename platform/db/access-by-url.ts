import { readFile } from "node:fs/promises";
import pg from "pg";
import { type DatabaseAccess, sessionOptions, urlWithOptions } from "./access.ts";
import { problemOfDatabaseError } from "./database-errors.ts";
import { databaseProblem } from "./errors.ts";

const rolesFile = new URL("../../db/roles.sql", import.meta.url);
const oldestVersion = 150_000;
const roles = ["guong_migrator", "guong_app", "guong_public"] as const;

/**
 * Access through `DATABASE_URL`: one account that acts as three roles (`SET ROLE` at the start of every session),
 * so that even a superuser's URL runs nothing as superuser afterwards. Makes the roles where the account may.
 */
export async function accessByUrl(url: string): Promise<DatabaseAccess> {
	const client = await connect(url);
	try {
		await checkServer(client);
		const lacking = await findLacking(client);
		if (lacking) await makeRoles(client, lacking);
	} finally {
		await client.end().catch(() => {});
	}
	const as = (role: string) => ({ connectionString: urlWithOptions(url, sessionOptions({ role })) });
	return { migrator: as("guong_migrator"), application: as("guong_app"), publicReader: as("guong_public") };
}

async function connect(url: string): Promise<pg.Client> {
	let client: pg.Client;
	try {
		client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	} catch (error) {
		throw databaseProblem("bad-url", { reason: (error as Error).message });
	}
	client.on("error", () => {});
	try {
		await client.connect();
		return client;
	} catch (error) {
		const { code, message } = error as { code?: string; message: string };
		if (code === "28P01" || code === "28000" || code === "3D000")
			throw databaseProblem("bad-url", { reason: message });
		throw problemOfDatabaseError(error) ?? error;
	}
}

async function checkServer(client: pg.Client): Promise<void> {
	const { rows } = await client.query<ServerFacts>(
		`SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
			current_setting('server_encoding') AS encoding`,
	);
	if (rows[0]) refuseUnfit(rows[0]);
}

export interface ServerFacts {
	/** `server_version_num`: 150004 is 15.4 */
	readonly number: number;
	readonly version: string;
	readonly encoding: string;
}

/** The floor is 15: rights on schema `public` and on roles are as `db/roles.sql` counts on only from there. */
export function refuseUnfit({ number, version, encoding }: ServerFacts): void {
	if (number < oldestVersion) throw databaseProblem("too-old", { found: version });
	if (encoding !== "UTF8") throw databaseProblem("not-utf8", { found: encoding });
}

/** What `db/roles.sql` would still have to do, in a few words; null when nothing. */
async function findLacking(client: pg.Client): Promise<string | null> {
	const { rows } = await client.query<{ missing: string[] }>(
		"SELECT coalesce(array_agg(r), '{}') AS missing FROM unnest($1::text[]) r WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r)",
		[roles],
	);
	const missing = rows[0]?.missing ?? [];
	if (missing.length > 0) return `roles ${missing.join(", ")}`;
	const wanted = await client.query<{ what: string }>(
		`SELECT 'SET ROLE ' || r AS what FROM unnest($1::text[]) r WHERE NOT pg_has_role(current_user, r, 'MEMBER')
		UNION ALL SELECT 'CREATE ON DATABASE' WHERE NOT has_database_privilege('guong_migrator', current_database(), 'CREATE')
		UNION ALL SELECT 'extension ' || e FROM unnest('{unaccent,pg_trgm,btree_gist,pgcrypto}'::text[]) e
			WHERE NOT EXISTS (SELECT FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
				WHERE x.extname = e AND n.nspname = 'extensions')`,
		[roles],
	);
	return wanted.rows.map(({ what }) => what).join(", ") || null;
}

async function makeRoles(client: pg.Client, lacking: string): Promise<void> {
	try {
		await client.query("BEGIN");
		await client.query(await readFile(rolesFile, "utf8"));
		await client.query("GRANT guong_migrator, guong_app, guong_public TO CURRENT_USER");
		await client.query("COMMIT");
	} catch (error) {
		await client.query("ROLLBACK");
		if ((error as { code?: string }).code !== "42501") throw error;
		const { rows } = await client.query<{ user: string; database: string }>(
			'SELECT current_user AS "user", current_database() AS database',
		);
		const { user, database } = rows[0] ?? { user: "?", database: "?" };
		throw databaseProblem("needs-administrator", { user, database, reason: lacking });
	}
}
