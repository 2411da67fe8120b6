import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/**
 * When a process began, in whatever words the system uses: two processes that bore the same number at
 * different times differ in it. Null where the system does not tell.
 */
export async function beginningOf(pid: number): Promise<string | null> {
	if (process.platform === "linux") {
		const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
		// the name in brackets may hold blanks and brackets itself; field 22 counts from behind it
		const fields = text?.slice(text.lastIndexOf(")") + 2).split(" ");
		if (!fields || fields[0] === "Z") return null;
		const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
		return `${boot.trim()} ${fields[19]}`;
	}
	if (process.platform === "win32") return null;
	const answer = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => null);
	return answer?.stdout.trim() || null;
}

/** The command line of a process; null where the system does not tell. */
export async function commandOf(pid: number): Promise<string | null> {
	if (process.platform === "linux") {
		const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
		return text?.replaceAll("\0", " ") || null;
	}
	if (process.platform === "win32") return null;
	const answer = await run("ps", ["-ww", "-o", "args=", "-p", String(pid)]).catch(() => null);
	return answer?.stdout.trim() || null;
}
