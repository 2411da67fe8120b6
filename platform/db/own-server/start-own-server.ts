import pg from "pg";
import { type DatabaseAccess, type Say, sessionOptions } from "../access.ts";
import { findBinaries } from "./binaries.ts";
import { problemOfSystemError, serverProblem } from "./errors.ts";
import { initialise } from "./initialise.ts";
import { serverWords } from "./messages.ts";
import { choosePlace, type Place } from "./place.ts";
import { findRunning, halt, launch, type Running, type ServerSettings } from "./postmaster.ts";
import { folderHolder, lockFolder } from "./program-lock.ts";
import { readSecrets, type Secrets } from "./secrets.ts";
import { watchServer } from "./watch-server.ts";

export interface OwnServer {
	readonly access: DatabaseAccess;
	/** where the data really lie */
	readonly folder: string;
	readonly pid: number;
	/** ends the server and frees the folder */
	stop(): Promise<void>;
	/** frees the folder and leaves the server running, for the next program to take over */
	leave(): Promise<void>;
}

export interface OwnServerOptions extends Partial<Omit<ServerSettings, "durable">> {
	readonly folder: string;
	readonly say: Say;
	/** milliseconds to wait for another program that has the folder; 0 refuses at once */
	readonly wait?: number;
	/** where root's data go when the server's user cannot enter the folder */
	readonly home?: string;
	/** may copy databases, and may lose everything with the power */
	readonly forTests?: boolean;
}

/** Starts the program's own PostgreSQL in a folder, making the database there the first time. */
export async function startOwnServer(options: OwnServerOptions): Promise<OwnServer> {
	const place = await choosePlace(options.folder, options.home);
	const lock = await lockFolder(place.base, options.wait);
	try {
		const { running, secrets } = await bringUp(place, options);
		const watch = watchServer(running, () => relaunch(place, running, options), options.say);
		return {
			access: accessOf(running, secrets),
			folder: place.base,
			get pid() {
				return watch.running().pid;
			},
			stop: async () => {
				await halt(await watch.end());
				await lock.release();
			},
			leave: async () => {
				await watch.end();
				await lock.release();
			},
		};
	} catch (error) {
		await lock.release();
		throw problemOfSystemError(error, place.base) ?? error;
	}
}

/** Where it was before, since everybody who uses it has that address. */
async function relaunch(place: Place, { port }: Running, options: OwnServerOptions): Promise<Running> {
	const settings = { ...settingsOf(options), port };
	return (await findRunning(place)) ?? launch(place, await findBinaries(place, options.say), settings);
}

function settingsOf({ connections = 60, forTests, more = {} }: OwnServerOptions): ServerSettings {
	return { connections, more, durable: !forTests };
}

/** Reaches the server of a folder that a live program has, as a guest; null when no program has it. */
export async function joinOwnServer(folder: string, home?: string): Promise<DatabaseAccess | null> {
	const place = await choosePlace(folder, home);
	if ((await folderHolder(place.base)) === null) return null;
	const [running, secrets] = [await findRunning(place), await readSecrets(place.base)];
	return running?.ready && secrets ? accessOf(running, secrets) : null;
}

async function bringUp(
	place: Place,
	options: OwnServerOptions,
): Promise<{ running: Running; secrets: Secrets }> {
	const { say } = options;
	if (place.base !== place.asked && place.user)
		say(serverWords.elsewhere(place.asked, place.base, place.user.name));
	const orphan = await takeOver(place, say);
	if (orphan) return orphan;
	const binaries = await findBinaries(place, say);
	const secrets = await initialise(place, binaries, options.forTests ?? false, say);
	const begun = performance.now();
	const running = await launch(place, binaries, settingsOf(options));
	say(serverWords.started(Math.round(performance.now() - begun)));
	return { running, secrets };
}

/** A server that outlived its program (kill -9) knows our password and serves our folder: it is taken over. */
async function takeOver(place: Place, say: Say): Promise<{ running: Running; secrets: Secrets } | null> {
	const running = await findRunning(place);
	if (!running) return null;
	const secrets = await readSecrets(place.base);
	if (!secrets) {
		// it was killed while the database was being made; that is begun again
		await halt(running);
		return null;
	}
	const client = new pg.Client({ ...accessOf(running, secrets).migrator, connectionTimeoutMillis: 10_000 });
	try {
		await client.connect();
		await client.query("SELECT 1");
	} catch (error) {
		const code = (error as { code?: string }).code;
		if (code === "28P01" || code === "28000")
			throw serverProblem("not-ours", { folder: place.base, pid: running.pid });
		// starting, stopping or broken: ours by its command line, so we may end it and begin anew
		await halt(running);
		return null;
	} finally {
		await client.end().catch(() => {});
	}
	say(serverWords.takenOver(running.pid));
	return { running, secrets };
}

function accessOf(running: Running, secrets: Secrets): DatabaseAccess {
	const as = (role: keyof Secrets) => ({
		host: running.host,
		port: running.port,
		database: "guong",
		user: role,
		password: secrets[role],
		options: sessionOptions(),
	});
	return { migrator: as("guong_migrator"), application: as("guong_app"), publicReader: as("guong_public") };
}
