import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Spread } from "./result.ts";
import { namedUnits, shadedUnits, stripDots, type UnitFigure } from "./shaded-units.ts";

const unit = (id: string, value: number | null): UnitFigure => ({ id, code: id, name: id, value, text: "" });
const spread: Spread = {
	year: 2024,
	concept: "total",
	units: 4,
	absent: 1,
	mean: 43,
	lowest: 40,
	q1: 42,
	median: 43,
	q3: 44,
	highest: 48,
	lowestUnitIds: ["a"],
	highestUnitIds: ["d"],
};
const units = [unit("a", 40), unit("b", 42), unit("c", 43.5), unit("d", 48), unit("e", null)];

test("steps follow the quartiles; a unit without a figure has none and is never the lowest step", () => {
	assert.deepEqual(
		shadedUnits(units, spread).map(({ step }) => step),
		[1, 2, 3, 4, null],
	);
});

test("both ends and the missing are named, the missing only while they are few", () => {
	const named = (extra: readonly UnitFigure[]) =>
		namedUnits(shadedUnits([...units, ...extra], spread), spread).map(({ id }) => id);
	assert.deepEqual(named([]), ["a", "d", "e"]);
	assert.deepEqual(named(["f", "g", "h", "i"].map((id) => unit(id, null))), ["a", "d"]);
});

test("every figure has its dot inside the strip, and no dot hides another", () => {
	const values = fc.array(fc.double({ min: 40, max: 48, noNaN: true }), { minLength: 1, maxLength: 63 });
	fc.assert(
		fc.property(values, (figures) => {
			const shaded = shadedUnits(
				figures.map((value, at) => unit(String(at), value)),
				spread,
			);
			const dots = stripDots(shaded, spread, { left: 16, right: 424, dot: 8 });
			assert.equal(dots.length, figures.length);
			assert.equal(new Set(dots.map(({ x, over }) => `${x} ${over}`)).size, figures.length);
			assert.ok(dots.every(({ x }) => x >= 16 && x <= 424));
		}),
		{ seed: 6, numRuns: 200 },
	);
});
