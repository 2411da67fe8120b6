import assert from "node:assert/strict";
import { test } from "node:test";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { issueSecret } from "../../commands/lookup/issue-secret.ts";
import { openByCode, openByPair } from "../../commands/lookup/open-dossier.ts";
import type { LookupTables } from "../../lookup/tables.ts";
import { aDossier, contextAt } from "../../testing/a-dossier.ts";
import { sweepLookups } from "./sweep-lookups.ts";

const count = async (db: ReadDb, table: keyof LookupTables): Promise<number> =>
	(await reads<LookupTables>(db).selectFrom(table).selectAll().execute()).length;

test("a view is swept when it has closed, counts of wrong pairs after two days, and the code stays", () =>
	inUndoneTransaction(async (trx) => {
		const clock = stoppedClock("2026-03-02T03:00:00Z");
		const facts = { clock, from: "198.51.100.7", browser: "one", secret: Buffer.alloc(32) };
		const { id } = await aDossier(trx);
		const { secret } = await issueSecret(trx, id, contextAt());
		await openByCode(trx, secret, facts);
		assert.equal((await openByPair(trx, { code: "H21-1", phone: "0900000009" }, facts)).kind, "refused");
		const kept = async () => [
			await count(trx, "dossiers.lookup_view"),
			await count(trx, "dossiers.lookup_miss"),
			await count(trx, "dossiers.lookup_secret"),
		];
		for (const [at, left] of [
			["2026-03-02T03:29:59Z", [1, 4, 1]],
			["2026-03-02T03:30:00Z", [0, 4, 1]],
			["2026-03-04T03:00:01Z", [0, 0, 1]],
		] as const) {
			clock.set(at);
			await sweepLookups.run({}, { trx, clock, services: {} as Services });
			assert.deepEqual(await kept(), left, at);
		}
	}));
