import "./setup/node-version.mjs";
import { ensureInstalled, SetUpFailure } from "./setup/install.mjs";
import { launch } from "./setup/launch.mjs";
import { root } from "./setup/root.mjs";

const say = (...lines) => process.stdout.write(`${lines.join("\n")}\n`);

try {
	await ensureInstalled(root, { everything: false, say });
	launch("apps/cli/main.ts", ["serve", "--demo", ...process.argv.slice(2)], { cwd: root });
} catch (error) {
	process.stderr.write(`${error instanceof SetUpFailure ? error.message : error.stack}\n`);
	process.exitCode = 1;
}
