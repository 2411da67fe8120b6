import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads } from "#platform/db/connections.ts";
import { databaseWithResults } from "../testing/published-results.ts";

const database = await databaseWithResults();
const ask = async <Row>(question: ReturnType<typeof sql<Row>>) =>
	(await question.execute(reads<object>(database.read).executor)).rows;

const sums = (index: string) => sql<{ year: number; totals: number; off: number; most: number }>`
	SELECT total.year, count(*)::int AS totals, (count(*) FILTER (WHERE abs(total.value - parts.sum) > 0.01))::int AS off,
		max(abs(total.value - parts.sum))::float AS most
	FROM indices.result total
	JOIN indices.edition USING (index_code, year)
	CROSS JOIN LATERAL (
		SELECT sum(part.value * coalesce(node.weight * 10, 1)) AS sum
		FROM indices.result part
		JOIN indices.node ON node.index_code = part.index_code AND node.version = edition.version AND node.code = part.code
		WHERE part.index_code = total.index_code AND part.year = total.year AND part.unit_id = total.unit_id AND part.level = 1
	) parts
	WHERE total.index_code = ${index} AND total.level = 0 AND NOT edition.partial AND total.year <> 2005
	GROUP BY total.year ORDER BY total.year`;

test("PCI totals of 2006-2016 are the weighted sums of their sub-indices; 2011 is off and stays as published", async () => {
	const rows = await ask(sums("PCI"));
	assert.deepEqual(
		rows.map(({ year, totals }) => [year, totals]),
		[2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016].map((year) => [
			year,
			year < 2009 ? 64 : 63,
		]),
	);
	for (const { year, off, most } of rows)
		if (year === 2011) assert.equal(off, 62);
		else assert.ok(most < 0.00001, `${year}: ${most}`);
	assert.ok(Math.abs((rows.find(({ year }) => year === 2011)?.most ?? 0) - 0.55) < 0.01);
});

test("groups of Decision 766 add up to the total in all 136 province-years", async () => {
	const rows = await ask(sums("DVC766"));
	assert.deepEqual(
		rows.map(({ totals, off }) => [totals, off]),
		Array(4).fill([34, 0]),
	);
});

test("Hà Tây has its results of 2006-2008 under its own name, and is not counted as Hà Nội", async () => {
	const rows = await ask(sql<{ unit_id: string; of: number }>`
		SELECT unit_id, computed_of AS of FROM indices.result
		WHERE index_code = 'PCI' AND concept = 'total' AND year IN (2006, 2008) AND unit_id LIKE 'vn63-2008:%'`);
	assert.deepEqual(rows, Array(2).fill({ unit_id: "vn63-2008:28", of: 64 }));
});

test("where the press names some provinces only, ranks are the publisher's and nothing is computed", async () => {
	const rows = await ask(sql<object>`
		SELECT value::text, published_rank AS rank, published_of AS of, computed_rank, computed_group FROM indices.result
		WHERE index_code = 'PCI' AND year = 2024 AND unit_id = 'vn63:87'`);
	assert.deepEqual(rows, [{ value: "70.35", rank: 9, of: 63, computed_rank: null, computed_group: null }]);
	const spreads = await ask(sql<{ n: number }>`
		SELECT count(*)::int AS n FROM indices.spread JOIN indices.edition USING (index_code, year) WHERE partial`);
	assert.deepEqual(spreads, [{ n: 0 }]);
});
