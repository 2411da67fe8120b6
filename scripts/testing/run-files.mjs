import { createRequire, syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Runs many test files in one process: starting a process and compiling the program's parts costs more
 * than most files' tests. Node 20 has no `--test-isolation=none`, and importing files as they are would
 * hang the hooks of one file (`before`, `afterEach` …) on all of them. So what a file registers while it
 * is loaded is written down, and registered afterwards inside a suite of its own.
 */
const nodeTest = createRequire(import.meta.url)("node:test");
const names = ["test", "it", "describe", "suite", "before", "after", "beforeEach", "afterEach"];
const variants = ["skip", "todo", "only"];
const original = Object.fromEntries(names.map((name) => [name, nodeTest[name]]));
const sharedEndings = [];
let ownEndings = [];
let written = null;
let loading = "";

for (const name of names) {
	const register = original[name];
	if (!register) continue;
	nodeTest[name] = recorder(register, name);
	for (const variant of variants)
		if (register[variant]) nodeTest[name][variant] = recorder(register[variant], name);
}
syncBuiltinESMExports();

function recorder(register, name) {
	return (...args) => {
		if (!written) return register(...args);
		if (name === "after") {
			// A part that several files use (the test database) tidies up after each of them.
			const isOfThisFile = new Error().stack.split("\n")[2]?.includes(loading);
			(isOfThisFile ? ownEndings : sharedEndings).push(args[0]);
			return;
		}
		written.push(() => register(...args));
		return Promise.resolve();
	};
}

for (let file = await nextFile(); file; file = await nextFile()) {
	written = [];
	ownEndings = [];
	loading = basename(file);
	let failure = null;
	try {
		await import(pathToFileURL(file).href);
	} catch (error) {
		failure = { error };
	}
	const registrations = written;
	written = null;
	// a file is loaded when its turn comes: what it prepares while loading belongs to it alone
	await new Promise((ended) => {
		original.describe(file, () => {
			for (const register of registrations) register();
			if (failure) original.test("can be loaded", () => Promise.reject(failure.error));
			original.after(() => endAll([...ownEndings, ...sharedEndings]).finally(ended));
		});
	});
}

if (process.connected) process.disconnect();

/** The files are handed out one by one to whoever is free, by scripts/testing/run-tests.mjs. */
function nextFile() {
	return new Promise((resolve) => {
		process.once("message", resolve);
		process.send("next");
	});
}

/** All of them, also when one fails. */
async function endAll(endings) {
	const failures = [];
	for (const end of endings)
		await Promise.resolve()
			.then(end)
			.catch((error) => failures.push(error));
	if (failures.length > 0) throw failures[0];
}

// Runs after all others. What a test left open (a server, a pool) must not keep the run from ending.
original.test("end of run", () => {
	setTimeout(() => {
		process.stderr.write(`left open by a test: ${process.getActiveResourcesInfo().join(", ")}\n`);
		process.exit();
	}, 3_000).unref();
});
