import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { cast } from "./cast.ts";

test("everybody of the cast works, or until the reform worked, at a body that exists", async () => {
	const { read } = await testDatabase();
	for (const [day, posts] of [
		["2026-11-22", cast.flatMap(({ posts }) => posts.filter((post) => !post.until))],
		["2024-06-01", cast.flatMap(({ posts }) => posts.filter((post) => post.until))],
	] as const) {
		const ids = posts.flatMap((post) => post.bodyId ?? []);
		const bodies = await bodiesById(read, ids, Temporal.PlainDate.from(day));
		assert.ok(ids.length >= 5);
		assert.deepEqual(
			ids.filter((id) => !bodies.get(id)?.exists),
			[],
		);
	}
});
