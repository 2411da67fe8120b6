import assert from "node:assert/strict";
import test from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { act, aDossier, people } from "../../testing/a-dossier.ts";

test("a dossier goes from the desk to the result: code, date, hand-over, result, delivery", () =>
	inUndoneTransaction(async (trx) => {
		const received = await aDossier(trx);
		assert.equal(received.code, "28249-020326-0001");
		assert.equal(received.dueAt?.toString(), "2026-03-09T10:00:00Z");
		await act(trx, people.chiLan, received.id, "hand-over");
		const settled = await act(trx, people.chiSau, received.id, "grant", {}, "2026-03-06T03:00:00Z");
		assert.deepEqual([settled.state, settled.lateDays, settled.earlyDays], ["settled", 0, 1]);
		const delivered = await act(
			trx,
			people.chiLan,
			received.id,
			"deliver",
			{ deliveredHow: "desk" },
			"2026-03-06T04:00:00Z",
		);
		assert.deepEqual([delivered.state, delivered.version], ["delivered", 4]);
	}));
