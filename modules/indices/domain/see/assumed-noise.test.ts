import assert from "node:assert/strict";
import { test } from "node:test";
import { assumedNoise } from "./assumed-noise.ts";

const values = new Map(Array.from({ length: 61 }, (_, at) => [`u${at}`, 40 + at * 0.12]));

test("a larger assumed error widens interval, span of ranks and the change that could be shown", () => {
	const spans = [0.158, 0.193, 0.887].map((error) => assumedNoise(values, "u30", error, "s"));
	for (const [at, span] of spans.entries()) {
		assert.ok(span);
		assert.ok(span.rankLow <= 31 && 31 <= span.rankHigh && span.of === 61);
		const wider = spans[at + 1];
		if (!wider) continue;
		assert.ok(wider.high - wider.low > span.high - span.low);
		assert.ok(wider.rankHigh - wider.rankLow > span.rankHigh - span.rankLow);
	}
	// 1.959964 * sqrt(2) * 0.158
	assert.equal(spans[0]?.change.toFixed(4), "0.4379");
	assert.equal(((spans[0]?.high ?? 0) - 43.6).toFixed(4), "0.3097");
});

test("the same question has the same answer, and a unit without a score has none", () => {
	assert.deepEqual(assumedNoise(values, "u5", 0.5, "s"), assumedNoise(values, "u5", 0.5, "s"));
	assert.equal(assumedNoise(values, "other", 0.5, "s"), null);
});
