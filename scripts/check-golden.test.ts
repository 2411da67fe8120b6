import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("check-golden.mjs", import.meta.url));
const data = fileURLToPath(new URL("../libs/survey-stats/fixtures/golden/data/", import.meta.url));
const mean = (id: string, value: number) => ({
	id,
	design: "tiny",
	op: "mean",
	args: { vars: ["y"], lonely: "remove" },
	expected: { est: [value] },
	tol: 1e-10,
});

test("failing cases have a line each, the count comes last, and the exit code says whether all passed", () => {
	const folder = mkdtempSync(join(tmpdir(), "guong-golden-"));
	const file = join(folder, "cases.json");
	const run = (cases: readonly unknown[]) => {
		const designs = { tiny: { dataset: "tiny", ids: ["psu"], strata: ["h"], weights: "w", nest: true } };
		writeFileSync(file, JSON.stringify({ designs, cases }));
		const { stdout, status } = spawnSync(process.execPath, [script, file, "--data", data], {
			encoding: "utf8",
		});
		return { lines: stdout.trimEnd().split("\n"), status };
	};
	try {
		const right = mean("right", 3.830769230769231);
		assert.deepEqual(run([right]), { lines: ["1 passed, 0 failed"], status: 0 });
		const { lines, status } = run([
			right,
			mean("wrong", 3.8307693),
			{ ...right, id: "strange", op: "guess" },
		]);
		assert.equal(status, 1);
		assert.match(lines[0] ?? "", /^wrong: est\[0\]: 3\.83076923\d*, wanted 3\.8307693/);
		assert.match(lines[1] ?? "", /^strange: operation guess is not known/);
		assert.deepEqual(lines.slice(2), ["1 passed, 2 failed"]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
