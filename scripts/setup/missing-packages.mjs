import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What package-lock.json asks for and node_modules does not hold. npm writes down what it installed in
 * node_modules/.package-lock.json; comparing the two needs no stamp of our own and also recognises a
 * plain `npm ci` that somebody ran by hand.
 */
export function missingPackages(root, { everything }) {
	const wanted = packagesOf(join(root, "package-lock.json")) ?? {};
	const installed = packagesOf(join(root, "node_modules", ".package-lock.json")) ?? {};
	return Object.entries(wanted)
		.filter(([path, entry]) => isNeededHere(path, entry, everything))
		.filter(([path, entry]) => installed[path]?.version !== entry.version || !existsSync(join(root, path)))
		.map(([path]) => ({ path, isNew: installed[path] === undefined }));
}

/** What npm installed last: nothing yet, what running needs, or that and what testing needs. */
export function installedExtent(root) {
	const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
	if (!installed) return "nothing";
	return Object.values(installed).some((entry) => entry.dev) ? "everything" : "running";
}

function packagesOf(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8")).packages;
	} catch {
		return undefined;
	}
}

function isNeededHere(path, entry, everything) {
	if (!path.startsWith("node_modules/")) return false;
	if (entry.dev && !everything) return false;
	if (entry.peer && entry.optional) return false;
	if (!entry.optional && !entry.devOptional) return true;
	// Optional packages are made for one kind of machine. Those tied to a C library are left to npm's judgement.
	if (entry.libc || !entry.os || !entry.cpu) return false;
	return entry.os.includes(process.platform) && entry.cpu.includes(process.arch) && !/musl|gnu/.test(path);
}
