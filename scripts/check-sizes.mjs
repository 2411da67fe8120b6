import { ourFiles, tellFaults, textOf } from "./checks/our-files.mjs";

// Files that grow past a screen or four are two rooms in one. Exceptions carry a number that may only fall.
const limits = { source: 300, test: 400 };
const exceptions = {};

const faults = [];
for (const path of ourFiles().filter(
	(path) => /\.(tsx?|mjs|cjs|css|sql)$/.test(path) && path !== "db/schema.sql",
)) {
	const lines = textOf(path).split("\n").length - 1;
	const limit = /\.test\.tsx?$/.test(path) ? limits.test : limits.source;
	const allowed = exceptions[path];
	if (allowed === undefined && lines > limit) faults.push(`${path}: ${lines} lines, at most ${limit}`);
	if (allowed !== undefined && lines > allowed)
		faults.push(`${path}: ${lines} lines; the exception allows ${allowed}`);
	if (allowed !== undefined && lines < allowed) {
		faults.push(
			`${path}: ${lines} lines; lower the exception's number from ${allowed}${lines <= limit ? " by removing it" : ""}`,
		);
	}
}
for (const path of Object.keys(exceptions)) {
	if (!ourFiles().includes(path)) faults.push(`${path}: an exception for a file that is not there`);
}
tellFaults(faults);
