import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serverProblem } from "./errors.ts";
import { beginningOf, isAlive } from "./processes.ts";

interface Holder {
	readonly pid: number;
	readonly began: string | null;
}

export interface ProgramLock {
	release(): Promise<void>;
}

/**
 * One live program per folder. The file names the process and when it began, so the lock of a program that
 * was killed frees itself: that process is gone, or the number belongs to one that began at another time.
 */
export async function lockFolder(folder: string, wait = 0): Promise<ProgramLock> {
	const path = join(folder, "program.lock");
	const mine: Holder = { pid: process.pid, began: await beginningOf(process.pid) };
	const until = performance.now() + wait;
	for (;;) {
		if (await claim(path, mine)) return { release: () => rm(path, { force: true }) };
		const holder = await readHolder(path);
		if (holder && (await holds(holder))) {
			if (performance.now() >= until) throw serverProblem("in-use", { folder, pid: holder.pid });
			await pause(50);
		} else await removeStale(path, mine);
	}
}

/** The live program that has the folder; null when nobody has. */
export async function folderHolder(folder: string): Promise<number | null> {
	const holder = await readHolder(join(folder, "program.lock"));
	return holder && (await holds(holder)) ? holder.pid : null;
}

async function claim(path: string, mine: Holder): Promise<boolean> {
	const written = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
	await writeFile(written, JSON.stringify(mine));
	try {
		await link(written, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	} finally {
		await rm(written, { force: true });
	}
}

async function readHolder(path: string): Promise<Holder | null> {
	try {
		return JSON.parse(await readFile(path, "utf8")) as Holder;
	} catch {
		return null;
	}
}

async function holds(holder: Holder): Promise<boolean> {
	if (!isAlive(holder.pid)) return false;
	const began = await beginningOf(holder.pid);
	return process.platform === "win32" ? true : began !== null && began === holder.began;
}

/**
 * Many may find the same stale lock at once, and one that is slow must not remove the lock of one that was fast:
 * only one at a time removes, and looks again before it does. Nobody else can have replaced the file meanwhile.
 */
async function removeStale(path: string, mine: Holder): Promise<void> {
	const turn = `${path}.turn`;
	if (!(await claim(turn, mine))) {
		const other = await readHolder(turn);
		// killed within these few lines
		if (other && !(await holds(other))) await rm(turn, { force: true });
		return void (await pause(5));
	}
	try {
		const holder = await readHolder(path);
		if (!holder || !(await holds(holder))) await rm(path, { force: true });
	} finally {
		await rm(turn, { force: true });
	}
}
