import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import type { Amount, DistributionFact, Fact, FlowFact, Place, StockFact } from "../domain/fact.ts";
import { medianClass, sumOfDistributions, sumOfFlows, sumOfStocks } from "../domain/sum.ts";
import {
	countingQuestions,
	type DossierRow,
	insertDossiers,
	insertRatings,
	insertWaits,
} from "../testing/dossier-rows.ts";
import { facts } from "./facts.ts";

const province = "vn34:82";
const wards = ["vn34:28249", "vn34:28261", "vn34:28270"];
const former = "vn63:87";
const day = (text: string) => Temporal.PlainDate.from(text);
/** Monday 06/04/2026, nine in the morning */
const now = Temporal.Instant.from("2026-04-06T02:00:00Z");
const year = { from: day("2026-01-01"), to: day("2026-12-31") };
const places: readonly Place[] = wards.map((id) => ({ level: "unit", id }));
const inProvince: Place = { level: "province", id: province };
const seed = 20261122;

const row = (over: Partial<DossierRow> = {}): DossierRow => ({
	bodyId: `${wards[0]}/xa.ubnd`,
	unitId: wards[0] ?? "",
	provinceId: province,
	receivedOn: "2026-02-02",
	firstDueOn: "2026-02-09",
	dueOn: "2026-02-09",
	settledOn: "2026-02-06",
	...over,
});

const amountsOf = (told: readonly Fact[]): readonly (Amount | null)[] =>
	told.map((fact) => (fact.adds === "distribution" ? null : fact.amount));
const known = (numerator: number, denominator: number | null): Amount => ({
	is: "known",
	numerator: BigInt(numerator),
	denominator: denominator === null ? null : BigInt(denominator),
});

const offset = fc.integer({ min: 0, max: 90 });
const someDay = (days: number) => day("2026-01-01").add({ days }).toString();
const randomRow = fc
	.record({
		ward: fc.nat({ max: 2 }),
		received: offset,
		limit: offset,
		took: fc.option(offset),
		moved: fc.nat({ max: 9 }),
	})
	.map(({ ward, received, limit, took, moved }): DossierRow => {
		const unitId = wards[ward] ?? "";
		return {
			...row({ unitId, bodyId: `${unitId}/xa.ubnd`, receivedOn: someDay(received) }),
			firstDueOn: someDay(received + limit),
			dueOn: someDay(received + limit + (moved > 6 ? moved : 0)),
			settledOn: took === null || received + took > 90 ? null : someDay(received + took),
		};
	});

test("sums over wards and months from facts are what counting the rows again gives", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(randomRow, { minLength: 1, maxLength: 60 }), (rows) =>
			inUndoneTransaction(async (trx) => {
				await insertDossiers(trx, rows);
				const asked = { ...year, now, measures: ["on-time-settled", "on-time-due-first"] };
				const byMonth = await facts(trx, { ...asked, places, by: "month" });
				const whole = await facts(trx, { ...asked, places: [inProvince] });
				const settled = rows.filter(({ settledOn }) => settledOn !== null);
				const due = rows.filter(({ firstDueOn }) => (firstDueOn ?? "") < "2026-04-06");
				const recount = {
					"on-time-settled": [settled.filter((one) => (one.settledOn ?? "") <= (one.dueOn ?? "")), settled],
					"on-time-due-first": [
						due.filter((one) => one.settledOn !== null && one.settledOn <= (one.firstDueOn ?? "")),
						due,
					],
				};
				for (const [code, [numerator, denominator]] of Object.entries(recount)) {
					const expected: Amount =
						denominator?.length === 0
							? { is: "missing", why: "nothing" }
							: known(numerator?.length ?? 0, denominator?.length ?? 0);
					const months = byMonth.filter(
						(fact): fact is FlowFact => fact.measure === code && fact.adds === "flow",
					);
					const sum = sumOfFlows(months);
					assert.ok(typeof sum === "object", String(sum));
					// months to come are no dossiers either, they only say it otherwise
					if (expected.is === "known") assert.deepEqual(sum.amount, expected, code);
					assert.deepEqual(amountsOf(whole.filter(({ measure }) => measure === code)), [expected], code);
				}
			}),
		),
		{ seed, numRuns: 12 },
	);
});

test("what is open adds over wards on a day; a ward that never had a dossier has no stock of 0", async () => {
	await inUndoneTransaction(async (trx) => {
		await insertDossiers(trx, [
			row({ settledOn: null }),
			row(),
			row({ unitId: wards[1] ?? "", bodyId: `${wards[1]}/xa.ubnd` }),
		]);
		const asked = { measures: ["open"], places, from: year.from, to: day("2026-03-31"), now };
		const told = (await facts(trx, asked)) as readonly StockFact[];
		assert.deepEqual(amountsOf(told), [known(1, null), known(0, null), { is: "missing", why: "nothing" }]);
		const sum = sumOfStocks(told);
		assert.ok(typeof sum === "object");
		assert.deepEqual(sum.amount, known(1, null));
		const months = (await facts(trx, { ...asked, by: "month" })) as readonly StockFact[];
		assert.equal(sumOfStocks(months.filter(({ place }) => place.id === wards[0])), "different-days");
	});
});

