import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { explainNpmFailure } from "./explain-npm-failure.mjs";
import { withInstallLock } from "./install-lock.mjs";
import { installedExtent, missingPackages } from "./missing-packages.mjs";

/**
 * Installs what is missing and nothing else. A first installation is `npm ci`; later ones only add
 * (`npm install --no-save`), so that a program running in the same clone keeps its files.
 */
export async function ensureInstalled(root, { everything, say }) {
	const isComplete = () => missingPackages(root, { everything }).length === 0;
	if (isComplete()) return;
	await withInstallLock(root, { onWait: () => say(...messages.waiting) }, async () => {
		if (!isComplete()) await install(root, { everything, say });
	});
}

async function install(root, { everything, say }) {
	const extent = installedExtent(root);
	const withTests = everything || extent === "everything";
	const missing = missingPackages(root, { everything: withTests });
	say(...(withTests ? messages.everything : messages.running));
	// left by an installation that was cut short: npm would take a half-written folder for a whole one
	for (const { path, isNew } of missing) {
		if (isNew && extent !== "nothing") rmSync(join(root, path), { recursive: true, force: true });
	}
	const command = extent === "nothing" ? ["ci"] : ["install", "--no-save"];
	const started = Date.now();
	const { code, output } = await npm(root, [...command, withTests ? "--include=dev" : "--omit=dev"], () =>
		say(`  … ${Math.round((Date.now() - started) / 1000)} s`),
	);
	if (code !== 0) throw new SetUpFailure(explainNpmFailure(output, root));
	const left = missingPackages(root, { everything }).map(({ path }) => path.replace("node_modules/", ""));
	if (left.length > 0) say(...messages.left(left));
	say(...messages.done(Math.round((Date.now() - started) / 1000)));
}

/** A failure that is told in words; its stack would help nobody. */
export class SetUpFailure extends Error {}

function npm(root, args, onStillBusy) {
	const common = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
	const retries = ["--fetch-retries=3", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=8000"];
	const { file, before, shell } = npmCommand();
	return new Promise((resolve, reject) => {
		const child = spawn(file, [...before, ...args, ...common, ...retries], {
			cwd: root,
			shell,
			stdio: ["ignore", "pipe", "pipe"],
		});
		const busy = setInterval(onStillBusy, 15_000);
		let output = "";
		child.stdout.on("data", (bytes) => {
			output += bytes;
		});
		child.stderr.on("data", (bytes) => {
			output += bytes;
		});
		child.on("error", (error) => {
			clearInterval(busy);
			if (error.code === "ENOENT") resolve({ code: 1, output: "npm: command not found" });
			else reject(error);
		});
		child.on("close", (code) => {
			clearInterval(busy);
			resolve({ code, output });
		});
	});
}

/** The npm that called us, else the one on the path. */
function npmCommand() {
	const caller = process.env.npm_execpath;
	if (caller && /^npm(-cli)?\.c?js$/.test(basename(caller))) {
		return { file: process.execPath, before: [caller], shell: false };
	}
	return { file: "npm", before: [], shell: process.platform === "win32" };
}

const messages = {
	waiting: [
		"Một lệnh khác đang cài gói trong thư mục này; chờ lệnh đó xong …",
		"Another command is installing packages in this folder; waiting for it …",
	],
	running: [
		"Đang cài các gói cần để chạy (lần đầu khoảng một phút) …",
		"Installing what running needs (about a minute the first time) …",
	],
	everything: [
		"Đang cài các gói cần để chạy và kiểm thử (lần đầu khoảng một đến hai phút) …",
		"Installing what running and testing need (one or two minutes the first time) …",
	],
	left: (names) => [
		`Chưa cài được: ${names.join(", ")}. Chương trình vẫn thử chạy tiếp.`,
		`Could not be installed: ${names.join(", ")}. Going on without.`,
	],
	done: (seconds) => [`Đã cài xong sau ${seconds} giây.`, `Installed in ${seconds} s.`],
};
