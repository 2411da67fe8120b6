import "./setup/node-version.mjs";
import { launch } from "./setup/launch.mjs";
import { missingPackages } from "./setup/missing-packages.mjs";
import { root } from "./setup/root.mjs";

// npm moves into the clone before it runs a script; paths on the command line are meant from where the user stands.
const standing = process.env.npm_lifecycle_event === "guong" ? process.env.INIT_CWD : undefined;

if (missingPackages(root, { everything: false }).length > 0) {
	process.stderr.write(
		"Chưa cài đủ gói. Hãy chạy trong thư mục của Gương: npm ci\n" +
			`Packages are missing. Run in Gương's folder: npm ci\n(${root})\n`,
	);
	process.exitCode = 1;
} else {
	launch("apps/cli/main.ts", process.argv.slice(2), { cwd: standing ?? process.cwd() });
}
