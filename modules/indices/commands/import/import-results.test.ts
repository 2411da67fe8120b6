import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { provincesAt } from "#modules/organisation/index.ts";
import { reads, type WriteTransaction } from "#platform/db/connections.ts";
import { problemOfDatabaseError } from "#platform/db/database-errors.ts";
import { loadReference } from "#platform/db/index.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import type { Person } from "#platform/http/actor.ts";
import { inUndoneTransaction, testAccess } from "#platform/testing/database.ts";
import { chiLan, chiMai, quanTri, stoppedClock } from "#platform/testing/people.ts";
import type { ImportTables } from "../../import/tables.ts";
import { correctionsOfYear } from "../../queries/import/corrections.ts";
import { importView } from "../../queries/import/imports.ts";
import { resultsOf } from "../../queries/results.ts";
import { spreadsOf } from "../../queries/spreads.ts";
import { indexReference } from "../../reference/load-index.ts";
import { databaseWithResults } from "../../testing/published-results.ts";
import { type Invented, officialColumns, simpleWorkbook } from "../../testing/result-workbooks.ts";
import { answerImport } from "./change-import.ts";
import { proposeCorrection } from "./correct-figure.ts";
import { dropImport, proposeImport, publishImport, sendImportBack } from "./decide-import.ts";
import { makeImport } from "./make-import.ts";

const database = await databaseWithResults();
const clock = stoppedClock("2026-11-22T02:00:00Z");
const context = { clock, from: "127.0.0.1", files: memoryStore(clock) };
const secondAdministrator: Person = { ...quanTri, personId: "01900000-0000-7000-8000-00000000c009" };
const refused = (code: string) => (error: unknown) =>
	problemOfDatabaseError(error)?.code === `indices/${code}`;

const weights = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5];
let bytes: Uint8Array;
/** all 63 provinces but Đồng Tháp, one figure of Tiền Giang printed as 0 */
before(async () => {
	const provinces = await provincesAt(database.read, Temporal.PlainDate.from("2018-12-31"));
	assert.equal(provinces.length, 63);
	const units = provinces.flatMap(({ name, code }, at): Invented[] => {
		if (code === "87") return [];
		const parts = weights.map((_, part) => 4 + ((at * 7 + part * 3) % 50) / 10);
		const total = parts.reduce((sum, score, part) => sum + (score * (weights[part] ?? 0)) / 10, 0);
		const scores = Object.fromEntries(parts.map((score, part) => [String(part + 1), score]));
		return [{ unit: name, code, scores: { TOTAL: Number(total.toFixed(2)), ...scores } }];
	});
	bytes = await simpleWorkbook(units);
});

const input = () => ({
	...({ index: "PCI", year: 2018, system: "vn63", partial: false, ranksPublished: false } as const),
	...{ sourcePublisher: "VCCI", sourceTitle: "PCI 2018", publishedOn: null, publishedOnSource: null },
	file: { bytes, name: "pci-2018.xlsx" },
});

async function seen(trx: WriteTransaction, importId: string) {
	const view = await importView(trx, importId);
	assert.ok(view);
	return { importId, changes: view.row.changes };
}
const missing = { "vn63:87": { reason: "not-published", note: "Không có trong báo cáo" } } as const;

/** An import of which nothing is open, proposed by chị Mai. */
async function proposed(trx: WriteTransaction): Promise<string> {
	const id = await makeImport(trx, chiMai, input(), context);
	await answerImport(trx, chiMai, { ...(await seen(trx, id)), lines: {}, units: missing }, context);
	await proposeImport(trx, chiMai, { ...(await seen(trx, id)), reason: null }, context);
	return id;
}

