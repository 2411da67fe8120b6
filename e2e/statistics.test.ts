import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as surveyStats from "@guong/survey-stats";
import { build } from "esbuild";
import { openBrowser } from "./browser.ts";

/** A file read, a design, a table, an interval and a draw, as a list of numbers; uses nothing but what the language itself has. */
function question(lib: typeof surveyStats): number[] {
	const chance = lib.generatorOf("browser");
	const lines = Array.from({ length: 400 }, (_, row) =>
		[row % 5, row % 40, 1 + chance.uniform(), chance.below(10) < 1 ? -8 : chance.uniform()].join(","),
	);
	const text = ["prov,dist,w,y", ...lines].join("\n");
	const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const { table } = lib.readCsv(bytes, { missing: { "-8": "dont-know" } });
	const stages = [{ unit: "dist", strata: ["prov"] }];
	const design = lib.designOf(table, { convention: "test", stages, weights: "w" });
	const resampled = lib.withReplicates(design, { method: "rao-wu", count: 50, seed: "browser" });
	const y = { names: ["y"], columns: [lib.getNumbers(table, "y")] };
	const tables = [design, resampled].map((one) => lib.meanTable(one, y, lib.groupingOf(table, ["prov"])));
	const share = { share: 0.3, variance: 0.002, df: 5, n: 80 };
	const interval = lib.proportionInterval(share, "korn-graubard");
	const drawn = lib.drawSample(
		table,
		{ stages: [{ unit: "dist", strata: ["prov"], take: 2, method: "simple" }] },
		"x",
	);
	return [
		...tables.flatMap(({ values, standardErrors }) => [...values, ...standardErrors]),
		interval?.lower ?? 0,
		interval?.upper ?? 0,
		...drawn.map(({ row }) => row),
	];
}

test("the survey library, bundled and run in a browser, finds the same numbers to the last bit", async () => {
	const { outputFiles, metafile } = await build({
		entryPoints: [fileURLToPath(new URL("../libs/survey-stats/src/index.ts", import.meta.url))],
		bundle: true,
		write: false,
		metafile: true,
		minify: true,
		platform: "browser",
		format: "iife",
		globalName: "surveyStats",
	});
	assert.deepEqual(
		Object.keys(metafile.inputs).filter((path) => !path.includes("libs/survey-stats/src/")),
		[],
	);
	const browser = await openBrowser();
	try {
		const page = await browser.newPage();
		await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
		// What runs the tests gives functions their names by a helper that a browser does not know.
		const found = await page.evaluate(
			`globalThis.__name = (named) => named; (${question.toString()})(surveyStats)`,
		);
		assert.deepEqual(found, question(surveyStats));
		assert.ok(question(surveyStats).every(Number.isFinite));
	} finally {
		await browser.close();
	}
});
