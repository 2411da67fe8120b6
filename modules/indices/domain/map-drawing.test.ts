import assert from "node:assert/strict";
import { test } from "node:test";
import { drawMap, type Topology } from "./map-drawing.ts";

/** Two squares of one degree side by side at 16° N, 105° E; the line between them is one arc, with a corner too small to be seen. */
const squares: Topology = {
	transform: { scale: [0.0001, 0.0001], translate: [105, 16] },
	arcs: [
		[
			[10000, 0],
			[0, 5000],
			[1, 1],
			[-1, 4999],
		],
		[
			[10000, 10000],
			[-10000, 0],
			[0, -10000],
			[10000, 0],
		],
		[
			[10000, 0],
			[10000, 0],
			[0, 10000],
			[-10000, 0],
		],
	],
	objects: {
		provinces: {
			geometries: [
				{ id: "01", type: "Polygon", arcs: [[0, 1]], properties: {} },
				{ id: "02", type: "MultiPolygon", arcs: [[[2, ~0]]], properties: {} },
			],
		},
	},
};

test("neighbours share their line after corners that nobody sees are gone", () => {
	const [left, right] = drawMap(squares).provinces;
	assert.equal(left?.code, "01");
	assert.match(left?.path ?? "", /^M148 290\.7l0 -38\.5 -37 0 0 38\.5 37 0z$/);
	assert.match(right?.path ?? "", /^M148 290\.7l37 0 0 -38\.5 -37 0 0 38\.5z$/);
	assert.deepEqual(left?.anchor, { x: 129.5, y: 271.4 });
});

test("the same boundaries give the same drawing", () => {
	assert.deepEqual(drawMap(squares), drawMap(structuredClone(squares)));
});

test("an archipelago stands in its frame, its islands inside, two that would touch drawn as one", () => {
	const islet = (x: number, y: number) => [
		[x, y],
		[10, 0],
		[0, 10],
		[-10, -10],
	];
	const { archipelagos } = drawMap({
		transform: { scale: [0.001, 0.001], translate: [111, 16] },
		arcs: [islet(1000, 0), islet(1005, 0), islet(2000, 1000), islet(-500, 0)] as unknown as Topology["arcs"],
		objects: {
			archipelagos: {
				geometries: [
					{
						id: "20333",
						type: "MultiPolygon",
						arcs: [[[0]], [[1]], [[2]], [[3]]],
						properties: { province_code: "48" },
					},
				],
			},
		},
	});
	const [only] = archipelagos;
	assert.equal(only?.provinceCode, "48");
	assert.equal(only?.islands.length, 2, "the bank west of 111° is left out");
	for (const { x, y } of only?.islands ?? []) {
		assert.ok(x > 322 && x < 322 + 92 && y > 236 && y < 236 + 56);
	}
});
