import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CheapestQuestion, type Room, stretchesOf } from "../domain/targets/cheapest.ts";
import { findCheapest, solve } from "./find-cheapest.ts";

const room = (code: string, changes: readonly number[], more: Partial<Room> = {}): Room => ({
	code,
	baseline: 500,
	changes,
	ceiling: 10,
	locked: false,
	effort: 1,
	...more,
});
const question = (needed: number, more: Partial<CheapestQuestion> = {}): CheapestQuestion => ({
	needed,
	within: 0.75,
	mostComponents: null,
	...more,
});

test("usual raises come first, and nothing goes beyond what the chosen share of similar cases reached", async () => {
	const rooms = [room("a", [0.1, 0.2, 0.3, 0.4]), room("b", [0.5, 1, 1.5, 2])];
	const found = await findCheapest(rooms, question(60));
	assert.ok(found.kind === "found");
	assert.deepEqual([...found.raises], [["b", 60]]);
	const far = await findCheapest(rooms, question(1000));
	assert.ok(far.kind === "out-of-reach");
	assert.equal(far.reach, 32 + 162);
	assert.deepEqual(far.atLimit, ["b", "a"]);
});

test("a locked component is not raised, a harder one later", async () => {
	const rooms = [
		room("a", [0.2, 0.4]),
		room("b", [0.2, 0.4], { effort: 3 }),
		room("c", [0.2, 0.4], { locked: true }),
	];
	const found = await findCheapest(rooms, question(20));
	assert.ok(found.kind === "found");
	assert.deepEqual([...found.raises], [["a", 20]]);
});

test("a component at the top of its scale gives no more", async () => {
	const found = await findCheapest([room("a", [1, 2], { baseline: 995 })], question(10));
	assert.ok(found.kind === "out-of-reach");
	assert.equal(found.reach, 5);
});

test("a limit on the number of components is kept; where it alone binds, that is said", async () => {
	const rooms = ["a", "b", "c"].map((code) => room(code, [0.1, 0.2, 0.3, 0.4]));
	const two = await findCheapest(rooms, question(60, { mostComponents: 2 }));
	assert.ok(two.kind === "found");
	assert.equal(two.raises.size, 2);
	const one = await findCheapest(rooms, question(60, { mostComponents: 1 }));
	assert.ok(one.kind === "out-of-reach" && one.tooFew);
});

test("where no limit on their number binds, HiGHS finds no cheaper way than the cheapest stretches in order", async () => {
	const some = fc.record({
		rooms: fc.array(
			fc.record({
				changes: fc.array(
					fc.integer({ min: -100, max: 150 }).map((n) => n / 100),
					{ maxLength: 12 },
				),
				effort: fc.integer({ min: 1, max: 3 }),
				locked: fc.boolean(),
			}),
			{ minLength: 1, maxLength: 8 },
		),
		needed: fc.integer({ min: 1, max: 400 }),
		within: fc.constantFrom(0.5, 0.75, 0.9, 1),
	});
	await fc.assert(
		fc.asyncProperty(some, async ({ rooms: drawn, needed, within }) => {
			const rooms = drawn.map(({ changes, ...more }, at) => room(`c${at}`, changes, more));
			const stretches = rooms.flatMap((each) => stretchesOf(each, within));
			const inOrder = await findCheapest(rooms, question(needed, { within }));
			if (stretches.length === 0) return assert.equal(inOrder.kind, "out-of-reach");
			const asked = { needed, within, mostComponents: rooms.length };
			const solved = await solve(rooms, stretches, asked);
			assert.equal(inOrder.kind, solved.kind);
			if (inOrder.kind !== "found" || solved.kind !== "found") return;
			assert.equal(
				[...inOrder.raises.values()].reduce((so, raise) => so + raise, 0),
				needed,
			);
			assert.ok(Math.abs(inOrder.cost - solved.cost) < 1e-6, `${inOrder.cost} ${solved.cost}`);
		}),
		{ seed: 766, numRuns: 60 },
	);
});
