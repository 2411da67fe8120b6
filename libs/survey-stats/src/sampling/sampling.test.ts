import assert from "node:assert/strict";
import { test } from "node:test";
import { generatorOf } from "../chance/generator.ts";
import { sha256 } from "../chance/sha256.ts";
import { tableOf } from "../columns/data-table.ts";
import { SurveyProblem } from "../fault.ts";
import { allocate } from "./allocate.ts";
import { brewerDraw, simpleRandom, systematic } from "./choose-units.ts";
import { type DrawPlan, drawSample } from "./draw-sample.ts";
import { inclusionProbabilities } from "./inclusion-probabilities.ts";
import { commit, faultsOfDraw, publicDraw } from "./public-draw.ts";
import { sampleSize } from "./sample-size.ts";

test("the generator is what the specification says: test vector, and SHA-256 of FIPS 180-4", () => {
	assert.equal(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert.equal(
		sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
		"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
	);
	const generator = generatorOf("Gương");
	assert.deepEqual(
		[generator.uniform(), generator.uniform(), generator.uniform()],
		[0.3008239078577172, 0.9301465402272405, 0.09950914728713578],
	);
	assert.deepEqual([generator.below(100), generator.below(100), generator.below(100)], [92, 3, 11]);
});

test("whole numbers are equally likely", () => {
	const generator = generatorOf("fair");
	const counts = new Float64Array(7);
	for (let k = 0; k < 70_000; k += 1) {
		const drawn = generator.below(7);
		counts[drawn] = (counts[drawn] as number) + 1;
	}
	// chi-square with 6 degrees of freedom: 22.5 is passed once in a thousand
	const distance = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
	assert.ok(distance < 22.5, String(distance));
});

test("probabilities are proportional to size, and certain where size is too large", () => {
	assert.deepEqual(
		[...inclusionProbabilities([10, 20, 30, 40], 2)].map((p) => p.toFixed(12)),
		["0.2", "0.4", "0.6", "0.8"].map((p) => Number(p).toFixed(12)),
	);
	const p = inclusionProbabilities([100, 10, 10, 20], 2);
	assert.equal(p[0], 1);
	assert.ok(Math.abs((p[3] as number) - 0.5) < 1e-12);
	assert.ok(Math.abs(p.reduce((sum, value) => sum + value, 0) - 2) < 1e-12);
});

test("every method reaches each unit as often as its probability says", () => {
	const p = inclusionProbabilities([3, 1, 4, 1, 5, 9, 2, 6], 4);
	const generator = generatorOf("how often");
	const rounds = 20_000;
	for (const draw of [systematic, brewerDraw]) {
		const counts = new Float64Array(p.length);
		for (let round = 0; round < rounds; round += 1) {
			const chosen = draw(p, generator);
			assert.equal(chosen.length, 4);
			for (const unit of chosen) counts[unit] = (counts[unit] as number) + 1;
		}
		for (const [unit, count] of counts.entries()) {
			const wanted = p[unit] as number;
			const spread = Math.sqrt((wanted * (1 - wanted)) / rounds);
			assert.ok(Math.abs(count / rounds - wanted) < 4.5 * spread + 1e-12, `${draw.name} unit ${unit}`);
		}
	}
	assert.equal(new Set(simpleRandom(50, 50, generator)).size, 50);
});

test("how many to ask: the figures every handbook prints", () => {
	assert.equal(sampleSize({ margin: 0.05 }), 385);
	assert.equal(sampleSize({ margin: 0.03 }), 1068);
	assert.equal(sampleSize({ margin: 0.05, population: 1000 }), 278);
	assert.equal(sampleSize({ margin: 0.05, designEffect: 2, response: 0.8 }), 961);
	assert.equal(sampleSize({ margin: 2, standardDeviation: 15, level: 0.9 }), 153);
});

test("a sample is shared out by size and spread, adds up, and stays between the least and all", () => {
	assert.deepEqual(
		allocate(100, [{ population: 600 }, { population: 300 }, { population: 100 }]),
		[60, 30, 10],
	);
	// Neyman: N S is 600, 1200, 200 of 2000.
	const spread = [600, 300, 100].map((population, h) => ({
		population,
		standardDeviation: [1, 4, 2][h] ?? 1,
	}));
	assert.deepEqual(allocate(100, spread), [30, 60, 10]);
	assert.deepEqual(allocate(10, [{ population: 997 }, { population: 2 }, { population: 1 }]), [7, 2, 1]);
	assert.throws(() => allocate(3, [{ population: 9 }, { population: 9 }]), SurveyProblem);
	const generator = generatorOf("allocate");
	for (let k = 0; k < 300; k += 1) {
		const strata = Array.from({ length: 5 }, () => ({
			population: 1 + generator.below(40),
			standardDeviation: generator.uniform(),
		}));
		const room = strata.reduce((sum, { population }) => sum + population, 0);
		const n = Math.min(room, 10 + generator.below(60));
		const found = allocate(n, strata);
		assert.equal(
			found.reduce((sum, value) => sum + value, 0),
			n,
		);
		for (const [h, taken] of found.entries()) {
			const population = strata[h]?.population ?? 0;
			assert.ok(taken >= Math.min(2, population) && taken <= population);
		}
	}
});

// Two provinces of four districts of three villages.
const villages = Array.from({ length: 24 }, (_, v) => v);
const frame = tableOf({
	prov: villages.map((v) => Math.floor(v / 12)),
	dist: villages.map((v) => Math.floor(v / 3)),
	village: villages,
	adults: villages.map((v) => 100 + 37 * (v % 5)),
	seat: villages.map((v) => (v % 12 < 3 ? 1 : 0)),
});
const plan: DrawPlan = {
	stages: [
		{ unit: "dist", strata: ["prov"], take: 2, method: "pps-systematic", size: "adults", certainty: "seat" },
		{ unit: "village", take: 1, method: "pps", size: "adults" },
	],
};

test("a draw in stages takes the seat of each province, two districts by size and a village in each", () => {
	const drawn = drawSample(frame, plan, "seed");
	assert.equal(drawn.length, 6);
	const seats = drawn.filter(({ row }) => row % 12 < 3);
	assert.deepEqual(
		seats.map(({ probabilities }) => probabilities[0]),
		[1, 1],
	);
	for (const { probabilities, weight } of drawn) {
		assert.ok(Math.abs(weight * probabilities.reduce((product, p) => product * p, 1) - 1) < 1e-12);
	}
});

test("over many seeds the weighted count of adults is that of the frame", () => {
	let sum = 0;
	const all = villages.reduce((total, v) => total + 100 + 37 * (v % 5), 0);
	for (let k = 0; k < 2000; k += 1) {
		sum += drawSample(frame, plan, `seed ${k}`).reduce(
			(total, { row, weight }) => total + weight * (100 + 37 * (row % 5)),
			0,
		);
	}
	assert.ok(Math.abs(sum / 2000 / all - 1) < 0.01);
});

test("the order of the frame's rows does not change who is drawn", () => {
	const turned = tableOf(
		Object.fromEntries(
			[...frame.columns].map(([name, column]) => [
				name,
				column.kind === "number" ? [...column.values].reverse() : [],
			]),
		),
	);
	const codes = (rows: readonly { row: number }[], of = (row: number) => row) =>
		rows.map(({ row }) => of(row)).sort((a, b) => a - b);
	assert.deepEqual(
		codes(drawSample(turned, plan, "x"), (row) => 23 - row),
		codes(drawSample(frame, plan, "x")),
	);
});

test("a public draw is found again by anyone, and each way of cheating is named", () => {
	const published = commit(frame, plan, "chọn ngày 01/12/2026");
	const draw = publicDraw(frame, published, "chọn ngày 01/12/2026");
	assert.deepEqual(faultsOfDraw(frame, published, draw), []);
	const other = publicDraw(frame, published, "another seed");
	assert.deepEqual(faultsOfDraw(frame, published, other), ["seed-differs"]);
	const swapped = { ...draw, drawn: [...draw.drawn.slice(1), ...other.drawn.slice(0, 1)] };
	assert.deepEqual(faultsOfDraw(frame, published, swapped), ["sample-differs"]);
	const shorter = { rows: 23, columns: frame.columns };
	assert.ok(faultsOfDraw(shorter, published, draw).includes("frame-differs"));
	const changed = { ...draw, commitment: { ...published, plan: { stages: plan.stages.slice(0, 1) } } };
	assert.deepEqual(faultsOfDraw(frame, published, changed), ["plan-differs"]);
});