test("a file is taken in as a draft: parts proposed, sums right, and the province it lacks is asked for", () =>
	inUndoneTransaction(async (trx) => {
		const id = await makeImport(trx, chiMai, input(), context);
		const view = await importView(trx, id);
		assert.ok(view);
		assert.equal(view.cells.length, 62 * 11);
		assert.deepEqual(view.row.mapping.labels, {
			...{ total: "total", "1": "entry", "2": "land", "3": "transparency", "4": "time", "5": "informal" },
			...view.row.mapping.labels,
		});
		assert.deepEqual(view.doubts, [{ kind: "units-missing", unitIds: ["vn63:87"] }]);
		assert.deepEqual(
			view.cells.flatMap(({ doubts }) => doubts),
			[],
		);
		await assert.rejects(
			async () => proposeImport(trx, chiMai, { ...(await seen(trx, id)), reason: null }, context),
			refused("import-open-doubts"),
		);
		assert.equal(
			(await resultsOf(trx, ["vn34:01"], { index: "PCI", years: [2018] })).get("vn34:01")?.length,
			0,
		);
	}));

test("published by another person, the year is there with ranks, spread, source and a reason for what is missing", () =>
	inUndoneTransaction(async (trx) => {
		const id = await proposed(trx);
		await publishImport(trx, quanTri, { ...(await seen(trx, id)), reason: null }, context);
		const results = await resultsOf(trx, ["vn34:01", "vn63:87"], { index: "PCI", years: [2018], deepest: 0 });
		const [hanoi] = results.get("vn34:01") ?? [];
		assert.equal(hanoi?.computedRank?.of, 62);
		assert.equal(hanoi?.sourceId, `import-${id}`);
		const [gone] = results.get("vn63:87") ?? [];
		assert.deepEqual([gone?.value, gone?.missing?.reason], [null, "not-published"]);
		const spread = (await spreadsOf(trx, "PCI")).get(2018)?.get("total");
		assert.deepEqual([spread?.units, spread?.absent], [62, 1]);
		const view = await importView(trx, id);
		assert.equal(view?.state, "published");
	}));

test("nobody decides about an import of their own, and an officer may not begin one", () =>
	inUndoneTransaction(async (trx) => {
		await assert.rejects(makeImport(trx, chiLan, input(), context), refused("import-forbidden"));
		const id = await makeImport(trx, quanTri, input(), context);
		await answerImport(trx, quanTri, { ...(await seen(trx, id)), lines: {}, units: missing }, context);
		await proposeImport(trx, quanTri, { ...(await seen(trx, id)), reason: null }, context);
		const now = { ...(await seen(trx, id)), reason: "x" };
		await assert.rejects(publishImport(trx, quanTri, now, context), refused("import-own-decision"));
		await assert.rejects(publishImport(trx, chiMai, now, context), refused("import-own-decision"));
		await assert.rejects(sendImportBack(trx, quanTri, now, context), refused("import-own-decision"));
		await assert.rejects(
			publishImport(trx, secondAdministrator, { ...now, changes: 1 }, context),
			refused("import-changed-meanwhile"),
		);
		await publishImport(trx, secondAdministrator, now, context);
	}));

test("sent back with a reason it may be mended, proposed again or dropped, by its maker only", () =>
	inUndoneTransaction(async (trx) => {
		const id = await proposed(trx);
		await assert.rejects(
			async () => dropImport(trx, chiMai, await seen(trx, id), context),
			refused("import-wrong-state"),
		);
		await sendImportBack(trx, quanTri, { ...(await seen(trx, id)), reason: "Thiếu nguồn" }, context);
		await assert.rejects(
			async () => dropImport(trx, quanTri, await seen(trx, id), context),
			refused("import-not-yours"),
		);
		await proposeImport(trx, chiMai, { ...(await seen(trx, id)), reason: "Đã ghi nguồn" }, context);
		await sendImportBack(trx, quanTri, { ...(await seen(trx, id)), reason: "Vẫn thiếu" }, context);
		await dropImport(trx, chiMai, await seen(trx, id), context);
		assert.equal((await importView(trx, id))?.state, "dropped");
	}));

const correction = {
	...{ index: "PAPI", year: 2024, unitId: "vn63:87", concept: "total", value: "43.5", missing: null },
	source: { publisher: "CECODES", title: "Đính chính PAPI 2024" },
	reason: "Nơi công bố đính chính",
} as const;

