import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { chanceOf, explainNode, rankUncertainty, recordOf } from "./index.ts";
import type { IndexTree, TreeNode } from "./tree.ts";

const lib = { chanceOf, explainNode, rankUncertainty, recordOf };
type Lib = typeof lib;

/** A simulation, an explanation and ranks under uncertain choices; uses nothing but what the language itself has. */
function question(own: Lib): unknown {
	const node = (code: string, parent: string | null, weight: number | null): TreeNode => ({
		code,
		concept: code,
		parent,
		label: { vi: code, en: code },
		weight,
		minimum: null,
		maximum: null,
		direction: "higher-is-better",
		aggregation: parent === null ? { kind: "weighted-sum", factor: 10, offset: 0 } : { kind: "given" },
		whenMissing: { rule: "strict" },
		verified: true,
		source: "made up",
	});
	const tree: IndexTree = {
		index: "made up",
		version: "1",
		from: 2020,
		to: null,
		nodes: [node("T", null, null), node("A", "T", 0.3), node("B", "T", 0.7)],
	};
	const chance = own.chanceOf("browser");
	const draw = (count: number) => Array.from({ length: count }, () => chance.uniform());
	const units = draw(20).map((estimate) => ({ estimate, error: 0.2 }));
	return [
		own.recordOf({ kind: "rank-simulation", units, runs: 200, seed: "browser", top: 3 }),
		own.explainNode(
			tree,
			"T",
			new Map([
				["A", { kind: "value", value: chance.uniform() }],
				["B", { kind: "value", value: chance.uniform() }],
			]),
		),
		own.rankUncertainty({
			tree,
			columns: new Map([
				["A", draw(20)],
				["B", draw(20)],
			]),
			normalisations: ["min-max", "rank"],
			means: ["geometric"],
			weightSpread: 0.5,
			runs: 100,
			seed: "browser",
		}),
	];
}

test("bundled for a browser and run where there is no Node, the library gives the same bits", async () => {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL("index.ts", import.meta.url))],
		bundle: true,
		write: false,
		minify: true,
		platform: "browser",
		format: "iife",
		globalName: "indexMath",
	});
	const [bundle] = outputFiles;
	assert.ok(bundle);
	assert.ok(bundle.contents.length < 60_000, `${bundle.contents.length} bytes`);
	// What runs the tests gives functions their names by a helper that a browser does not know.
	const context = createContext({ __name: (named: unknown) => named });
	const answer = runInContext(`${bundle.text}; JSON.stringify((${question.toString()})(indexMath))`, context);
	assert.equal(answer, JSON.stringify(question(lib)));
});
