import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { getNumbers } from "../columns/data-table.ts";
import { readCsv } from "../columns/read-csv.ts";
import type { DesignData } from "../design/design-data.ts";
import { designOf } from "../design/design-of.ts";
import { degreesOfFreedom } from "../estimate/degrees-of-freedom.ts";
import { estimate } from "../estimate/estimate.ts";
import { means } from "../estimate/means.ts";
import { type ReplicateMethod, withReplicates } from "./make-replicates.ts";

const folder = new URL("../../fixtures/golden/", import.meta.url);
const { cases } = JSON.parse(readFileSync(new URL("survey.json", folder), "utf8")) as {
	readonly cases: readonly { readonly id: string; readonly expected: { readonly se: readonly number[] } }[];
};
const table = (name: string) => readCsv(readFileSync(new URL(`data/${name}.csv`, folder))).table;

// The same design as R was given, and R's standard errors of the means of api00 and api99 by the replicates that R made of it.
const clusters: DesignData = { convention: "R", stages: [{ unit: "dnum" }], weights: "pw" };
const strata: DesignData = { convention: "R", stages: [{ strata: ["stype"] }], weights: "pw2" };
const made: readonly (readonly [wanted: string, data: string, design: DesignData, ReplicateMethod])[] = [
	["rep_jk1.mean", "apiclus1", clusters, { method: "jk1" }],
	[
		"rep_jk1fpc.mean",
		"apiclus1",
		{ ...clusters, stages: [{ unit: "dnum", population: "fpc" }] },
		{ method: "jk1" },
	],
	["rep_jkn.mean", "apistrat28", strata, { method: "jkn" }],
	[
		"rep_jknf.mean",
		"apistrat28",
		{ ...strata, stages: [{ strata: ["stype"], population: "fpc" }] },
		{ method: "jkn" },
	],
];

for (const [wanted, data, design, method] of made) {
	test(`replicates made by ${method.method} give R's errors: ${wanted}`, () => {
		const expected = cases.find(({ id }) => id === wanted)?.expected.se;
		assert.ok(expected);
		const rows = table(data);
		const sample = withReplicates(designOf(rows, design), method);
		const names = ["api00", "api99"];
		const found = estimate(
			sample,
			means({ names, columns: names.map((name) => getNumbers(rows, name)) }, null),
		);
		for (const [j, error] of found.standardErrors.entries()) {
			assert.ok(
				Math.abs((error ?? 0) / (expected[j] ?? 0) - 1) < 1e-10,
				`${names[j]}: ${error}, R ${expected[j]}`,
			);
		}
		assert.ok(degreesOfFreedom(sample, null) > 0);
	});
}
