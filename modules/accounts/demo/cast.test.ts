import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { cast } from "./cast.ts";

test("everybody of the cast works at a body that exists", async () => {
	const { read } = await testDatabase();
	const ids = cast.flatMap(({ post }) => post.bodyId ?? []);
	const bodies = await bodiesById(read, ids, Temporal.PlainDate.from("2026-11-22"));
	assert.ok(ids.length >= 5);
	assert.deepEqual(
		ids.filter((id) => !bodies.get(id)?.exists),
		[],
	);
});
