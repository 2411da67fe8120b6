import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeLabels } from "./map-labels.ts";

const coordinate = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const labels = fc.array(
	fc.record({
		text: fc.string({ minLength: 1, maxLength: 25 }),
		anchor: fc.record({ x: coordinate(440), y: coordinate(600) }),
	}),
	{ maxLength: 12 },
);

test("no two labels stand on each other, and each names its own province", () => {
	fc.assert(
		fc.property(labels, (wanted) => {
			const placed = placeLabels(wanted);
			assert.equal(placed.length, wanted.length);
			for (const [at, one] of placed.entries()) {
				assert.ok(one.leader.endsWith(`L${one.anchor.x} ${one.anchor.y}`));
				for (const other of placed.slice(at + 1))
					assert.ok(one.side !== other.side || Math.abs(one.y - other.y) >= 17, `${one.y} ${other.y}`);
			}
		}),
		{ seed: 6, numRuns: 200 },
	);
});

test("a province of the north is named to the east, one of the narrow middle to the west", () => {
	const [north, middle] = placeLabels([
		{ text: "Nghệ An 43,1", anchor: { x: 115, y: 240 } },
		{ text: "Quảng Ninh 47,8", anchor: { x: 195, y: 90 } },
	]);
	assert.deepEqual([north?.text, north?.side], ["Quảng Ninh 47,8", "end"]);
	assert.deepEqual([middle?.text, middle?.side], ["Nghệ An 43,1", "start"]);
});

test("where every place is taken the rest goes without a label", () => {
	const many = Array.from({ length: 60 }, () => ({ text: "x", anchor: { x: 200, y: 300 } }));
	const placed = placeLabels(many);
	assert.ok(placed.length > 15 && placed.length < 60, String(placed.length));
});
