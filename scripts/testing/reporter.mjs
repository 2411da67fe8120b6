import { inspect } from "node:util";

/** One line of JSON for each test that ended, for scripts/testing/run-tests.mjs to read. */
export default async function* reporter(source) {
	const path = [];
	for await (const { type, data } of source) {
		if (type === "test:start") {
			path.length = data.nesting;
			path.push(data.name);
		}
		if (type === "test:pass" || type === "test:fail") {
			path.length = data.nesting;
			yield line(result(type === "test:pass", [...path, data.name], data));
		}
	}
}

function result(passed, path, data) {
	const error = data.details?.error;
	return {
		path,
		passed,
		isSuite: data.details?.type === "suite",
		ms: data.details?.duration_ms ?? 0,
		skipped: data.skip !== undefined && data.skip !== false,
		todo: data.todo !== undefined && data.todo !== false,
		// the parts that failed tell it themselves
		onlyParts: error?.failureType === "subtestsFailed",
		error: passed ? undefined : inspect(error?.cause ?? error, { depth: 6 }),
	};
}

const line = (value) => `${JSON.stringify(value)}\n`;
