import "./setup/node-version.mjs";
import { availableParallelism } from "node:os";
import { ensureInstalled, SetUpFailure } from "./setup/install.mjs";
import { root } from "./setup/root.mjs";

const say = (...lines) => process.stdout.write(`${lines.join("\n")}\n`);
const patterns = process.argv.slice(2);
const atOnce = Math.max(2, Math.min(4, availableParallelism()));
const total = { passed: 0, failed: 0 };

try {
	await ensureInstalled(root, { everything: true, say });
	await runStages();
} catch (error) {
	say(error instanceof SetUpFailure ? error.message : error.stack);
	total.failed += 1;
}
say("", `${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** `npm test` runs everything; `npm test -- PART-OF-A-PATH …` only the test files whose path contains it. */
async function runStages() {
	const { runStatic, staticStages, testFiles } = await import("./testing/stages.mjs");
	const files = testFiles(patterns);
	if (patterns.length === 0) await together(staticStages(), runStatic);
	await runTestStages(files);
}

async function runTestStages({ unit, browser }) {
	const { runTests } = await import("./testing/run-tests.mjs");
	const { startTestCluster } = await import("./testing/start-test-cluster.mjs");
	if (unit.length + browser.length === 0)
		throw new SetUpFailure(`No test file's path contains: ${patterns.join(" ")}`);
	const cluster = await startTestCluster();
	try {
		// A far time zone: whoever takes the machine's day for the country's is found out.
		const env = { ...cluster.env, TZ: "America/Phoenix" };
		for (const [name, files] of Object.entries({
			"unit and database tests": unit,
			"browser tests": browser,
		})) {
			if (files.length === 0) continue;
			const started = performance.now();
			tell(name, started, await runTests(files, { processes: atOnce, env }));
		}
	} finally {
		await cluster.stop();
	}
}

/** A few at a time; told in their own order, whoever ends first. */
async function together(stages, run) {
	const ended = stages.map(() => deferred());
	const waiting = stages.map((stage, index) => ({ stage, index }));
	const workers = Array.from({ length: atOnce }, async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const started = performance.now();
			const result = await run(next.stage);
			ended[next.index].resolve({ result, started, stopped: performance.now() });
		}
	});
	for (const [index, { promise }] of ended.entries()) {
		const { result, started, stopped } = await promise;
		tell(stages[index].name, started, result, stopped);
	}
	await Promise.all(workers);
}

function deferred() {
	let resolve;
	const promise = new Promise((settle) => {
		resolve = settle;
	});
	return { promise, resolve };
}

function tell(name, started, { passed, failed, report }, stopped = performance.now()) {
	total.passed += passed;
	total.failed += failed;
	const seconds = ((stopped - started) / 1000).toFixed(1);
	const counts = passed + failed > 1 ? `, ${passed} passed${failed > 0 ? `, ${failed} failed` : ""}` : "";
	say(`${failed === 0 ? "✓" : "✗"} ${name} (${seconds} s${counts})`);
	if (report.trim() && (failed > 0 || passed > 1)) say(report.trimEnd().replace(/^/gm, "  "), "");
}