test("a corrected figure shows what it was, ranks move, and the year's own facts stay", () =>
	inUndoneTransaction(async (trx) => {
		const id = await proposeCorrection(trx, chiMai, correction, context);
		assert.deepEqual(await correctionsOfYear(trx, "PAPI", 2024), []);
		await publishImport(trx, quanTri, { ...(await seen(trx, id)), reason: null }, context);
		const [told] = await correctionsOfYear(trx, "PAPI", 2024);
		assert.deepEqual(
			[told?.before, told?.after, told?.reason, told?.at.toString()],
			["43.835711", "43.5", "Nơi công bố đính chính", "2026-11-22T02:00:00Z"],
		);
		const [total] =
			(await resultsOf(trx, ["vn63:87"], { index: "PAPI", years: [2024] })).get("vn63:87") ?? [];
		assert.equal(total?.value, 43.5);
		assert.ok((total?.computedRank?.rank ?? 0) > 26 && total?.computedRank?.of === 61);
		const edition = await reads<ImportTables>(trx)
			.selectFrom("indices.edition")
			.select(["published_on", "import_id"])
			.where("index_code", "=", "PAPI")
			.where("year", "=", 2024)
			.executeTakeFirst();
		assert.deepEqual(edition, { published_on: "2025-04-15", import_id: id });
	}));

test("where totals were added up here, the correction of a part moves them too, and all of it is told", () =>
	inUndoneTransaction(async (trx) => {
		const part = { ...correction, concept: "land_titles", value: "2.5" };
		const id = await proposeCorrection(trx, chiMai, part, context);
		await publishImport(trx, quanTri, { ...(await seen(trx, id)), reason: null }, context);
		const told = await correctionsOfYear(trx, "PAPI", 2024);
		assert.equal(told.length, 3);
		const moved = told.map(({ before, after }) => (Number(after) - Number(before)).toFixed(5));
		assert.equal(new Set(moved).size, 1, moved.join());
	}));

test("0, a figure beyond the scale, no change and a figure that is not there are refused", () =>
	inUndoneTransaction(async (trx) => {
		const propose = (change: object) => proposeCorrection(trx, chiMai, { ...correction, ...change }, context);
		await assert.rejects(propose({ value: "0" }), refused("import-figure-out-of-range"));
		await assert.rejects(propose({ value: "81" }), refused("import-figure-out-of-range"));
		await assert.rejects(propose({ value: "43.835711" }), refused("import-nothing-changed"));
		await assert.rejects(propose({ year: 2010 }), refused("import-no-figure"));
	}));

test("of two corrections of one year the second is refused after the first was published: it was compared with other figures", () =>
	inUndoneTransaction(async (trx) => {
		const first = await proposeCorrection(trx, chiMai, correction, context);
		const second = await proposeCorrection(trx, chiMai, { ...correction, value: "43.6" }, context);
		await publishImport(trx, quanTri, { ...(await seen(trx, first)), reason: null }, context);
		await assert.rejects(
			async () => publishImport(trx, quanTri, { ...(await seen(trx, second)), reason: null }, context),
			refused("import-year-changed"),
		);
	}));

