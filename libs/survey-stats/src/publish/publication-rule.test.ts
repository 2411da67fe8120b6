import assert from "node:assert/strict";
import { test } from "node:test";
import { publicationOfMean, publicationOfShare } from "./publication-rule.ts";

const interval = (lower: number, upper: number) => ({ lower, upper });

test("a share is shown, flagged or suppressed as the rule says, with every reason", () => {
	assert.deepEqual(publicationOfShare(0.5, interval(0.45, 0.55), 200, 20), { decision: "show", reasons: [] });
	assert.equal(publicationOfShare(0.5, interval(0.45, 0.55), 200, 7).decision, "flag");
	assert.deepEqual(publicationOfShare(0.5, interval(0.3, 0.7), 29, 20).reasons, [
		"few-answers",
		"wide-interval",
	]);
	assert.deepEqual(publicationOfShare(null, null, 0, 0).reasons, ["few-answers", "no-interval"]);
});

test("narrow intervals are shown whatever their relative width; between the limits the smaller side decides", () => {
	assert.equal(publicationOfShare(0.01, interval(0, 0.05), 100, 20).decision, "show");
	assert.deepEqual(publicationOfShare(0.04, interval(0.01, 0.1), 100, 20).reasons, ["wide-for-its-share"]);
	assert.deepEqual(publicationOfShare(0.96, interval(0.9, 0.99), 100, 20).reasons, ["wide-for-its-share"]);
	assert.equal(publicationOfShare(0.4, interval(0.3, 0.5), 100, 20).decision, "show");
});

test("a mean with too large an error is not shown", () => {
	assert.equal(publicationOfMean(10, 2.9, 100, 20).decision, "show");
	assert.deepEqual(publicationOfMean(10, 3.1, 100, 20).reasons, ["wide-interval"]);
	assert.equal(publicationOfMean(null, null, 0, 0).decision, "suppress");
});
