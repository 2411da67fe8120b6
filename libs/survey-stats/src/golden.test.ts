import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { GoldenFile } from "../golden/golden-file.ts";
import { faultsOfCase } from "../golden/run-case.ts";

const folder = new URL("../fixtures/golden/", import.meta.url);
const [file, further] = ["survey.json", "further.json"].map(
	(name): GoldenFile => JSON.parse(readFileSync(new URL(name, folder), "utf8")),
) as [GoldenFile, GoldenFile];
const known = new Map<string, Uint8Array>();

function read(name: string): Uint8Array {
	const path = new URL(`data/${name}`, folder);
	const bytes =
		known.get(name) ??
		(existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path.pathname}.gz`)));
	known.set(name, bytes);
	return bytes;
}

test("what R printed is found again, each case within its tolerance", () => {
	const failed = [file, further].flatMap((one) =>
		one.cases.flatMap((golden) => faultsOfCase(one, golden, read).map((fault) => `${golden.id}: ${fault}`)),
	);
	assert.deepEqual(failed, []);
	assert.deepEqual([file.cases.length, further.cases.length > 500], [576, true]);
});

test("the comparison finds a number that is off by more than the tolerance", () => {
	const golden = file.cases.find(({ id }) => id === "dstrat.ratio");
	assert.ok(golden);
	const expected = JSON.parse(JSON.stringify(golden.expected)) as { var: number[][] };
	const [row] = expected.var;
	assert.ok(row);
	row[0] = (row[0] ?? 0) * (1 + 1e-8);
	assert.equal(faultsOfCase(file, { ...golden, expected }, read).length, 1);
});
