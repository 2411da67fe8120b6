import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

/**
 * Node's arguments for running TypeScript from any working directory: tsx by its full address, since
 * `--import tsx` would be looked for where the user stands.
 */
export const typescriptArgs = [
	"--import",
	pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href,
];

/** tsx would otherwise read a tsconfig.json of the folder where the user stands. */
export const typescriptEnv = { TSX_TSCONFIG_PATH: join(root, "tsconfig.json") };

/** Runs a TypeScript program in the foreground; ends with its exit code. */
export function launch(program, args, { cwd }) {
	const child = spawn(process.execPath, [...typescriptArgs, join(root, program), ...args], {
		cwd,
		stdio: "inherit",
		env: { ...process.env, ...typescriptEnv },
	});
	// Ctrl-C reaches the program itself; we only wait until it has tidied up.
	process.on("SIGINT", () => {});
	for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
	child.on("error", (error) => {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	});
	child.on("exit", (code, signal) => {
		process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
	});
}
