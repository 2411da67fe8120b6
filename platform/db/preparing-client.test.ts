import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { anotherDatabase } from "#platform/testing/database.ts";
import { asMigrator } from "./as-migrator.ts";
import { reads } from "./connections.ts";
import { openDatabase } from "./database.ts";

test("a question asked again and again is prepared, answers the same, and outlives a migration by another process", async () => {
	const made = await anotherDatabase("empty");
	const database = openDatabase(made.access, { connections: 1 });
	try {
		await asMigrator(made.access, async (client) => {
			await client.query("CREATE TABLE public.kept (a integer)");
			await client.query("INSERT INTO public.kept VALUES (1), (2)");
			await client.query("GRANT SELECT ON public.kept TO guong_app");
		});
		const { executor } = reads<object>(database.read);
		const ask = async (least: number) =>
			(await sql`SELECT * FROM public.kept WHERE a >= ${least} ORDER BY a`.execute(executor)).rows;
		for (let time = 0; time < 10; time += 1) assert.deepEqual(await ask(2), [{ a: 2 }]);
		assert.deepEqual(await ask(1), [{ a: 1 }, { a: 2 }]);
		const prepared = await sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements`.execute(
			executor,
		);
		assert.ok(prepared.rows.some(({ statement }) => statement.includes("public.kept")));
		await asMigrator(made.access, (client) =>
			client.query("ALTER TABLE public.kept ADD b text DEFAULT 'mới'"),
		);
		assert.deepEqual(await ask(2), [{ a: 2, b: "mới" }]);
	} finally {
		await database.close();
		await made.drop();
	}
});
