import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { anotherDatabase, inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { givenFrom, numberOf, seriesOf } from "./find-series.ts";
import { closeSeries, openSeries } from "./open-series.ts";
import { cancelNumber, correctDay, takeNumber } from "./take-number.ts";

const at = Temporal.Instant.from("2026-03-02T02:00:00Z");
const done = { by: null, at };
const code = (name: string) => ({ code: `series/${name}` });
const key = { owner: "vn34:82/tinh.ubnd", kind: "KH", year: 2026 };
const on = (day: string) => ({ owner: key.owner, kind: key.kind, day: Temporal.PlainDate.from(day) });
const paper = (id: string) => ({ kind: "plan", id });
const take = (trx: WriteTransaction, id: string, day = "2026-03-02") =>
	takeNumber(trx, on(day), paper(id), done);

test("numbers begin where the series begins and go on by one; what each was given to is recorded", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await openSeries(trx, { ...key, first: 17 }, done);
		assert.deepEqual([await take(trx, "a"), await take(trx, "b")], [17, 18]);
		assert.equal((await numberOf(trx, paper("b")))?.number, 18);
		const given = await givenFrom(trx, id, { limit: 10, offset: 0 });
		assert.deepEqual(
			given.map(({ number, bearer }) => `${number} ${bearer.id}`),
			["18 b", "17 a"],
		);
		assert.equal((await seriesOf(trx, [key.owner]))[0]?.next, 19);
	});
});

test("without an open series of that year there is no number", async () => {
	await inUndoneTransaction(async (trx) => {
		await assert.rejects(take(trx, "a"), code("not-open"));
		await openSeries(trx, { ...key, first: 1 }, done);
		await assert.rejects(take(trx, "a", "2027-01-04"), code("not-open"));
		await assert.rejects(openSeries(trx, { ...key, first: 5 }, done), code("already-open"));
	});
});

test("a cancelled number stays with its reason and is not given again; its bearer takes the next one", async () => {
	await inUndoneTransaction(async (trx) => {
		const id = await openSeries(trx, { ...key, first: 1 }, done);
		await take(trx, "a");
		await assert.rejects(cancelNumber(trx, paper("a"), "  ", done), code("reason-missing"));
		assert.equal(await cancelNumber(trx, paper("a"), "Ghi nhầm loại văn bản", done), 1);
		assert.equal(await take(trx, "a"), 2);
		const given = await givenFrom(trx, id, { limit: 10, offset: 0 });
		assert.deepEqual(
			given.map(({ number, cancelled }) => [number, cancelled?.reason ?? null]),
			[
				[2, null],
				[1, "Ghi nhầm loại văn bản"],
			],
		);
		await assert.rejects(cancelNumber(trx, paper("nobody"), "x", done), code("not-given"));
	});
});

test("days never go backward within a series, neither taken nor corrected", async () => {
	await inUndoneTransaction(async (trx) => {
		await openSeries(trx, { ...key, first: 1 }, done);
		for (const [id, day] of ["2026-03-02", "2026-03-05", "2026-03-09"].entries())
			await take(trx, `${id}`, day);
		await assert.rejects(take(trx, "late", "2026-03-06"), code("day-backward"));
		const correct = (day: string) => correctDay(trx, paper("1"), Temporal.PlainDate.from(day));
		await assert.rejects(correct("2026-03-01"), code("day-backward"));
		await assert.rejects(correct("2026-03-10"), code("day-backward"));
		await assert.rejects(correct("2027-03-05"), code("day-of-another-year"));
		await correct("2026-03-09");
		assert.equal((await numberOf(trx, paper("1")))?.day.toString(), "2026-03-09");
	});
});

test("a closed series gives nothing; the next one begins beyond its last number", async () => {
	await inUndoneTransaction(async (trx) => {
		await openSeries(trx, { ...key, first: 1 }, done);
		await take(trx, "a");
		await closeSeries(trx, key, "Chuyển sang phần mềm khác", done);
		await assert.rejects(take(trx, "b"), code("not-open"));
		await assert.rejects(openSeries(trx, { ...key, first: 1 }, done), code("starts-too-low"));
		await openSeries(trx, { ...key, first: 9 }, done);
		assert.equal(await take(trx, "b"), 9);
		assert.equal((await seriesOf(trx, [key.owner])).filter(({ closed }) => closed !== null).length, 1);
	});
});

test("one thing bears one number at a time", async () => {
	await inUndoneTransaction(async (trx) => {
		await openSeries(trx, { ...key, first: 1 }, done);
		await take(trx, "a");
		await assert.rejects(take(trx, "a"), { constraint: "given_once" });
	});
});

class Undone extends Error {}

/** As when the program dies or its line breaks: the server ends the session in the middle of the transaction. */
const cutOff = (trx: WriteTransaction) =>
	sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(writes<object>(trx));

/** What a clerk's request ends in: kept, undone by a fault, or its connection gone. */
const ending = fc.constantFrom("kept", "undone", "cut");

test("whoever takes numbers at the same time, and whatever is undone or cut off, there is no gap and no double", async () => {
	const own = await anotherDatabase("reference");
	after(() => own.drop());
	let round = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(ending, { minLength: 2, maxLength: 6 }), async (endings) => {
			const owner = `property/${round++}`;
			const { database } = own;
			const id = await database.inTransaction((trx) =>
				openSeries(trx, { owner, kind: "KH", year: 2026, first: 1 }, done),
			);
			const taken = await Promise.allSettled(
				endings.map((how, index) =>
					database.inTransaction(async (trx) => {
						const { day } = on("2026-03-02");
						const number = await takeNumber(
							trx,
							{ owner, kind: "KH", day },
							paper(`${owner}/${index}`),
							done,
						);
						if (how === "undone") throw new Undone();
						if (how === "cut") await cutOff(trx);
						return number;
					}),
				),
			);
			const numbers = taken.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
			const kept = endings.filter((how) => how === "kept").length;
			const wanted = Array.from({ length: kept }, (_, index) => index + 1);
			assert.deepEqual(
				[...numbers].sort((a, b) => a - b),
				wanted,
			);
			const given = await database.inTransaction((trx) => givenFrom(trx, id, { limit: 100, offset: 0 }));
			assert.deepEqual(given.map(({ number }) => number).reverse(), wanted);
		}),
		{ seed: 20261122, numRuns: 12 },
	);
});

test("the second of two waits until the first has decided, and then gets what the first left", async () => {
	const database = await testDatabase();
	const owner = "waiting";
	await database.inTransaction((trx) => openSeries(trx, { ...key, owner, first: 1 }, done));
	const takeFor = (trx: WriteTransaction, id: string) =>
		takeNumber(trx, { ...on("2026-03-02"), owner }, paper(`waiting/${id}`), done);
	const order: string[] = [];
	let second: Promise<number> = Promise.resolve(0);
	const first = database.inTransaction(async (trx) => {
		await takeFor(trx, "first");
		second = database.inTransaction(async (other) => {
			const number = await takeFor(other, "second");
			order.push("second has it");
			return number;
		});
		await new Promise((resolve) => setTimeout(resolve, 150));
		order.push("first is undone");
		throw new Undone();
	});
	await assert.rejects(first, Undone);
	assert.equal(await second, 1);
	assert.deepEqual(order, ["first is undone", "second has it"]);
});
