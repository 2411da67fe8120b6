import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { designOf, generatorOf, groupingOf, meanTable, tableOf, withReplicates } from "./index.ts";

/** One table by replicates, as a list of numbers; uses nothing but what the language itself has. */
function question(lib: Lib): number[] {
	const chance = lib.generatorOf("browser");
	const draw = (make: (row: number) => number) => Array.from({ length: 300 }, (_, row) => make(row));
	const table = lib.tableOf({
		psu: draw((row) => Math.floor(row / 10)),
		group: draw((row) => Math.floor(row / 100)),
		w: draw(() => 1 + chance.uniform()),
	});
	const design = lib.designOf(table, { convention: "test", stages: [{ unit: "psu" }], weights: "w" });
	const y = { names: ["y"], columns: [Float64Array.from(draw(() => chance.uniform()))] };
	const resampled = lib.withReplicates(design, { method: "rao-wu", count: 50, seed: "browser" });
	const found = [design, resampled].map((one) => lib.meanTable(one, y, lib.groupingOf(table, ["group"])));
	return found.flatMap(({ values, standardErrors }) => [...values, ...standardErrors]);
}

const lib = { designOf, generatorOf, groupingOf, meanTable, tableOf, withReplicates };
type Lib = typeof lib;

test("bundled for a browser and run where there is no Node, the library gives the same bits", async () => {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL("index.ts", import.meta.url))],
		bundle: true,
		write: false,
		minify: true,
		platform: "browser",
		format: "iife",
		globalName: "surveyStats",
	});
	const [bundle] = outputFiles;
	assert.ok(bundle);
	assert.ok(bundle.contents.length < 100_000, `${bundle.contents.length} bytes`);
	// What runs the tests gives functions their names by a helper that a browser does not know.
	const context = createContext({ __name: (named: unknown) => named });
	const answer = runInContext(
		`${bundle.text}; JSON.stringify((${question.toString()})(surveyStats))`,
		context,
	);
	assert.deepEqual(JSON.parse(answer), question(lib));
});
