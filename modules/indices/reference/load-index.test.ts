import assert from "node:assert/strict";
import { test } from "node:test";
import { checkSums, faultsOfTree, roundingTolerance, treeOfYear } from "@guong/index-math";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { unitAt } from "#modules/organisation/index.ts";
import { reads } from "#platform/db/connections.ts";
import { loadReference } from "#platform/db/index.ts";
import { testAccess } from "#platform/testing/database.ts";
import { databaseWithResults } from "../testing/published-results.ts";
import { indexFolders, readIndexFiles } from "./index-files.ts";
import { indexReference } from "./load-index.ts";

const database = await databaseWithResults();
const files = await readIndexFiles(indexFolders[0]);
const ask = async <Row>(question: ReturnType<typeof sql<Row>>) =>
	(await question.execute(reads<object>(database.read).executor)).rows;

test("all 28,854 published figures of PAPI 2011-2024 are there, and every gap has a row that says why", async () => {
	const rows = await ask(sql<{ there: number; missing: number; explained: number }>`
		SELECT count(value) AS there, count(*) FILTER (WHERE value IS NULL) AS missing,
			count(*) FILTER (WHERE value IS NULL AND missing_reason IS NOT NULL AND missing_note_vi <> '') AS explained
		FROM indices.result WHERE index_code = 'PAPI'`);
	assert.deepEqual(rows, [{ there: 28854, missing: 378, explained: 378 }]);
});

test("no figure is 0: what the workbooks print as 0 is missing", async () => {
	const rows = await ask(sql<{ lowest: string }>`
		SELECT round(min(value), 2) AS lowest FROM indices.result WHERE index_code = 'PAPI' AND level = 0`);
	assert.deepEqual(rows, [{ lowest: "31.73" }]);
});

test("code 82 in the table of 2023 is Tiền Giang, not the Đồng Tháp that bears it today", async () => {
	const rows = await ask(sql<{ unit_id: string; published: string }>`
		SELECT unit_id, published FROM indices.result
		WHERE index_code = 'PAPI' AND year = 2023 AND level = 0 AND unit_id IN ('vn63:82', 'vn34:82')`);
	assert.equal(rows.length, 1);
	const unit = await unitAt(database.read, rows[0]?.unit_id ?? "", Temporal.PlainDate.from("2023-12-31"));
	assert.equal(unit?.fullName, "Tỉnh Tiền Giang");
	const inFile = files.results.find((line) => line.year === 2023 && line.unitCode === "82");
	assert.equal(inFile?.cells.get("total"), rows[0]?.published);
});

test("in every province and year dimensions add up to the total and sub-dimensions to dimensions, within the rounding of six decimals", () => {
	let checks = 0;
	let largest = 0;
	for (const line of files.results) {
		const tree = treeOfYear(files.tree.trees, line.year);
		assert.ok(tree);
		const values = new Map(
			tree.nodes.flatMap((node) => {
				const text = line.cells.get(node.concept);
				return text ? [[node.code, Number(text)] as const] : [];
			}),
		);
		const sums = checkSums(tree, values, roundingTolerance(6));
		checks += sums.length;
		largest = Math.max(largest, ...sums.map((sum) => Math.abs(sum.gap)));
		assert.deepEqual(
			sums.filter((sum) => !sum.agrees),
			[],
			`${line.year} ${line.unitCode}`,
		);
	}
	// 6,094 dimensions and 869 totals, as counted in an independent transcription of the workbooks
	assert.equal(checks, 6094 + 869);
	assert.ok(largest > 1e-6 && largest < 4.5e-6, String(largest));
});

test("the five trees have no fault, and hold as many dimensions and sub-dimensions as the publisher says", () => {
	const shapes = files.tree.trees.map((tree) => {
		assert.deepEqual(faultsOfTree(tree), [], tree.version);
		const dimensions = tree.nodes.filter((node) => node.parent === "TOTAL").map((node) => node.code);
		return [
			tree.version,
			dimensions.length,
			tree.nodes.filter((node) => dimensions.includes(node.parent ?? "")).length,
		];
	});
	assert.deepEqual(shapes, [
		["P11", 6, 22],
		["P16", 6, 22],
		["P18", 8, 28],
		["P19", 8, 29],
		["P21", 8, 28],
	]);
});

