import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const heartbeatMs = 2_000;
const silentForMs = 60_000;

/**
 * One installation at a time in one clone: `npm start` and `npm test` may be called together. The lock
 * is a folder (making it is atomic everywhere) whose owner touches it every two seconds; an owner that
 * has died, or that has been silent for a minute, loses it.
 */
export async function withInstallLock(root, { onWait }, work) {
	const lock = join(root, ".install-lock");
	let waited = false;
	while (!taken(lock)) {
		if (isAbandoned(lock)) removeAbandoned(lock);
		else {
			if (!waited) onWait();
			waited = true;
			await sleep(500);
		}
	}
	const heartbeat = setInterval(() => touch(lock), heartbeatMs);
	const release = () => rmSync(lock, { recursive: true, force: true });
	process.once("exit", release);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		process.removeListener("exit", release);
		release();
	}
}

function taken(lock) {
	try {
		mkdirSync(lock);
	} catch (error) {
		if (error.code === "EEXIST") return false;
		throw error;
	}
	writeFileSync(join(lock, "pid"), String(process.pid));
	return true;
}

function isAbandoned(lock) {
	try {
		const silent = Date.now() - statSync(lock).mtimeMs;
		if (silent > silentForMs) return true;
		return silent > heartbeatMs && !isAlive(Number(readFileSync(join(lock, "pid"), "utf8")));
	} catch {
		// gone, or the owner has not written its number yet
		return false;
	}
}

function isAlive(pid) {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}

/** Renaming first makes sure that of two who find it abandoned only one removes it. */
function removeAbandoned(lock) {
	const aside = `${lock}-${process.pid}`;
	try {
		renameSync(lock, aside);
		rmSync(aside, { recursive: true, force: true });
	} catch {
		// somebody else was faster
	}
}

function touch(lock) {
	const now = new Date();
	try {
		utimesSync(lock, now, now);
	} catch {
		// removed by hand: the installation goes on, npm itself is safe against that
	}
}