test("missing is a reason and never 0: nothing there, not recorded, not yet, no such place", async () => {
	await inUndoneTransaction(async (trx) => {
		await insertDossiers(trx, [row(), row({ channel: "unknown" })]);
		const ask = async (measure: string, from: string, to: string, place = places[0] as Place) => {
			const [fact] = await facts(trx, {
				measures: [measure],
				places: [place],
				from: day(from),
				to: day(to),
				now,
			});
			assert.ok(fact && fact.adds !== "distribution");
			return fact;
		};
		const february = ["2026-02-01", "2026-02-28"] as const;
		assert.deepEqual((await ask("digitised", ...february)).amount, { is: "missing", why: "not-known" });
		assert.deepEqual((await ask("letters-in-time", ...february)).amount, { is: "missing", why: "nothing" });
		assert.deepEqual((await ask("letters", ...february)).amount, known(0, null));
		const january = await ask("letters", "2026-01-01", "2026-01-31");
		assert.deepEqual(january.amount, { is: "missing", why: "nothing" });
		const next = await ask("on-time-settled", "2026-05-01", "2026-05-31");
		assert.deepEqual(next.amount, { is: "missing", why: "not-yet" });
		const gone = await ask("on-time-settled", ...february, { level: "province", id: former });
		assert.deepEqual(gone.amount, { is: "missing", why: "no-place" });
		const online = await ask("online", ...february);
		assert.deepEqual(online.amount, known(0, 1));
		assert.deepEqual(online.doubts, [{ kind: "known-in-part", known: 1n, of: 2n }]);
	});
});

test("a date that is today is not missed yet, and a period that runs says so", async () => {
	await inUndoneTransaction(async (trx) => {
		await insertDossiers(trx, [
			row({ firstDueOn: "2026-04-03", dueOn: "2026-04-03", settledOn: null }),
			row({ firstDueOn: "2026-04-06", dueOn: "2026-04-06", settledOn: null }),
		]);
		const april = { from: day("2026-04-01"), to: day("2026-04-30"), now };
		const [due] = await facts(trx, { ...april, measures: ["on-time-due"], places: [inProvince] });
		assert.deepEqual(amountsOf(due ? [due] : []), [known(0, 1)]);
		assert.deepEqual(due?.doubts, [{ kind: "not-over" }]);
		const [overdue] = await facts(trx, { ...april, measures: ["overdue"], places: [inProvince] });
		assert.deepEqual(amountsOf(overdue ? [overdue] : []), [known(1, 2)]);
	});
});

test("waiting adds class by class over desks; the median is the class of the middle one, and no mean of minutes is told", async () => {
	await inUndoneTransaction(async (trx) => {
		await insertWaits(trx, `${wards[0]}/xa.tt-pvhcc`, "2026-02-02", [1, 2, 3, 70]);
		await insertWaits(trx, `${wards[1]}/xa.tt-pvhcc`, "2026-02-03", [12, 13, 14, 16, 17]);
		const asked = { ...year, now, measures: ["waiting"] };
		const told = (await facts(trx, { ...asked, places })) as readonly DistributionFact[];
		const sum = sumOfDistributions(told);
		assert.ok(typeof sum === "object");
		assert.deepEqual(medianClass(sum), { from: 10, below: 15 });
		const [whole] = (await facts(trx, { ...asked, places: [inProvince] })) as readonly DistributionFact[];
		assert.deepEqual(whole?.counts, sum.counts);
		assert.deepEqual(told[2]?.counts, null);
		assert.equal(told[2]?.why, "nothing");
	});
});

test("ratings are of those who answered, and how many were asked stands beside them", async () => {
	await inUndoneTransaction(async (trx) => {
		await insertRatings(trx, row(), { month: "2026-02-01", asked: 40, answered: 8, satisfied: 6 });
		const [fact] = await facts(trx, { ...year, now, measures: ["satisfied"], places });
		assert.deepEqual(amountsOf(fact ? [fact] : []), [known(6, 8)]);
		assert.deepEqual(fact?.doubts[0], { kind: "known-in-part", known: 8n, of: 40n });
	});
});

test("the number of questions does not grow with places and measures", async () => {
	await inUndoneTransaction(async (trx) => {
		await insertDossiers(trx, [row()]);
		const count = async (measures: readonly string[], asked: readonly Place[]) => {
			const counting = countingQuestions(trx);
			await facts(counting.db, { ...year, now, measures, places: asked, by: "month" });
			return counting.asked();
		};
		const flows = ["on-time-settled", "on-time-due", "late-days", "online", "letters"];
		const many: readonly Place[] = [...places, inProvince, { level: "country", id: "vn" }];
		// units and bodies, counts until today, counts until yesterday
		assert.ok((await count(flows, many)) <= 5);
		assert.equal(await count(flows, many), await count(["on-time-settled", "on-time-due"], [inProvince]));
	});
});

test("everybody is told the same as an officer, and invented dossiers are marked", async () => {
	const database = await testDatabase();
	await database.inTransaction((trx) => insertDossiers(trx, [row({ illustrative: true }), row()]));
	const asked = { ...year, now, measures: ["on-time-settled", "open"], places: [inProvince, ...places] };
	const told = await facts(database.public, asked);
	assert.deepEqual(told, await facts(database.read, asked));
	assert.deepEqual(amountsOf(told.slice(0, 2)), [known(2, 2), known(2, 2)]);
	assert.equal(told[0]?.illustrative, true);
});