test("a code that moved is joined by what it measures", async () => {
	const rows = await ask(sql<{ version: string; code: string }>`
		SELECT version, code FROM indices.node WHERE index_code = 'PAPI' AND concept = 'land_titles' ORDER BY version`);
	assert.deepEqual(
		rows.map(({ version, code }) => `${version} ${code}`),
		["P11 5.3", "P16 5.3", "P18 5.3", "P19 5.3", "P21 5.2"],
	);
});

test("ranks and means laid in are those that the database itself computes", async () => {
	const wrong = await ask(sql<{ year: number; concept: string }>`
		SELECT r.year, r.concept FROM (SELECT *, rank() OVER node AS expected, count(*) OVER (PARTITION BY index_code, year, concept) AS all_of
			FROM indices.result WHERE value IS NOT NULL
			WINDOW node AS (PARTITION BY index_code, year, concept ORDER BY value DESC)) r
		WHERE computed_rank <> expected OR computed_of <> all_of
		UNION ALL
		SELECT s.year, s.concept FROM indices.spread s JOIN (SELECT index_code, year, concept, avg(value) AS mean,
				percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median, max(value) AS highest
			FROM indices.result WHERE value IS NOT NULL GROUP BY 1, 2, 3) r USING (index_code, year, concept)
		WHERE abs(s.mean - r.mean) > 1e-9 OR abs(s.median - r.median::numeric) > 1e-9 OR s.highest <> r.highest`);
	assert.deepEqual(wrong, []);
});

test("the published groups of 2023 lie at the published edges: from 43.96 and from 42.39", async () => {
	const rows = await ask(sql<{ group: number; count: number; lowest: string }>`
		SELECT published_group AS group, count(*) AS count, min(value) AS lowest FROM indices.result
		WHERE index_code = 'PAPI' AND year = 2023 AND level = 0 AND value IS NOT NULL GROUP BY 1 ORDER BY 1 DESC`);
	assert.deepEqual(
		rows.map(({ group, count }) => [group, count]),
		[
			[4, 15],
			[3, 15],
			[2, 15],
			[1, 16],
		],
	);
	assert.equal(Number(rows[0]?.lowest).toFixed(2), "43.96");
	assert.equal(Number(rows[1]?.lowest).toFixed(1), "42.4");
	assert.ok(Number(rows[1]?.lowest) >= 42.39 && Number(rows[2]?.lowest) < 42.39);
});

test("means of the totals are those known from two independent transcriptions", async () => {
	const rows = await ask(sql<{ mean: string }>`SELECT round(mean, 2) AS mean FROM indices.spread
		WHERE index_code = 'PAPI' AND concept = 'total' AND year >= 2018 ORDER BY year`);
	assert.deepEqual(
		rows.map(({ mean }) => mean),
		["44.08", "43.62", "42.78", "42.41", "42.34", "42.42", "43.43"],
	);
});

test("the interval printed as 95 per cent is 1.645 standard errors wide to each side", async () => {
	const rows = await ask(sql<{ halves: string; standard_error: string }>`
		SELECT (interval_high - interval_low) / 2 AS halves, standard_error FROM indices.result WHERE standard_error IS NOT NULL`);
	assert.equal(rows.length, 3);
	for (const row of rows)
		assert.ok(Math.abs(Number(row.halves) / Number(row.standard_error) - 1.645) < 0.001, row.halves);
});

test("loading again leaves the same rows", async () => {
	const count = () =>
		ask(sql<{ n: number; sum: string }>`SELECT count(*) AS n, sum(value) AS sum FROM indices.result`);
	const before = await count();
	const again = indexReference.map((loader) => ({ ...loader, digest: async () => "again" }));
	await loadReference(await testAccess(), again, () => {});
	assert.deepEqual(await count(), before);
});
