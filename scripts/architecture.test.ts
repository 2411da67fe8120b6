import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

// A rule that matches nothing looks exactly like a rule that is kept: each one must catch a violation planted for it.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rulesFile = join(root, ".dependency-cruiser.cjs");
const rules: readonly string[] = createRequire(import.meta.url)(rulesFile).forbidden.map(
	(rule: { name: string }) => rule.name,
);

/** rule → file that breaks it → what that file imports */
const plants: Record<string, readonly [file: string, imports: string]> = {
	"platform-knows-no-domain": ["platform/db/a.ts", "../../modules/plans/index.ts"],
	"modules-know-no-app": ["modules/plans/b.ts", "#apps/web/server.ts"],
	"libs-are-alone": ["libs/one/src/c.ts", "../../two/src/index.ts"],
	"libs-are-pure": ["libs/one/src/d.ts", "kysely"],
	"libs-are-pure-core": ["libs/one/src/e.ts", "fs"],
	"no-cycles": ["modules/plans/f.ts", "./g.ts"],
	"through-the-door": ["modules/plans/h.ts", "#modules/organisation/store.ts"],
	"apps-through-the-doors": ["apps/web/i.ts", "#modules/organisation/store.ts"],
	"door-answers-questions-only": ["modules/accounts/index.ts", "./queries/asks.ts"],
	"not-out-of-own-door": ["modules/plans/j.ts", "./index.ts"],
	"module-in-the-table": ["modules/unlisted/k.ts", "#modules/organisation/index.ts"],
	"domain-is-pure": ["modules/plans/domain/l.ts", "node:fs"],
	"policy-is-pure": ["modules/plans/policy.ts", "./store.ts"],
	"sql-in-one-place": ["modules/plans/web/m.tsx", "kysely"],
	"web-in-one-place": ["modules/plans/commands/n.ts", "hono/cookie"],
	"testing-stays-in-tests": ["modules/plans/commands/o.ts", "#platform/testing/database.ts"],
	"no-dev-dependency": ["platform/mail/p.ts", "fast-check"],
	resolves: ["modules/plans/q.ts", "./nowhere.ts"],
};
const modulesInTheTable = rules
	.filter((name) => name.startsWith("module-order:"))
	.map((name) => name.split(":")[1]);
for (const name of modulesInTheTable) {
	plants[`module-order:${name}`] = [`modules/${name}/asks-a-stranger.ts`, "#modules/unlisted/index.ts"];
}

/** files that keep every rule, and that the plants reach for */
const innocent: Record<string, string> = {
	"package.json": JSON.stringify({
		type: "module",
		dependencies: { kysely: "1", hono: "1", pg: "1" },
		devDependencies: { "fast-check": "1" },
		imports: { "#platform/*": "./platform/*", "#modules/*": "./modules/*", "#apps/*": "./apps/*" },
	}),
	"tsconfig.json": JSON.stringify({
		compilerOptions: { module: "nodenext", allowImportingTsExtensions: true },
	}),
	...Object.fromEntries(
		["kysely", "pg", "fast-check"].flatMap((name) => [
			[
				`node_modules/${name}/package.json`,
				JSON.stringify({ name, version: "1.0.0", exports: "./index.js" }),
			],
			[`node_modules/${name}/index.js`, "export const it = 1;"],
		]),
	),
	"node_modules/hono/package.json": JSON.stringify({ name: "hono", exports: { "./cookie": "./cookie.js" } }),
	"node_modules/hono/cookie.js": "export const it = 1;",
	"libs/one/src/index.ts": "export const it = 1;",
	"libs/two/src/index.ts": "export const it = 1;",
	"platform/testing/database.ts": "export const it = 1;",
	"apps/web/server.ts": 'import { it } from "#modules/plans/wiring.ts";\nexport { it };',
	"modules/organisation/index.ts": "export const it = 1;",
	"modules/organisation/store.ts": 'import { it } from "kysely";\nexport { it };',
	"modules/unlisted/index.ts": "export const it = 1;",
	"modules/plans/index.ts": 'export { it } from "./queries/r.ts";',
	"modules/plans/queries/r.ts": 'import { it } from "kysely";\nexport { it };',
	"modules/plans/wiring.ts": 'export { it } from "./commands/s.ts";',
	"modules/plans/commands/s.ts": 'import { it } from "#modules/organisation/index.ts";\nexport { it };',
	"modules/plans/store.ts": 'import { it } from "kysely";\nexport { it };',
	"modules/plans/s.test.ts":
		'import { it } from "#platform/testing/database.ts";\nimport "fast-check";\nexport { it };',
};

interface Violation {
	readonly from: string;
	readonly rule: { readonly name: string };
}

function violationsIn(files: Record<string, string>): readonly Violation[] {
	const folder = mkdtempSync(join(tmpdir(), "guong-rules-"));
	try {
		copyFileSync(rulesFile, join(folder, "rules.cjs"));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
		const args = [
			cruiser,
			"--config",
			"rules.cjs",
			"--output-type",
			"json",
			"platform",
			"modules",
			"libs",
			"apps",
		];
		const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 64 << 20 });
		assert.ok(run.stdout.startsWith("{"), run.stderr + run.stdout);
		return JSON.parse(run.stdout).summary.violations;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

describe("the architecture's rules", () => {
	let found: readonly Violation[] = [];

	before(() => {
		const planted = Object.fromEntries(
			Object.values(plants).map(([file, imports]) => [
				file,
				`import { it } from "${imports}";\nexport { it };`,
			]),
		);
		found = violationsIn({
			...innocent,
			...planted,
			"modules/plans/g.ts": 'import type { it } from "./f.ts";\nexport type That = typeof it;',
			"modules/accounts/queries/asks.ts": 'import { it } from "../commands/changes.ts";\nexport { it };',
			"modules/accounts/commands/changes.ts": "export const it = 1;",
		});
	});

	it("are all tried", () => {
		assert.deepEqual(Object.keys(plants).sort(), [...rules].sort());
	});

	for (const [rule, [file, imports]] of Object.entries(plants)) {
		it(`${rule} catches ${file} importing ${imports}`, () => {
			assert.ok(
				found.some((violation) => violation.rule.name === rule && violation.from === file),
				`not reported; reported for this file: ${found.filter(({ from }) => from === file).map((v) => v.rule.name)}`,
			);
		});
	}

	it("leaves a tree alone that keeps them", () => {
		assert.deepEqual(violationsIn(innocent), []);
	});
});
