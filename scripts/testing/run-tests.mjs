import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { typescriptArgs, typescriptEnv } from "../setup/launch.mjs";
import { root } from "../setup/root.mjs";

const silentForMs = 300_000;

/** Runs the files in `processes` processes side by side. Answers the counts and what to print about failures. */
export async function runTests(files, { processes, env }) {
	// long files first, so that no process is left alone with one at the end
	const queue = files.map((file) => ({ file, bytes: statSync(file).size })).sort((a, b) => b.bytes - a.bytes);
	const take = () => queue.shift()?.file ?? "";
	const results = [];
	const worker = async () => {
		// a process that a test brings down leaves the other files to the next one
		while (queue.length > 0) results.push(await runShare(take, env));
	};
	await Promise.all(Array.from({ length: Math.min(processes, files.length) }, worker));
	return {
		passed: sum(results.map(({ passed }) => passed)),
		failed: sum(results.map(({ failed }) => failed)),
		report: results.map(({ report }) => report).join(""),
	};
}

async function runShare(take, env) {
	const folder = mkdtempSync(join(tmpdir(), "guong-tests-"));
	const records = join(folder, "records.jsonl");
	const run = await runProcess(take, records, env);
	const results = existsSync(records)
		? readFileSync(records, "utf8").split("\n").filter(Boolean).map(parse)
		: [];
	rmSync(folder, { recursive: true, force: true });
	return summary(results, run);
}

function runProcess(take, records, env) {
	const reporter = pathToFileURL(join(root, "scripts/testing/reporter.mjs")).href;
	const args = [`--test-reporter=${reporter}`, `--test-reporter-destination=${records}`];
	const child = spawn(
		process.execPath,
		[...typescriptArgs, ...args, join(root, "scripts/testing/run-files.mjs")],
		{
			cwd: root,
			env: { ...process.env, ...typescriptEnv, ...env },
			stdio: ["ignore", "pipe", "pipe", "ipc"],
		},
	);
	const handedOut = [];
	child.on("message", () => {
		handedOut.push(take());
		child.send(handedOut.at(-1));
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (bytes) => {
			output += bytes;
		});
	}
	let hung = false;
	const started = Date.now();
	const watch = setInterval(() => {
		const heard = existsSync(records) ? statSync(records).mtimeMs : started;
		if (Date.now() - Math.max(heard, started) < silentForMs) return;
		hung = true;
		child.kill("SIGKILL");
	}, 5_000);
	return new Promise((resolve) => {
		child.on("close", (code, signal) => {
			clearInterval(watch);
			resolve({ code, signal, output, hung, file: handedOut.at(-1) || "after the last file" });
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
	if (!whole) report += `\n✗ ${whyCutShort(run)}\n`;
	if (report && (failures.length > 0 || !whole) && run.output.trim()) {
		report += `\nWhat the tests printed:\n${indent(run.output.trim().split("\n").slice(-200).join("\n"))}\n`;
	} else if (/^left open by a test/m.test(run.output)) {
		report += `\n${run.output.match(/^left open by a test.*/m)[0]}\n`;
	}
	return { passed: passed.length, failed: failures.length + (whole ? 0 : 1), report };
}

function whyCutShort({ code, signal, hung, file }) {
	const where = relative(root, file);
	if (hung) return `${where}: nothing happened for ${silentForMs / 1000} s`;
	return `${where}: the test process ended early (${signal ?? `exit code ${code}`})`;
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
