import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { register } from "tsx/esm/api";

// Compares our statistics with what R printed: `node scripts/check-golden.mjs FILE --data DIR`. One line per failing case, then the count.

const usage = "node scripts/check-golden.mjs FILE.json --data FOLDER";
register();
const { faultsOfCase } = await import("../libs/survey-stats/golden/run-case.ts");
const { faultsOfCompositeCase, isComposite } = await import("./golden/run-composite-case.ts");
process.exitCode = run();

function run() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { data: { type: "string" } },
	});
	const [path] = positionals;
	if (path === undefined || values.data === undefined) {
		process.stderr.write(`${usage}\n`);
		return 2;
	}
	const file = JSON.parse(readFileSync(path, "utf8"));
	const read = reader(values.data);
	let failed = 0;
	for (const golden of file.cases) {
		const answer = isComposite(file, golden) ? faultsOfCompositeCase : faultsOfCase;
		const faults = answer(file, golden, read);
		if (faults.length === 0) continue;
		failed += 1;
		process.stdout.write(
			`${golden.id}: ${faults[0]}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ""}\n`,
		);
	}
	process.stdout.write(`${file.cases.length - failed} passed, ${failed} failed\n`);
	return failed === 0 ? 0 : 1;
}

/** Files of the folder by name, packed or not, each read once. */
function reader(folder) {
	const known = new Map();
	return (name) => {
		if (!known.has(name)) {
			const path = join(folder, name);
			known.set(name, existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`)));
		}
		return known.get(name);
	};
}
