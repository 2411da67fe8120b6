import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/root.mjs";

const notOurs = /^(node_modules|du-lieu|dist)\/|(^|\/)\.git\//;

/** Every file of the project, by path from its root: what git knows or would add; all files where there is no git. */
export function ourFiles() {
	const paths = fromGit() ?? fromFolder("");
	return paths.filter((path) => !notOurs.test(path) && existsSync(join(root, path)));
}

export const textOf = (path) => readFileSync(join(root, path), "utf8");

/** Prints what is wrong; the stage fails when anything is. */
export function tellFaults(faults) {
	for (const fault of faults) process.stdout.write(`${fault}\n`);
	process.exitCode = faults.length > 0 ? 1 : 0;
}

/** Blanks out comments, keeping line numbers. Good enough for our own formatted source. */
export function withoutComments(source) {
	return source
		.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
		.replace(/(^|[\s;{}(,])\/\/[^\n]*/g, "$1");
}

export const lineAt = (text, index) => text.slice(0, index).split("\n").length;

function fromGit() {
	try {
		const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
		const listed = execFileSync("git", args, {
			cwd: root,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
		return [...new Set(listed.split("\0").filter(Boolean))];
	} catch {
		return null;
	}
}

function fromFolder(folder) {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder ? `${folder}/${entry.name}` : entry.name;
		if (notOurs.test(`${path}/`)) return [];
		return entry.isDirectory() ? fromFolder(path) : [path];
	});
}
