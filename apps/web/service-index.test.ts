import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { unitAt } from "#modules/organisation/index.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { publishedBeside } from "./public/service-index.tsx";

const database = await testDatabase();

async function shown(unitId: string): Promise<string> {
	const unit = await unitAt(database.public, unitId, Temporal.PlainDate.from("2026-11-22"));
	assert.ok(unit);
	const part = await publishedBeside(unit, { db: database.public, language: "vi", to: (address) => address });
	return String((await part?.toString()) ?? "").replaceAll(/<[^>]+>/g, " ");
}

test("below the province nothing is published, and the page says so", async () => {
	assert.match(
		await shown("vn34:06436"),
		/chỉ có điểm công bố của cấp tỉnh|không có số liệu do Cổng công bố/,
	);
});
