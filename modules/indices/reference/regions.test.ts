import assert from "node:assert/strict";
import { test } from "node:test";
import { regionsOf63 } from "./regions.ts";

test("each of the 63 provinces stands in one of the six regions", async () => {
	const regions = await regionsOf63();
	assert.equal(regions.length, 6);
	const codes = regions.flatMap(({ provinces }) => provinces);
	assert.equal(codes.length, 63);
	assert.equal(new Set(codes).size, 63);
	assert.ok(regions.find(({ code }) => code === "MRD")?.provinces.includes("87"));
});
