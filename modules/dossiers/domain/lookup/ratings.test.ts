import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addSums, batchesOf, leastAnswers, type RatingAnswers, ratingQuestions, sumOf } from "./ratings.ts";

const left = <T>(answers: readonly T[]) => fc.constantFrom(...answers, null);
const rating: fc.Arbitrary<RatingAnswers & { readonly month: string }> = fc.record({
	satisfaction: fc.integer({ min: 1, max: 5 }),
	clear: left(ratingQuestions.clear),
	respectful: left(ratingQuestions.respectful),
	visits: left(ratingQuestions.visits),
	extra: left(ratingQuestions.extra),
	month: fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-01`),
});
const seed = 2207;

test("every batch has five answers or more, months stay whole and in order, and only the last months wait", () => {
	fc.assert(
		fc.property(fc.array(rating, { maxLength: 60 }), (ratings) => {
			const batches = batchesOf(ratings);
			const batched = batches.flatMap((batch) => batch.ratings);
			const waiting = ratings.filter((each) => !batched.includes(each));
			assert.equal(new Set(batched).size, batched.length);
			assert.ok(waiting.length < leastAnswers);
			for (const { firstMonth, lastMonth, ratings: some } of batches) {
				assert.ok(some.length >= leastAnswers);
				assert.ok(some.every(({ month }) => firstMonth <= month && month <= lastMonth));
				const whole = ratings.filter(({ month }) => firstMonth <= month && month <= lastMonth);
				assert.equal(some.length, whole.length);
				assert.ok(waiting.every(({ month }) => month > lastMonth));
			}
		}),
		{ seed },
	);
});

test("sums of batches are the sum of all their answers", () => {
	fc.assert(
		fc.property(fc.array(rating, { maxLength: 60 }), (ratings) => {
			const batches = batchesOf(ratings);
			assert.deepEqual(
				addSums(batches.map((batch) => sumOf(batch.ratings))),
				sumOf(batches.flatMap((batch) => batch.ratings)),
			);
		}),
		{ seed },
	);
});

test("a sum counts each answer, and leaves out what was not said", () => {
	const said = { clear: "yes", respectful: null, visits: "two", extra: "no" } as const;
	const sum = sumOf([
		{ satisfaction: 5, ...said },
		{ satisfaction: 4, ...said, clear: null },
		{ satisfaction: 2, ...said, extra: "yes", visits: "more" },
	]);
	assert.deepEqual(sum, {
		answered: 3,
		satisfied: 2,
		satisfaction: [0, 1, 0, 1, 1],
		clear: [2, 0, 0],
		respectful: [0, 0, 0],
		visits: [0, 0, 2, 1],
		extra: [2, 1],
	});
});
