import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { typescriptArgs, typescriptEnv } from "../setup/launch.mjs";
import { root } from "../setup/root.mjs";

const silentForMs = 180_000;

/** Runs the files in `processes` processes side by side. Answers the counts and what to print about failures. */
export async function runTests(files, { processes, env }) {
	const results = await Promise.all(shares(files, processes).map((share) => runShare(share, env)));
	return {
		passed: sum(results.map(({ passed }) => passed)),
		failed: sum(results.map(({ failed }) => failed)),
		report: results.map(({ report }) => report).join(""),
	};
}

/** Long files first, each to the process that has least to do; length in bytes is a fair guess. */
function shares(files, count) {
	const parts = Array.from({ length: Math.min(count, files.length) }, () => ({ bytes: 0, files: [] }));
	const sized = files.map((file) => ({ file, bytes: statSync(file).size })).sort((a, b) => b.bytes - a.bytes);
	for (const { file, bytes } of sized) {
		const lightest = parts.reduce((least, part) => (part.bytes < least.bytes ? part : least));
		lightest.bytes += bytes;
		lightest.files.push(file);
	}
	return parts.map((part) => part.files);
}

async function runShare(files, env) {
	const folder = mkdtempSync(join(tmpdir(), "guong-tests-"));
	const records = join(folder, "records.jsonl");
	const run = await runProcess(files, records, env);
	const results = existsSync(records)
		? readFileSync(records, "utf8").split("\n").filter(Boolean).map(parse)
		: [];
	rmSync(folder, { recursive: true, force: true });
	return summary(results, run);
}

function runProcess(files, records, env) {
	const reporter = pathToFileURL(join(root, "scripts/testing/reporter.mjs")).href;
	const args = [`--test-reporter=${reporter}`, `--test-reporter-destination=${records}`];
	const child = spawn(
		process.execPath,
		[...typescriptArgs, ...args, join(root, "scripts/testing/run-files.mjs"), ...files],
		{ cwd: root, env: { ...process.env, ...typescriptEnv, ...env }, stdio: ["ignore", "pipe", "pipe"] },
	);
	let output = "";
	child.stdout.on("data", (bytes) => {
		output += bytes;
	});
	child.stderr.on("data", (bytes) => {
		output += bytes;
	});
	let hung = false;
	const watch = setInterval(() => {
		const heard = existsSync(records) ? statSync(records).mtimeMs : started;
		if (Date.now() - Math.max(heard, started) < silentForMs) return;
		hung = true;
		child.kill("SIGKILL");
	}, 5_000);
	const started = Date.now();
	return new Promise((resolve) => {
		child.on("close", (code, signal) => {
			clearInterval(watch);
			resolve({ code, signal, output, hung });
		});
	});
}

function summary(results, run) {
	const ended = results.filter(({ path }) => path && path[0] !== "end of run");
	const whole = results.some(({ path }) => path?.[0] === "end of run");
	const failures = ended.filter((r) => !r.passed && !r.todo && !r.onlyParts);
	const passed = ended.filter((r) => r.passed && !r.isSuite && !r.skipped && !r.todo);
	const skipped = ended.filter((r) => r.skipped);
	let report = failures.map((r) => `\n✗ ${title(r.path)}\n${indent(r.error)}\n`).join("");
	report += skipped.map((r) => `\n– skipped: ${title(r.path)}\n`).join("");
	if (!whole) report += `\n✗ ${whyCutShort(results, run)}\n`;
	if (report && (failures.length > 0 || !whole) && run.output.trim()) {
		report += `\nWhat the tests printed:\n${indent(run.output.trim().split("\n").slice(-200).join("\n"))}\n`;
	} else if (/^left open by a test/m.test(run.output)) {
		report += `\n${run.output.match(/^left open by a test.*/m)[0]}\n`;
	}
	return { passed: passed.length, failed: failures.length + (whole ? 0 : 1), report };
}

function whyCutShort(results, { code, signal, hung }) {
	const last = results.findLast(({ began }) => began)?.began ?? "no test";
	if (hung) return `nothing happened for ${silentForMs / 1000} s; last begun: ${last}`;
	return `the test process ended early (${signal ?? `exit code ${code}`}); last begun: ${last}`;
}

const title = (path) => [relative(root, path[0]), ...path.slice(1)].join(" › ");
const indent = (text) => String(text).replace(/^/gm, "    ");
const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);

function parse(line) {
	try {
		return JSON.parse(line);
	} catch {
		return {};
	}
}
