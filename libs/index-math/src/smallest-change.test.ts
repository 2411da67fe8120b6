import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chanceOf } from "./chance.ts";
import { changeError, smallestChange } from "./smallest-change.ts";

const at95 = { certainty: 1.9599639845400545, power: 0.8416212335729143 };

test("two rounds of error 0.158, drawn apart: 0.44 to be observed, 0.63 to be shown with 80 per cent", () => {
	// Hà Nội's printed standard error of 2023, taken for both rounds; worked by hand: 0.158 √2 = 0.22345
	const found = smallestChange({ earlierError: 0.158, laterError: 0.158, covariance: 0 }, at95);
	assert.deepEqual(
		[found.error.toFixed(5), found.observed.toFixed(4), found.detectable.toFixed(4)],
		["0.22345", "0.4379", "0.6260"],
	);
});

test("a true change of the size told is shown as often as the power says, in 20,000 drawn pairs of rounds", () => {
	const rounds = { earlierError: 0.3, laterError: 0.4, covariance: 0.06 };
	const { error, observed, detectable } = smallestChange(rounds, at95);
	const chance = chanceOf("power");
	let [shown, false95] = [0, 0];
	for (let k = 0; k < 20_000; k++) {
		// two estimates with just these errors and this covariance: 0.06 = 0.3 × 0.4 × 0.5
		const [x, y] = [chance.normal(), chance.normal()];
		const moved = 0.4 * (0.5 * x + Math.sqrt(0.75) * y) - 0.3 * x;
		if (Math.abs(moved + detectable) > observed) shown++;
		if (Math.abs(moved) > observed) false95++;
	}
	assert.ok(Math.abs(shown / 20_000 - 0.8) < 0.01, `${shown}`);
	assert.ok(Math.abs(false95 / 20_000 - 0.05) < 0.005, `${false95}`);
	assert.equal(error, changeError(rounds));
});

test("errors add up like a right angle; the same people twice leave only the difference; nonsense is refused", () => {
	const error = fc.double({ min: 0, max: 5, noNaN: true });
	fc.assert(
		fc.property(error, error, (earlierError, laterError) => {
			const apart = changeError({ earlierError, laterError, covariance: 0 });
			assert.ok(Math.abs(apart - Math.hypot(earlierError, laterError)) < 1e-12);
			const same = changeError({ earlierError, laterError, covariance: earlierError * laterError });
			assert.ok(Math.abs(same - Math.abs(earlierError - laterError)) < 1e-6);
		}),
		{ seed: 20241122 },
	);
	assert.throws(() => changeError({ earlierError: 1, laterError: 1, covariance: 2 }), RangeError);
	assert.throws(() => changeError({ earlierError: -1, laterError: 1, covariance: 0 }), RangeError);
	assert.throws(
		() => smallestChange({ earlierError: 1, laterError: 1, covariance: 0 }, { certainty: 0, power: 0 }),
		RangeError,
	);
});
