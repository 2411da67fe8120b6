import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { lineAt, ourFiles, tellFaults, textOf } from "./checks/our-files.mjs";
import { root } from "./setup/root.mjs";

// Every path in backticks, and every link, in our documents exists.
const rooms = [
	"libs",
	"platform",
	"modules",
	"apps",
	"reference",
	"db",
	"e2e",
	"docs",
	"scripts",
	"bench",
	".ci",
];
const isPath = new RegExp(`^(${rooms.map((room) => room.replace(".", "\\.")).join("|")})/[^\\s*<>…{}()|]*$`);
const isFileName = /^\w[\w.-]*\.(ts|tsx|mjs|cjs|sql|md|css)$/;

const files = ourFiles();
const names = new Set(files.map((path) => posix.basename(path)));
const faults = [];

for (const document of files.filter((path) => path.endsWith(".md"))) {
	const text = textOf(document).replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, " "));
	const near = (path) => existsSync(join(root, dirname(document), path));
	for (const match of text.matchAll(/`([^`\n]+)`/g)) {
		const named = match[1].replace(/:\d+$/, "");
		const found = isPath.test(named)
			? existsSync(join(root, named)) || near(named)
			: !isFileName.test(named) || names.has(named) || near(named);
		if (!found) faults.push(`${document}:${lineAt(text, match.index)}: ${named} does not exist`);
	}
	for (const match of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)) {
		if (!near(match[1]))
			faults.push(`${document}:${lineAt(text, match.index)}: the link to ${match[1]} leads nowhere`);
	}
}
tellFaults(faults);
