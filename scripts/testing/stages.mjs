import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { typescriptArgs, typescriptEnv } from "../setup/launch.mjs";
import { root } from "../setup/root.mjs";

const bin = (path) => join(root, "node_modules", path);
const script = (name) => [join(root, "scripts", name)];
const tsc = (project) => [bin("typescript/bin/tsc"), "--noEmit", "--project", join(root, project)];

/** What is judged without running the program: a name and what Node is called with. */
export function staticStages() {
	return [
		["types", tsc("tsconfig.json")],
		["types of islands", tsc("tsconfig.islands.json")],
		...libs().map((name) => [`types of libs/${name}`, tsc(`libs/${name}/tsconfig.json`)]),
		["architecture", [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ...cruised()]],
		["format and lint", [bin("@biomejs/biome/bin/biome"), "check", "--max-diagnostics=100", "."]],
		["unused code", [bin("knip/bin/knip.js")]],
		["file sizes", script("check-sizes.mjs")],
		["documents", script("check-docs.mjs")],
		["messages", [...typescriptArgs, ...script("check-messages.mjs")]],
		["purity", script("check-purity.mjs")],
		["traces", script("check-traces.mjs")],
	].map(([name, args]) => ({ name, args }));
}

function libs() {
	return readdirSync(join(root, "libs")).filter((name) =>
		existsSync(join(root, "libs", name, "tsconfig.json")),
	);
}

function cruised() {
	const folders = ["platform", "modules", "libs", "apps", "e2e", "bench"].filter((name) =>
		existsSync(join(root, name)),
	);
	return [".dependency-cruiser.cjs", ...folders];
}

/** Runs one of them; its words matter only when it fails. */
export function runStatic({ args }) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, {
			cwd: root,
			env: { ...process.env, ...typescriptEnv, NO_COLOR: "1" },
		});
		let report = "";
		child.stdout.on("data", (bytes) => {
			report += bytes;
		});
		child.stderr.on("data", (bytes) => {
			report += bytes;
		});
		child.on("close", (code) => resolve({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, report }));
	});
}

/** Test files of the program and those that need a browser, narrowed to paths that contain one of the patterns. */
export function testFiles(patterns) {
	const all = ["platform", "modules", "libs", "apps", "reference", "scripts", "bench", "e2e"]
		.flatMap((folder) => filesUnder(join(root, folder)))
		.filter((path) => /\.test\.tsx?$/.test(path))
		.filter((path) => patterns.length === 0 || patterns.some((part) => relative(root, path).includes(part)))
		.sort();
	const needsBrowser = (path) => relative(root, path).startsWith("e2e");
	return { unit: all.filter((path) => !needsBrowser(path)), browser: all.filter(needsBrowser) };
}

function filesUnder(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.name === "node_modules" || entry.name.startsWith(".")) return [];
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesUnder(path) : [path];
	});
}