test("the official workbook of 2024 with its padded layout: every part is recognised, and only what differs from the published year is a change", () =>
	inUndoneTransaction(async (trx) => {
		const provinces = await provincesAt(database.read, Temporal.PlainDate.from("2024-12-31"));
		const all = await resultsOf(
			trx,
			provinces.map(({ id }) => id),
			{ index: "PAPI", years: [2024] },
		);
		const units = provinces.map(({ id, name }): Invented => {
			const rows = (all.get(id) ?? []).map(({ code, value }) => [code, value ?? 0] as const);
			const scores = Object.fromEntries(rows);
			return { unit: name, scores: id === "vn63:87" ? { ...scores, "7.3": 1.5 } : scores };
		});
		const options = { dimension: "Dimension", tab: "PAPI2024_34_TinhThanh", padded: true };
		const workbook = {
			...{ bytes: await officialColumns(units, options), name: "PAPI2024_34_TinhThanh.xlsx" },
		};
		const year = { ...input(), index: "PAPI", year: 2024, file: workbook };
		const id = await makeImport(trx, chiMai, year, context);
		const view = await importView(trx, id);
		assert.ok(view);
		assert.equal(view.row.mapping.layout, "columns");
		assert.equal(Object.values(view.row.mapping.labels).filter(Boolean).length, 1 + 8 + 28);
		assert.deepEqual(view.doubts, []);
		const kinds = new Map<string, number>();
		for (const { kind } of view.cells.flatMap(({ doubts }) => doubts))
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		// two provinces without results print 0 everywhere; the invented intervals span 1.645 standard errors
		assert.equal(kinds.get("zero-means-missing"), 2 * 37);
		assert.equal(kinds.get("interval-level"), 63 * 37);
		assert.deepEqual(
			view.changes.map(({ unitId, concept }) => [unitId, concept]),
			[["vn63:87", view.changes[0]?.concept]],
		);
		const gone = view.cells.filter(({ written }) => written === "0").map(({ line }) => line);
		const answer = { unit: null, reason: "not-published", note: null, asPrinted: false } as const;
		const lines = Object.fromEntries(gone.map((line) => [line, answer]));
		await answerImport(trx, chiMai, { ...(await seen(trx, id)), lines, units: {} }, context);
		await assert.rejects(
			async () => proposeImport(trx, chiMai, { ...(await seen(trx, id)), reason: null }, context),
			refused("import-reason-missing"),
		);
		await proposeImport(
			trx,
			chiMai,
			{ ...(await seen(trx, id)), reason: "Bản sửa của nơi công bố" },
			context,
		);
		await publishImport(trx, quanTri, { ...(await seen(trx, id)), reason: null }, context);
		const told = await correctionsOfYear(trx, "PAPI", 2024);
		assert.deepEqual(
			told.map(({ unitId, after }) => [unitId, after]),
			[["vn63:87", "1.5"]],
		);
	}));

test("a year that no tree holds for, and a file that is no table, are refused", () =>
	inUndoneTransaction(async (trx) => {
		await assert.rejects(
			makeImport(trx, chiMai, { ...input(), index: "PAPI", year: 2025 }, context),
			refused("import-no-tree"),
		);
		const file = { bytes: new Uint8Array([1, 2, 3, 0]), name: "x.xlsx" };
		await assert.rejects(
			makeImport(trx, chiMai, { ...input(), file }, context),
			refused("import-file-unreadable"),
		);
	}));

test("loading reference data again leaves the imported year as it is, and lays in all others", async () => {
	const id = await database.inTransaction(async (trx) => {
		const imported = await proposed(trx);
		await publishImport(trx, quanTri, { ...(await seen(trx, imported)), reason: null }, context);
		const corrected = await proposeCorrection(trx, chiMai, correction, context);
		await publishImport(trx, quanTri, { ...(await seen(trx, corrected)), reason: null }, context);
		return imported;
	});
	const years = async () =>
		reads<ImportTables>(database.read)
			.selectFrom("indices.result")
			.select(({ fn }) => ["index_code", "year", fn.countAll<number>().as("rows"), fn.sum("value").as("sum")])
			.groupBy(["index_code", "year"])
			.orderBy("index_code")
			.orderBy("year")
			.execute();
	const before = await years();
	const again = indexReference.map((loader) => ({ ...loader, digest: async () => "again" }));
	await loadReference(await testAccess(), again, () => {});
	assert.deepEqual(await years(), before);
	const kept = await resultsOf(database.read, ["vn34:01", "vn63:87"], { index: "PCI", years: [2018] });
	assert.equal(kept.get("vn34:01")?.[0]?.sourceId, `import-${id}`);
	const [total] =
		(await resultsOf(database.read, ["vn63:87"], { index: "PAPI", years: [2024] })).get("vn63:87") ?? [];
	assert.equal(total?.value, 43.5);
	assert.equal((await spreadsOf(database.read, "PCI")).get(2018)?.get("total")?.units, 62);
});
