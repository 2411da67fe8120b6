import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { allMeasures, findMeasure, measureCatalogue } from "./all-measures.ts";

test("codes and addresses are given once, and every measure says in both languages what it counts", () => {
	const of = (field: "code" | "slug") => new Set(allMeasures.map((measure) => measure[field]));
	assert.equal(of("code").size, allMeasures.length);
	assert.equal(of("slug").size, allMeasures.length);
	assert.ok(allMeasures.length >= 12);
	for (const measure of allMeasures)
		for (const language of ["vi", "en"] as const) {
			const { name, definition, numerator, unit } = measure;
			for (const said of [name, definition, numerator, unit]) assert.notEqual(said[language].trim(), "");
		}
});

test("every measure says how it adds in a way that its facts can keep", () => {
	for (const { code, adds, rows } of allMeasures)
		assert.equal(
			adds,
			{ dossiers: "flow", ratings: "flow", stock: "stock", queue: "distribution" }[rows],
			code,
		);
});

test("a share and a mean have a denominator, a count has none", () => {
	for (const { code, shown, denominator } of allMeasures)
		assert.equal(denominator === null, shown === "count", code);
});

test("a day before the first has no measures, and a code nobody gave names none", () => {
	assert.deepEqual(measureCatalogue(Temporal.PlainDate.from("1999-12-31")), []);
	assert.equal(measureCatalogue(Temporal.PlainDate.from("2026-03-02")).length, allMeasures.length);
	assert.equal(findMeasure("no-such-measure"), null);
});
