import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import { resultsOf } from "../queries/results.ts";
import { databaseWithResults } from "../testing/published-results.ts";
import { readIndexFiles } from "./index-files.ts";

const database = await databaseWithResults();

test("all 28,854 published figures of PAPI 2011-2024 are there, and every gap has a row that says why", async () => {
	const { rows } = await sql<{ there: number; missing: number; unexplained: number }>`
		SELECT count(value) AS there, count(*) FILTER (WHERE value IS NULL) AS missing,
			count(*) FILTER (WHERE value IS NULL AND missing_reason IS NULL) AS unexplained
		FROM indices.result WHERE index_code = 'PAPI'`.execute(reads<object>(database.read).executor);
	assert.deepEqual(rows, [{ there: 28854, missing: 378, unexplained: 0 }]);
});
