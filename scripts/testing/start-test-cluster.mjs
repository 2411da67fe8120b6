import { spawn } from "node:child_process";
import { join } from "node:path";
import { typescriptArgs, typescriptEnv } from "../setup/launch.mjs";
import { root } from "../setup/root.mjs";

/** Starts the PostgreSQL of this run. Answers the environment that tests need to reach it, and how to end it. */
export function startTestCluster() {
	const child = spawn(process.execPath, [...typescriptArgs, join(root, "scripts/testing/test-cluster.ts")], {
		cwd: root,
		env: { ...process.env, ...typescriptEnv },
		stdio: ["pipe", "pipe", "pipe"],
	});
	const gone = new Promise((resolve) => child.once("close", resolve));
	const stop = () => {
		child.stdin.end();
		return gone;
	};
	return new Promise((resolve, reject) => {
		let said = "";
		let complaint = "";
		child.stderr.on("data", (bytes) => {
			complaint += bytes;
		});
		child.stdout.on("data", (bytes) => {
			said += bytes;
			if (said.endsWith("\n")) resolve({ env: { GUONG_TEST_SERVER: said.trim() }, stop });
		});
		child.once("close", () => reject(new Error(`the test database did not start:\n${complaint}`)));
	});
}
