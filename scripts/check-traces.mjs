import { lineAt, ourFiles, tellFaults, textOf } from "./checks/our-files.mjs";
import { root } from "./setup/root.mjs";

// A clone works everywhere: nothing in it names the machine or the registry it was made with.
const faults = [];

const lock = JSON.parse(textOf("package-lock.json"));
for (const [path, entry] of Object.entries(lock.packages)) {
	if (/^https?:/.test(entry.resolved ?? ""))
		faults.push(`package-lock.json: ${path} names the registry it came from`);
}
for (const path of ourFiles().filter((path) =>
	/\.(tsx?|mjs|cjs|css|sql|md|json|csv|svg|npmrc)$/.test(path),
)) {
	const text = textOf(path);
	const at = text.indexOf(`${root}/`);
	if (at >= 0) faults.push(`${path}:${lineAt(text, at)}: names the folder of this clone`);
}
tellFaults(faults);
