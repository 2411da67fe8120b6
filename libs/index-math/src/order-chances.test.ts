import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear } from "../fixtures/golden-case.ts";
import { simpsonTails } from "../fixtures/tails.ts";
import { inversionShares, squaredDifferenceShares, squaredDifferenceTail } from "./order-chances.ts";

const add = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

/** All orders of 0 … n - 1. */
function orders(n: number): readonly (readonly number[])[] {
	if (n === 0) return [[]];
	return orders(n - 1).flatMap((order) =>
		Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
	);
}

test("shares are those of counting all 120 orders of five things", () => {
	const all = orders(5);
	const shareOf = (of: (order: readonly number[]) => number, wanted: number) =>
		all.filter((order) => of(order) === wanted).length / all.length;
	const agreeing = (order: readonly number[]) =>
		order.reduce((sum, a, at) => sum + order.slice(at + 1).filter((b) => b > a).length, 0);
	const squares = (order: readonly number[]) => order.reduce((sum, a, at) => sum + (a - at) ** 2, 0);
	assertNear(
		inversionShares(5),
		Array.from({ length: 11 }, (_, at) => shareOf(agreeing, at)),
		1e-15,
	);
	assertNear(
		squaredDifferenceShares(5),
		Array.from({ length: 41 }, (_, at) => shareOf(squares, at)),
		1e-15,
	);
});

test("shares add up to 1 and are even about the middle", () => {
	for (const shares of [inversionShares(30), squaredDifferenceShares(8)]) {
		assertNear([add(shares)], [1], 1e-12);
		assertNear(shares.toReversed(), shares, 1e-15);
	}
});

test("Edgeworth's series is near the count where both are possible", () => {
	const shares = squaredDifferenceShares(10);
	const normalUpper = (z: number) => {
		const tail = simpsonTails.chiSquare(z * z, 1) / 2;
		return z < 0 ? 1 - tail : tail;
	};
	for (const sum of [40, 80, 120, 164]) {
		const found = squaredDifferenceTail(sum, 10, normalUpper);
		assert.ok(Math.abs(found - add(shares.slice(0, sum + 1))) < 0.001, `${sum}`);
	}
	// R's step further in: never below the count, by less than one step of the sum.
	for (const sum of [166, 220, 290]) {
		const found = squaredDifferenceTail(sum, 10, normalUpper);
		const [counted, withNext] = [add(shares.slice(sum)), add(shares.slice(sum - 2))];
		assert.ok(found > counted && found < withNext, `${sum}: ${found}`);
	}
});
