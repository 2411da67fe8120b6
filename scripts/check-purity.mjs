import { lineAt, ourFiles, tellFaults, textOf, withoutComments } from "./checks/our-files.mjs";

// The clock is passed in, and so is chance: what reads them by itself cannot be tested, nor run on the demo's day.
const machine =
	/\bDate\.now\(|\bnew Date\(\)|\bDate\(\)|\bMath\.random\(|\bTemporal\.Now\b|\bperformance\.now\(/g;
const pure = /^(libs\/[^/]+\/src|modules)\//;

const faults = [];
for (const path of ourFiles().filter((path) => pure.test(path) && /(?<!\.test)\.tsx?$/.test(path))) {
	const text = withoutComments(textOf(path));
	for (const match of text.matchAll(machine)) {
		faults.push(
			`${path}:${lineAt(text, match.index)}: ${match[0]} – take it from the clock that is passed in`,
		);
	}
}
tellFaults(faults);
