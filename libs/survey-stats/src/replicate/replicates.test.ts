import assert from "node:assert/strict";
import { test } from "node:test";
import { generatorOf } from "../chance/generator.ts";
import { tableOf } from "../columns/data-table.ts";
import type { DesignData } from "../design/design-data.ts";
import { designOf } from "../design/design-of.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { estimate } from "../estimate/estimate.ts";
import { totals } from "../estimate/means.ts";
import { SurveyProblem } from "../fault.ts";
import { hadamardAbove } from "./hadamard.ts";
import { type ReplicateMethod, withReplicates } from "./make-replicates.ts";

const chance = generatorOf("replicates");

/** `strata` strata of `units` units of three people. */
function sample(
	strata: number,
	units: number,
	extra: Partial<DesignData["stages"][number]> = {},
): SampleDesign {
	const rows = strata * units * 3;
	const place = (size: number) => Float64Array.from({ length: rows }, (_, row) => Math.floor(row / size));
	const table = tableOf({
		h: place(3 * units),
		psu: place(3),
		person: place(1),
		N: new Float64Array(rows).fill(units * 3),
		M: new Float64Array(rows).fill(7),
		w: Float64Array.from({ length: rows }, () => 1 + chance.uniform()),
	});
	return designOf(table, {
		convention: "test",
		stages: [{ unit: "psu", strata: ["h"], ...extra }],
		weights: "w",
	});
}

const variable = (design: SampleDesign) => ({
	names: ["y"],
	columns: [Float64Array.from({ length: design.rows }, (_, row) => 5 + ((row * 7919) % 11))],
});
const errorOf = (design: SampleDesign) =>
	estimate(design, totals(variable(design), null)).standardErrors[0] ?? Number.NaN;
const ratio = (design: SampleDesign, method: ReplicateMethod) =>
	errorOf(withReplicates(design, method)) / errorOf(design);

test("for a total, which is linear, the jackknives and balanced replicates are the linearised variance itself", () => {
	const close = (found: number) => assert.ok(Math.abs(found - 1) < 1e-9, String(found));
	close(ratio(sample(1, 8), { method: "jk1" }));
	close(ratio(sample(1, 8, { population: "N" }), { method: "jk1" }));
	close(ratio(sample(5, 3), { method: "jkn" }));
	close(ratio(sample(5, 3, { population: "N" }), { method: "jkn" }));
	close(ratio(sample(6, 2), { method: "brr" }));
	close(ratio(sample(6, 2), { method: "fay", rho: 0.3 }));
});

test("the bootstraps come near it with many replicates", () => {
	for (const method of ["rao-wu", "canty-davison", "preston"] as const) {
		const found = ratio(sample(4, 5), { method, count: 4000, seed: "near" });
		assert.ok(Math.abs(found - 1) < 0.06, `${method} ${found}`);
	}
	const finite = ratio(sample(4, 5, { population: "N" }), {
		method: "canty-davison",
		count: 4000,
		seed: "near",
	});
	assert.ok(Math.abs(finite - 1) < 0.08, `finite ${finite}`);
});

test("Preston's bootstrap comes near the variance of two stages without replacement", () => {
	const one = sample(3, 5, { population: "N" });
	const [first] = one.stages;
	assert.ok(first);
	// people within units: 3 of 7
	const within = {
		units: one.rows,
		strata: first.units,
		unitOfRow: Int32Array.from({ length: one.rows }, (_, row) => row),
		stratumOfUnit: first.unitOfRow,
		parentOfStratum: Int32Array.from({ length: first.units }, (_, unit) => unit),
		sampled: new Int32Array(first.units).fill(3),
		population: new Float64Array(first.units).fill(7),
		stratumNames: new Array<string>(first.units).fill(""),
	};
	const two = { ...one, stages: [first, within] };
	assert.ok(errorOf(two) > errorOf(one) * 1.01);
	const found = ratio(two, { method: "preston", count: 6000, seed: "two stages" });
	assert.ok(Math.abs(found - 1) < 0.05, String(found));
});

test("the same seed makes the same replicates, another seed others", () => {
	const design = sample(4, 5);
	const factors = (seed: string) =>
		withReplicates(design, { method: "rao-wu", count: 20, seed }).replicates?.factors;
	assert.deepEqual(factors("a"), factors("a"));
	assert.notDeepEqual(factors("a"), factors("b"));
});

test("Hadamard matrices of every order up to 100 that these constructions reach are orthogonal", () => {
	for (let above = 3; above < 100; above += 4) {
		const { order, entries } = hadamardAbove(above);
		for (let i = 0; i < order; i += 1) {
			for (let j = 0; j <= i; j += 1) {
				let sum = 0;
				for (let k = 0; k < order; k += 1)
					sum += (entries[i * order + k] as number) * (entries[j * order + k] as number);
				assert.equal(sum, i === j ? order : 0, `${order}: rows ${i}, ${j}`);
			}
		}
	}
});

test("what a method cannot resample is refused", () => {
	const code = (run: () => unknown) => {
		try {
			run();
		} catch (error) {
			assert.ok(error instanceof SurveyProblem);
			return error.faults[0]?.code;
		}
		return "nothing";
	};
	assert.equal(
		code(() => withReplicates(sample(2, 3), { method: "jk1" })),
		"replicates-wrong",
	);
	assert.equal(
		code(() => withReplicates(sample(2, 3), { method: "brr" })),
		"replicates-wrong",
	);
	assert.equal(
		code(() => withReplicates(sample(2, 1), { method: "jkn" })),
		"lonely-unit",
	);
	assert.equal(
		code(() => withReplicates(sample(2, 1), { method: "preston", count: 9, seed: "" })),
		"lonely-unit",
	);
});
