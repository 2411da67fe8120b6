import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { chanceOf, normalRows } from "./chance.ts";
import { sha256 } from "./sha256.ts";

test("the test vector of the generator, seed Gương", () => {
	const chance = chanceOf("Gương");
	assert.deepEqual(
		[chance.uniform(), chance.uniform(), chance.uniform()],
		[0.3008239078577172, 0.9301465402272405, 0.09950914728713578],
	);
	assert.deepEqual([chance.below(100), chance.below(100), chance.below(100)], [92, 3, 11]);
});

test("the generator is xoshiro256** written with whole 64-bit numbers", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (seed) => {
			const digest = createHash("sha256").update(seed, "utf8").digest("hex");
			let [s0, s1, s2, s3] = [0, 16, 32, 48].map((at) => BigInt(`0x${digest.slice(at, at + 16)}`)) as [
				bigint,
				bigint,
				bigint,
				bigint,
			];
			const whole = (x: bigint) => BigInt.asUintN(64, x);
			const turned = (x: bigint, by: bigint) => whole(x << by) | (x >> (64n - by));
			const chance = chanceOf(seed);
			for (let k = 0; k < 200; k++) {
				const output = whole(turned(whole(s1 * 5n), 7n) * 9n);
				assert.equal(chance.uniform(), Number(output >> 11n) / 2 ** 53);
				const shifted = whole(s1 << 17n);
				s2 ^= s0;
				s3 ^= s1;
				s1 ^= s2;
				s0 ^= s3;
				s2 ^= shifted;
				s3 = turned(s3, 45n);
			}
		}),
		{ seed: 20241122, numRuns: 40 },
	);
});

test("digests equal Node's for any text, however long", () => {
	const text = fc.oneof(
		fc.string({ unit: "binary", maxLength: 300 }),
		fc.string({ unit: "grapheme", maxLength: 150 }),
	);
	fc.assert(
		fc.property(text, (each) => {
			assert.equal(sha256(each), createHash("sha256").update(each, "utf8").digest("hex"));
		}),
		{ seed: 20241122 },
	);
	assert.equal(sha256("\ud800"), createHash("sha256").update("\ud800", "utf8").digest("hex"));
});

test("normal numbers have mean 0, deviation 1 and 95 per cent within 1.96", () => {
	const drawn = normalRows(chanceOf("normal"), 200, 100).flat();
	const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
	const square = drawn.reduce((sum, x) => sum + x * x, 0) / drawn.length;
	assert.ok(Math.abs(mean) < 0.02 && Math.abs(square - 1) < 0.03, `${mean} ${square}`);
	const inside = drawn.filter((x) => Math.abs(x) < 1.959964).length / drawn.length;
	assert.ok(Math.abs(inside - 0.95) < 0.005, `${inside}`);
});
