import { spawn } from "node:child_process";
import { open, readFile, rm, rmdir, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { problemOfSystemError, serverProblem } from "./errors.ts";
import { type Place, socketFolder } from "./place.ts";
import { commandOf, isAlive } from "./processes.ts";

/** How to reach a server that runs. */
export interface Running {
	readonly pid: number;
	readonly host: string;
	readonly port: number;
}

export interface ServerSettings {
	/** false only for tests: a database that may be lost with the power */
	readonly durable: boolean;
	readonly connections: number;
	/** where there are no sockets: the port it had before */
	readonly port?: number;
	/** settings of PostgreSQL beyond those, for tests of faults */
	readonly more?: Readonly<Record<string, string>>;
}

const dataOf = (place: Place) => join(place.base, "data");
export const logOf = (place: Place) => join(place.base, "server.log");

/** Reads `postmaster.pid` (PostgreSQL: miscadmin.h, "LOCK_FILE_LINE_…"). Null when no server holds the data. */
export async function findRunning(place: Place): Promise<(Running & { ready: boolean }) | null> {
	const path = join(dataOf(place), "postmaster.pid");
	const text = await readFile(path, "utf8").catch(() => null);
	if (text === null) return null;
	const [pidLine, , , port, socket, address, , status] = text.split("\n");
	const pid = Math.abs(Number(pidLine));
	if (!(await isServerOf(pid, dataOf(place)))) {
		// the number may belong to somebody else by now, and PostgreSQL would then refuse to start
		await rm(path, { force: true });
		return null;
	}
	const host = socket?.trim() || address?.trim() || "127.0.0.1";
	return { pid, host, port: Number(port), ready: status?.trim() === "ready" };
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
	if (!pid || !isAlive(pid)) return false;
	const command = await commandOf(pid);
	return process.platform === "win32" ? true : (command?.includes(data) ?? false);
}

/** Starts the server and waits until it answers. */
export async function launch(place: Place, binaries: Binaries, settings: ServerSettings): Promise<Running> {
	// after a kill -9 the server's own children need a moment to notice and let go of the shared memory
	for (let attempt = 1; ; attempt += 1) {
		const from = (await stat(logOf(place)).catch(() => null))?.size ?? 0;
		const running = await launchOnce(place, binaries, settings);
		if (running) return running;
		const words = (await readFile(logOf(place), "utf8")).slice(-4000);
		const fresh = (await readFile(logOf(place))).subarray(from).toString("utf8");
		if (attempt < 40 && /pre-existing shared memory block|is another postmaster/i.test(fresh)) {
			await pause(250);
			continue;
		}
		const last =
			words
				.trim()
				.split("\n")
				.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? fresh.trim();
		throw (
			problemOfSystemError(fresh, place.base) ?? serverProblem("did-not-start", { log: logOf(place), last })
		);
	}
}

async function launchOnce(
	place: Place,
	binaries: Binaries,
	settings: ServerSettings,
): Promise<Running | null> {
	const socket = await socketFolder(place);
	const port = socket ? 5432 : (settings.port ?? (await freePort()));
	// left by a server that was killed; PostgreSQL refuses to start while that process number lives, whoever has it now
	if (socket) await rm(join(socket, `.s.PGSQL.${port}.lock`), { force: true });
	const log = await open(logOf(place), "a", 0o600);
	const options = {
		listen_addresses: socket ? "" : "127.0.0.1",
		unix_socket_directories: socket ?? "",
		unix_socket_permissions: "0700",
		port: String(port),
		max_connections: String(settings.connections),
		...(settings.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
		...settings.more,
	};
	const words = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const child = spawn(join(binaries.bin, "postgres"), ["-D", dataOf(place), ...words], {
		...identity(place),
		cwd: place.base,
		detached: true,
		stdio: ["ignore", log.fd, log.fd],
		windowsHide: true,
		env: serverEnvironment(),
	});
	let ended = false;
	child.once("exit", () => (ended = true));
	child.once("error", () => (ended = true));
	child.unref();
	await log.close();
	for (const until = performance.now() + 120_000; performance.now() < until && !ended; await pause(20)) {
		const running = await findRunningQuietly(place, child.pid);
		if (running?.ready) return { pid: running.pid, host: socket ?? "127.0.0.1", port };
	}
	return null;
}

async function findRunningQuietly(place: Place, pid: number | undefined) {
	const text = await readFile(join(dataOf(place), "postmaster.pid"), "utf8").catch(() => "");
	return Number(text.split("\n")[0]) === pid ? findRunning(place) : null;
}

/** SIGINT asks PostgreSQL for a "fast" end: roll back what is open, write everything down, go. */
export async function halt(running: Running): Promise<void> {
	for (const [signal, patience] of [
		["SIGINT", 30_000],
		["SIGQUIT", 10_000],
		["SIGKILL", 5_000],
	] as const) {
		if (!isAlive(running.pid)) return;
		process.kill(running.pid, signal);
		for (const until = performance.now() + patience; performance.now() < until; await pause(20)) {
			if (isAlive(running.pid)) continue;
			if (running.host.startsWith("/")) await rmdir(running.host).catch(() => {});
			return;
		}
	}
}

export function identity(place: Place): { uid?: number; gid?: number } {
	return place.user ? { uid: place.user.uid, gid: place.user.gid } : {};
}

/** Nothing of ours is handed on: PG… variables would change what the server does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
	const kept = ["PATH", "SystemRoot", "TEMP", "TMP", "HOME"];
	return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), TZ: "UTC" };
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}
