import assert from "node:assert/strict";
import { test } from "node:test";
import type { Aggregation } from "@guong/index-math";
import fc from "fast-check";
import { readRule, textOfRule } from "./rule-fields.ts";

const figure = fc.integer({ min: -10_000, max: 10_000 }).map((x) => x / 100);
const share = fc.integer({ min: 1, max: 100 }).map((x) => x / 100);
const range = fc.oneof(
	fc.record({ kind: fc.constant("fixed" as const), lowest: figure, highest: figure }),
	fc.constantFrom({ kind: "year" as const }, { kind: "expanding" as const }),
);
const anyRule: fc.Arbitrary<Aggregation> = fc.oneof(
	fc.constantFrom<Aggregation>({ kind: "sum" }, { kind: "positive-share" }, { kind: "given" }),
	fc.record({ kind: fc.constant("sum" as const), atMost: figure }),
	fc.record({ kind: fc.constant("weighted-sum" as const), factor: figure, offset: figure }),
	fc.record({
		kind: fc.constant("share-of-maximum" as const),
		fullFrom: fc.option(share),
		noCases: fc.constantFrom("full-marks" as const, "no-marks" as const, "missing" as const),
	}),
	fc.record({
		kind: fc.constant("step-table" as const),
		steps: fc
			.uniqueArray(fc.record({ from: figure, points: figure }), {
				minLength: 1,
				selector: ({ from }) => from,
			})
			.map((steps) => steps.sort((a, b) => a.from - b.from)),
		otherwise: figure,
	}),
	fc.record({
		kind: fc.constant("min-max" as const),
		floor: figure,
		ceiling: figure,
		range,
		beyond: fc.constantFrom("clip" as const, "keep" as const),
	}),
	fc.record({
		kind: fc.constant("category-scores" as const),
		shares: fc.dictionary(fc.constantFrom("A", "B", "C", "D"), share, { minKeys: 1 }),
	}),
	fc.record({
		kind: fc.constant("mean" as const),
		mean: fc.oneof(
			fc.constantFrom("arithmetic" as const, "geometric" as const, "harmonic" as const),
			fc.record({ power: figure }),
		),
	}),
);

test("every rule written as form fields is read back as the same rule", () => {
	fc.assert(
		fc.property(anyRule, (rule) => {
			const read = readRule(rule.kind, textOfRule(rule));
			assert.deepEqual(
				"rule" in read ? JSON.parse(JSON.stringify(read.rule)) : read,
				JSON.parse(JSON.stringify(rule)),
			);
		}),
		{ seed: 20_261_122, numRuns: 500 },
	);
});

test("each field that cannot be read is named with what was typed", () => {
	assert.deepEqual(readRule("weighted-sum", { he_so: "mười" }), {
		faults: [{ field: "he_so", typed: "mười" }],
	});
	assert.deepEqual(readRule("step-table", { bac: "" }), { faults: [{ field: "bac", typed: "" }] });
	const grades = readRule("category-scores", { loai: "A = 100; B = tốt" });
	assert.deepEqual(grades, { faults: [{ field: "loai", typed: "A = 100; B = tốt" }] });
});
