import assert from "node:assert/strict";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction, testAccess, testDatabase } from "#platform/testing/database.ts";
import { reads, type WriteTransaction, writes } from "./connections.ts";
import { type Database, openDatabase } from "./database.ts";
import { nameConstraint, problemOfDatabaseError } from "./database-errors.ts";
import { databaseProblem } from "./errors.ts";
import { startOwnServer } from "./own-server/start-own-server.ts";

const root = await mkdtemp(join(tmpdir(), "guong-db-"));
await chmod(root, 0o755);
after(() => rm(root, { recursive: true, force: true }));

const one = (database: Database) =>
	sql<{ n: number }>`SELECT 1 AS n`.execute(reads<object>(database.read).executor);
const run = (trx: WriteTransaction, question: ReturnType<typeof sql>) =>
	question.execute(writes<object>(trx));
const withCode = (code: string) => (error: unknown) => problemOfDatabaseError(error)?.code === code;

test("values arrive as text of days and instants, and counts as numbers", async () => {
	await inUndoneTransaction(async (trx) => {
		const { rows } = await run(
			trx,
			sql`SELECT date '2025-07-01' AS day, timestamptz '2025-07-01 06:59:59.123456+07' AS at,
				timestamptz '1899-01-01 00:00:00+07' AS old, timestamptz 'infinity' AS never,
				count(*) AS n, 1.10::numeric AS share, ARRAY[date '2025-07-01', NULL] AS days,
				ARRAY[timestamptz '2025-07-01 00:00:00Z'] AS times, daterange('2025-01-01', '2025-07-01') AS valid,
				(timestamptz '2025-06-30 18:00:00Z')::date AS "dayHere"`,
		);
		assert.deepEqual(rows, [
			{
				day: "2025-07-01",
				at: "2025-06-30T23:59:59.123456Z",
				old: "1898-12-31T17:00:00Z",
				never: "infinity",
				n: 1,
				share: "1.10",
				days: ["2025-07-01", null],
				times: ["2025-07-01T00:00:00Z"],
				valid: "[2025-01-01,2025-07-01)",
				dayHere: "2025-07-01",
			},
		]);
	});
});

test("a whole number that does not fit exactly is refused instead of rounded", async () => {
	await assert.rejects(
		inUndoneTransaction((trx) => run(trx, sql`SELECT 9007199254740993::int8 AS n`)),
		/does not fit/,
	);
});

test("each connection acts as its role and no other", async () => {
	const database = await testDatabase();
	const who = sql<{ role: string; readOnly: string }>`
		SELECT current_user::text AS role, current_setting('transaction_read_only') AS "readOnly"`;
	const [read, open] = [reads<object>(database.read).executor, reads<object>(database.public).executor];
	assert.deepEqual((await who.execute(read)).rows, [{ role: "guong_app", readOnly: "on" }]);
	assert.deepEqual((await who.execute(open)).rows, [{ role: "guong_public", readOnly: "on" }]);
	const written = await database.inTransaction((trx) => who.execute(writes<object>(trx)));
	assert.deepEqual(written.rows, [{ role: "guong_app", readOnly: "off" }]);
});

test("a transaction that throws leaves nothing behind and gives its connection back", async () => {
	const database = openDatabase(await testAccess(), { connections: 1 });
	try {
		for (let n = 0; n < 3; n += 1) {
			await assert.rejects(
				database.inTransaction(async (trx) => {
					await run(trx, sql`INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('half')`);
					throw new Error("stop");
				}),
				/stop/,
			);
		}
		const left = await sql`SELECT FROM graphile_worker._private_tasks WHERE identifier = 'half'`.execute(
			reads<object>(database.read).executor,
		);
		assert.equal(left.rows.length, 0);
	} finally {
		await database.close();
	}
});

test("a broken constraint becomes the refusal that was named for it", async () => {
	nameConstraint("tasks_pkey_of_test", () => databaseProblem("busy", {}));
	const refused = Object.assign(new Error("duplicate key"), {
		code: "23505",
		constraint: "tasks_pkey_of_test",
		schema: "x",
	});
	assert.equal(problemOfDatabaseError(refused)?.code, "database/busy");
	assert.equal(problemOfDatabaseError(Object.assign(refused, { constraint: "other" })), null);
});

