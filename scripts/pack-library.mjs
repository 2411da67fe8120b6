import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./setup/root.mjs";

// `npm pack` in the folder of a library makes a package that runs alone. In the project a library is used as TypeScript; the package carries JavaScript and
// types, so its package.json is another one while it is packed.
const here = process.cwd();
const [manifest, kept] = ["package.json", "package.json.kept"].map((name) => join(here, name));
const added = ["dist", "LICENSE"].map((name) => join(here, name));

if (process.argv[2] === "build") build();
else restore();

function build() {
	if (existsSync(kept)) restore();
	clear();
	const compiler = join(
		dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
		"bin/tsc",
	);
	const done = spawnSync(process.execPath, [compiler, "-p", join(here, "tsconfig.build.json")], {
		stdio: "inherit",
	});
	if (done.status !== 0) process.exit(1);
	copyFileSync(join(root, "LICENSE"), join(here, "LICENSE"));
	copyFileSync(manifest, kept);
	const {
		scripts: _scripts,
		private: _private,
		exports: _exports,
		...rest
	} = JSON.parse(readFileSync(manifest, "utf8"));
	const entry = { types: "./dist/index.d.ts", default: "./dist/index.js" };
	writeFileSync(manifest, `${JSON.stringify({ ...rest, exports: entry }, null, "\t")}\n`);
}

function restore() {
	if (existsSync(kept)) renameSync(kept, manifest);
	clear();
}

function clear() {
	for (const path of added) rmSync(path, { recursive: true, force: true });
}
