import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { daysMeasured, placeMeasured } from "../../domain/measured-place.ts";
import { figureOfMany } from "../../domain/system-figure.ts";
import { aDossier, settleDossier } from "../../testing/dossier-rows.ts";
import { bodies, day, province, ward } from "../../testing/house.ts";
import { figuresOf } from "./figures-of.ts";

const now = Temporal.Instant.from("2026-04-06T02:00:00Z");
const year = { from: day("2026-01-01"), to: day("2026-12-31") };
const work = (id: string, bodyId: string, code = "on-time-settled") => ({ id, code, bodyId, days: year });

/** How many questions are asked of the database. */
async function questionsOf(db: ReadDb, ask: (db: ReadDb) => Promise<unknown>): Promise<number> {
	let asked = 0;
	const counter = {
		transformQuery: ({ node }: { node: unknown }) => {
			asked++;
			return node;
		},
		transformResult: async ({ result }: { result: unknown }) => result,
	};
	await ask(reads<object>(db).executor.withPlugin(counter as never) as unknown as ReadDb);
	return asked;
}

test("a committee answers for its unit, a department for itself; the days are those of the period, else of the plan", () => {
	const of = (kindCode: string | null, unitLevel: "province" | "commune", id: string, unitId: string) =>
		placeMeasured({ id, unitId, kindCode, unitLevel });
	assert.deepEqual(of("xa.ubnd", "commune", bodies.wardCommittee, ward), { level: "unit", id: ward });
	assert.deepEqual(of("tinh.ubnd", "province", bodies.provinceCommittee, province), {
		level: "province",
		id: province,
	});
	assert.deepEqual(of("tinh.so-y-te", "province", bodies.health, province), {
		level: "body",
		id: bodies.health,
	});
	const plan = { period: { first: year.from, last: year.to }, closedOn: null };
	assert.deepEqual(daysMeasured(null, plan), year);
	const march = { from: day("2026-03-01"), to: day("2026-04-01") };
	assert.deepEqual(daysMeasured(march, plan), { from: day("2026-03-01"), to: day("2026-03-31") });
	assert.deepEqual(daysMeasured(null, { ...plan, closedOn: day("2026-06-30") }).to, day("2026-06-30"));
});

test("a hundred pieces of work ask as many questions as two; another period asks anew, and the sums hold", async () => {
	await inUndoneTransaction(async (trx) => {
		const first = await aDossier(trx, { receivedOn: "2026-03-02", dueOn: "2026-03-09" });
		await settleDossier(trx, first, "2026-03-06");
		await aDossier(trx, { receivedOn: "2026-03-02", dueOn: "2026-03-09" });
		const { rows } = await sql<{ id: string }>`SELECT DISTINCT unit_id AS id FROM organisation.unit_version
			WHERE province_id = ${province} AND type = 'xa' AND upper_inf(valid) LIMIT 100`.execute(
			reads<object>(trx).executor,
		);
		const many = rows.map(({ id }, index) => work(`w${index}`, `${id}/xa.ubnd`));
		assert.ok(many.length > 40, String(many.length));
		const few = [work("a", bodies.wardCommittee), work("b", bodies.health)];
		await figuresOf(trx, [...few, ...many], now);
		const asked = await questionsOf(trx, (db) => figuresOf(db, few, now));
		assert.equal(await questionsOf(trx, (db) => figuresOf(db, [...few, ...many], now)), asked);
		const figures = await figuresOf(
			trx,
			[...few, ...many, work("c", bodies.wardCommittee, "on-time-due")],
			now,
		);
		const amount = (id: string) => {
			const fact = figures.get(id)?.fact;
			return fact?.adds === "flow" ? fact.amount : null;
		};
		assert.deepEqual(amount("a"), { is: "known", numerator: 1n, denominator: 1n });
		assert.deepEqual(amount("b"), { is: "missing", why: "nothing" });
		assert.deepEqual(amount("c"), { is: "known", numerator: 1n, denominator: 2n });
	});
});

test("the figure of many bodies is a sum over a sum; a ward beside its own province is not added", async () => {
	await inUndoneTransaction(async (trx) => {
		const dossier = await aDossier(trx, { receivedOn: "2026-03-02", dueOn: "2026-03-09" });
		await settleDossier(trx, dossier, "2026-03-12");
		const told = await figuresOf(
			trx,
			[work("a", bodies.wardCommittee), work("b", bodies.communeCommittee)],
			now,
		);
		const many = figureOfMany("on-time-settled", [...told.values()], 98);
		assert.ok(typeof many.sum === "object");
		assert.deepEqual(many.sum.amount, { is: "known", numerator: 0n, denominator: 1n });
		assert.deepEqual([many.known, many.reaching], [1, 0]);
		const nested = await figuresOf(
			trx,
			[work("a", bodies.wardCommittee), work("b", bodies.provinceCommittee)],
			now,
		);
		assert.equal(figureOfMany("on-time-settled", [...nested.values()], 98).sum, "same-ground-twice");
	});
});
