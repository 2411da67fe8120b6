import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Profile, YearProfile } from "../domain/profile.ts";
import { totalLines } from "./total-lines.ts";

const room = { left: 26, right: 672, top: 22, bottom: 190 };

/** A profile with nothing but totals: the drawing looks at nothing else. */
const profileOf = (values: readonly (number | null)[], breaks: readonly number[] = []): Profile => ({
	index: "X",
	unitId: "u",
	years: values.map(
		(value, index) =>
			({
				edition: { year: 2011 + index },
				total: { result: { value, published: value === null ? null : String(value) }, spread: null },
			}) as unknown as YearProfile,
	),
	breaks: breaks.map((year) => ({ year, comparison: { verdict: "rebased", because: [], undecided: [] } })),
});

test("without a figure there is nothing to draw; one figure is a point without a line", () => {
	assert.equal(totalLines(profileOf([]), room), null);
	assert.equal(totalLines(profileOf([null, null]), room), null);
	const one = totalLines(profileOf([42]), room);
	assert.equal(one?.points[0]?.y, 106);
	assert.deepEqual(one?.own, []);
});

test("a line never crosses a missing year or a change of the measure", () => {
	const lines = totalLines(profileOf([40, 41, null, 42, 43, 44], [2015]), room);
	// 2011-12; 2014 alone before the change of 2015; 2015-16
	assert.equal(lines?.own.length, 2);
	assert.deepEqual(
		lines?.points.filter((point) => point.endsPiece).map((point) => point.year),
		[2012, 2014, 2016],
	);
	assert.equal(lines?.breakX.length, 1);
});

test("a figure at the bottom of a bend has its label below", () => {
	const lines = totalLines(profileOf([42, 41, 43]), room);
	assert.deepEqual(
		lines?.points.map((point) => point.side),
		["above", "below", "above"],
	);
});

test("whatever the figures, they lie in the room, higher ones higher, and the grid has few lines at whole numbers", () => {
	const figure = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
	fc.assert(
		fc.property(fc.array(figure, { minLength: 1, maxLength: 20 }), fc.nat(19), (values, at) => {
			const lines = totalLines(profileOf(values, [2011 + at]), room);
			if (!lines) {
				assert.ok(values.every((value) => value === null));
				return;
			}
			const drawn = lines.points.flatMap((point, index) => {
				const value = values[index] ?? null;
				return point.y === null || value === null ? [] : [{ y: point.y, value }];
			});
			assert.equal(drawn.length, values.filter((value) => value !== null).length);
			for (const { y, value } of drawn) {
				assert.ok(y >= room.top && y <= room.bottom);
				for (const other of drawn) if (other.value > value) assert.ok(other.y <= y);
			}
			assert.ok(lines.grid.length <= 7);
			for (const { value, y } of lines.grid)
				assert.ok(Number.isInteger(value) && y >= room.top - 0.1 && y <= room.bottom + 0.1);
		}),
		{ seed: 20241122 },
	);
});
