import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Component, shareOut } from "./share-out.part.ts";

const component = fc
	.record({
		least: fc.integer({ min: 0, max: 300 }),
		width: fc.integer({ min: 0, max: 900 }),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		locked: fc.boolean(),
	})
	.map(
		({ least, width, at, locked }): Component => ({
			least,
			most: least + width,
			value: least + Math.round(at * width),
			locked,
		}),
	);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test("whichever component is moved, the sum stays, bounds hold and locked ones do not move", () => {
	fc.assert(
		fc.property(
			fc.array(component, { minLength: 2, maxLength: 10 }),
			fc.nat(9),
			fc.integer({ min: -200, max: 1400 }),
			(components, place, wanted) => {
				const moved = place % components.length;
				const total = sum(components.map(({ value }) => value));
				const after = shareOut(components, moved, wanted, total);
				assert.equal(sum(after), total);
				for (const [at, { least, most, value, locked }] of components.entries()) {
					assert.ok((after[at] ?? -1) >= least && (after[at] ?? -1) <= most, `${at}: ${after[at]}`);
					if (locked && at !== moved) assert.equal(after[at], value);
				}
			},
		),
		{ seed: 20261122, numRuns: 2000 },
	);
});

test("moved to where it stands, nothing changes; moved within reach, it gets there", () => {
	const eight = [482, 533, 501, 690, 720, 733, 441, 300].map((value) => ({
		value,
		least: 100,
		most: 1000,
		locked: false,
	}));
	const total = sum(eight.map(({ value }) => value));
	assert.deepEqual(
		shareOut(eight, 2, 501, total),
		eight.map(({ value }) => value),
	);
	assert.equal(shareOut(eight, 2, 640, total)[2], 640);
});

test("where all others are locked the moved one stays", () => {
	const two = [
		{ value: 300, least: 100, most: 1000, locked: false },
		{ value: 400, least: 100, most: 1000, locked: true },
	];
	assert.deepEqual(shareOut(two, 0, 900, 700), [300, 400]);
});