for (const [code, name] of [
	["53100", "disk-full"],
	["53300", "busy"],
	["57014", "too-slow"],
	["40001", "changed-meanwhile"],
	["40P01", "changed-meanwhile"],
	["25006", "read-only"],
	["57P03", "away"],
] as const) {
	test(`the server's ${code} is told as ${name}, and nothing of the attempt stays`, async () => {
		const database = await testDatabase();
		const attempt = database.inTransaction(async (trx) => {
			await run(trx, sql`INSERT INTO graphile_worker._private_tasks (identifier) VALUES (${code})`);
			// a server that fails on demand: PostgreSQL itself raises what a full disk or a clash would
			await run(
				trx,
				sql`DO ${sql.raw(`$$ BEGIN RAISE EXCEPTION 'on demand' USING ERRCODE = '${code}'; END $$`)}`,
			);
		});
		await assert.rejects(attempt, (error) => {
			assert.ok(error instanceof Problem);
			assert.equal(error.code, `database/${name}`);
			assert.match(error.sentence("vi"), /[ạ-ỹ]/);
			return true;
		});
		const left = await sql`SELECT FROM graphile_worker._private_tasks WHERE identifier = ${code}`.execute(
			reads<object>(database.read).executor,
		);
		assert.equal(left.rows.length, 0);
	});
}

test("a statement that takes too long is stopped by the server", async () => {
	const database = openDatabase(await testAccess(), { statementTimeout: 50 });
	try {
		await assert.rejects(
			sql`SELECT pg_sleep(30)`.execute(reads<object>(database.read).executor),
			withCode("database/too-slow"),
		);
	} finally {
		await database.close();
	}
});

test("while the database is away requests are told so, and when it is back they succeed by themselves", async () => {
	const place = { folder: join(root, "away"), home: join(root, "home"), say: () => {} };
	const first = await startOwnServer(place);
	const database = openDatabase(first.access);
	try {
		assert.equal((await one(database)).rows[0]?.n, 1);
		await first.stop();
		// long enough for every pooled connection to have noticed, and beyond
		for (let n = 0; n < 25; n += 1) {
			await assert.rejects(one(database), withCode("database/away"));
			await assert.rejects(
				database.inTransaction((trx) => run(trx, sql`SELECT 1`)),
				{ code: "database/away" },
			);
		}
		const second = await startOwnServer(place);
		try {
			assert.equal((await one(database)).rows[0]?.n, 1);
			await database.inTransaction((trx) => run(trx, sql`SELECT 1`));
		} finally {
			await second.stop();
		}
	} finally {
		await database.close();
	}
});

test("a server that takes the call and says nothing is away too", async () => {
	const silent: Server = createServer(() => {});
	await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
	const address = silent.address();
	const config = {
		host: "127.0.0.1",
		port: typeof address === "object" ? address?.port : 0,
		user: "x",
		database: "x",
	};
	const nobody = { migrator: config, application: config, publicReader: config } as Parameters<
		typeof openDatabase
	>[0];
	const database = openDatabase(nobody, { connectTimeout: 100 });
	await assert.rejects(one(database), withCode("database/away"));
	await database.close();
	silent.close();
});

test("a line that breaks during COMMIT is told as unsure, not as lost", async () => {
	const database = openDatabase(await testAccess(), { connections: 1 });
	try {
		const attempt = database.inTransaction(async (trx) => {
			// the server ends this very connection when it is asked to commit
			await run(trx, sql`SELECT set_config('idle_in_transaction_session_timeout', '20', false)`);
			await new Promise((resolve) => setTimeout(resolve, 300));
		});
		await assert.rejects(attempt, { code: "database/unsure" });
		await database.inTransaction((trx) => run(trx, sql`SELECT 1`));
	} finally {
		await database.close();
	}
});
