import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, lstat, mkdir, readFile, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { problemOfSystemError } from "./errors.ts";

/** The user that the server runs as when the program runs as root, which PostgreSQL refuses. */
export interface ServerUser {
	readonly uid: number;
	readonly gid: number;
	readonly name: string;
}

/** Where data, passwords and lock lie. */
export interface Place {
	/** what was asked for */
	readonly asked: string;
	/** what is used: another folder when the server's user cannot reach the one asked for */
	readonly base: string;
	readonly user: ServerUser | null;
}

const pointerName = "moved-to.txt";

/** Chooses the folder, and as root the user; `home` is where root's data go when the folder asked for is closed. */
export async function choosePlace(folder: string, home = "/var/lib/guong"): Promise<Place> {
	const asked = resolve(folder);
	try {
		await mkdir(asked, { recursive: true });
		const user = process.getuid?.() === 0 ? await serverUser(asked) : null;
		const base = user ? await reachableFolder(asked, user, home) : asked;
		await openForPassing(base);
		return { asked, base, user };
	} catch (error) {
		throw problemOfSystemError(error, asked) ?? error;
	}
}

/**
 * A place once chosen stays, even if the folder asked for has become reachable since. The pointer lies in the folder, so
 * who deletes the folder begins anew, and who moves it keeps the data.
 */
async function reachableFolder(asked: string, user: ServerUser, home: string): Promise<string> {
	const pointer = join(asked, pointerName);
	const earlier = await readFile(pointer, "utf8").catch(() => null);
	if (earlier) return earlier.trim();
	await openForPassing(asked);
	if (await canReach(user, asked)) return asked;
	const base = join(home, randomBytes(8).toString("hex"));
	await mkdir(base, { recursive: true });
	await chmod(home, 0o711);
	try {
		await writeFile(pointer, `${base}\n`, { flag: "wx" });
		return base;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		// another program was faster
		await rmdir(base);
		return (await readFile(pointer, "utf8")).trim();
	}
}

/** Others may pass through but not look: the server's own folder inside is 0700, the passwords 0600. */
async function openForPassing(folder: string): Promise<void> {
	if (process.platform === "win32") return;
	const { mode, uid } = await stat(folder);
	if (uid === process.getuid?.() && (mode & 0o777) !== 0o711) await chmod(folder, 0o711);
}

/** Whether each folder on the way lets that user pass (POSIX modes; finer lists of rights are not read). */
export async function canReach(user: ServerUser, path: string): Promise<boolean> {
	for (let at = path; ; at = dirname(at)) {
		const found = await stat(at);
		if (!allows(found, user, 0o1)) return false;
		if (at === dirname(at)) return true;
	}
}

/** `bit`: 4 to read, 1 to pass or run. */
export function allows(
	found: { readonly mode: number; readonly uid: number; readonly gid: number },
	user: ServerUser,
	bit: number,
): boolean {
	const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0;
	return ((found.mode >> shift) & bit) === bit;
}

/** Whoever made the data goes on with them: a plain user's folder may be started by root later. */
async function serverUser(asked: string): Promise<ServerUser> {
	const data = await stat(join(asked, "data")).catch(() => null);
	if (data && data.uid > 0) return { uid: data.uid, gid: data.gid, name: String(data.uid) };
	return unprivilegedUser();
}

/** A user made for us, or that of an installed PostgreSQL, or the one that owns nothing. */
async function unprivilegedUser(): Promise<ServerUser> {
	const lines = (await readFile("/etc/passwd", "utf8").catch(() => ""))
		.split("\n")
		.map((line) => line.split(":"));
	for (const wanted of ["guong", "postgres", "nobody"]) {
		const [name, , uid, gid] = lines.find(([name]) => name === wanted) ?? [];
		if (name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
	}
	return { name: "nobody", uid: 65534, gid: 65534 };
}

/**
 * A private folder for the socket. It has to be short: the address of a socket holds about 100 bytes, and
 * data folders may be long. The name follows from the data folder; a stranger's folder of that name is not used.
 */
export async function socketFolder(place: Place, temporary = "/tmp"): Promise<string | null> {
	if (process.platform === "win32") return null;
	const owner = place.user ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
	const name = createHash("sha256").update(`${place.base}\0${owner.uid}`).digest("hex").slice(0, 12);
	const folder = join(temporary, `guong-${name}`);
	try {
		await mkdir(folder, { mode: 0o700, recursive: true });
		const found = await lstat(folder);
		if (!found.isDirectory()) return null;
		if (found.uid !== owner.uid) {
			if (process.getuid?.() !== 0 || found.uid !== 0) return null;
			await chown(folder, owner.uid, owner.gid);
		}
		await chmod(folder, 0o700);
		return folder;
	} catch {
		return null;
	}
}
