import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexNode } from "#modules/indices/index.ts";
import { readWorkbenchAddress, targetsFrom } from "./targets-of-address.ts";

const node = (code: string, concept: string): IndexNode => ({
	...{ index: "PAPI", version: "P21", level: 1, certain: true, code, concept, parent: "TOTAL" },
	...{ label: { vi: code, en: code }, weight: null, minimum: 1, maximum: 10, verified: true, source: "" },
	direction: "higher-is-better",
	aggregation: { kind: "sum" },
	whenMissing: { rule: "strict" },
});

test("an address of the workbench gives targets with a baseline and an increase that agree as printed", () => {
	const read = readWorkbenchAddress(
		"https://guong.example/chi-so/papi/muc-tieu/dong-thap-truoc-2025?goc=2022&m-TOTAL=43%2C24&m-D1=4,56&m-D2=&sai-so=0,3#dem",
	);
	assert.deepEqual(
		[...(read?.wished ?? [])],
		[
			["TOTAL", "43.24"],
			["D1", "4.56"],
		],
	);
	const [total, first] = targetsFrom(
		read ?? { baselineYear: 0, wished: new Map() },
		[node("TOTAL", "total"), node("D1", "participation"), node("D2", "transparency")],
		new Map([["total", "42.149784"]]),
		({ label }) => label.vi,
	);
	assert.deepEqual(
		[total?.baseline, total?.increase, total?.value, total?.year],
		["42.15", "1.09", "43.24", 2023],
	);
	assert.deepEqual([first?.baseline, first?.increase, first?.baselineYear], [null, null, null]);
});

test("what is no address of the workbench is none", () => {
	for (const text of ["", "https://guong.example/", "goc=2022", "m-D1=4,5", "goc=2022&m-D1=1.234,5"])
		assert.equal(readWorkbenchAddress(text), null, text);
});
