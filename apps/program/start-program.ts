import { clockOn, systemClock } from "#platform/clock/clock.ts";
import type { Settings } from "#platform/config/settings.ts";
import { type Database, openDatabase, type Say } from "#platform/db/index.ts";
import { hasDemo, loadDemo } from "#platform/demo/demo.ts";
import type { Services } from "#platform/http/route.ts";
import { log } from "#platform/log/log.ts";
import { appsProblem } from "../errors.ts";
import { makeWeb } from "../web/make-web.ts";
import { listen, type RunningServer, refuseTakenPlace } from "../web/server.ts";
import { wirings } from "../wirings.ts";
import { startBackground } from "../worker/start-background.ts";
import { makeServices } from "./make-services.ts";
import { programWords } from "./messages.ts";
import { openStore } from "./open-store.ts";
import { prepareStore } from "./prepare-store.ts";

export interface RunningProgram {
	readonly address: string;
	readonly database: Database;
	readonly services: Services;
	stop(): Promise<void>;
}

/** Database, reference data, demo, web and jobs: the whole system in one process. */
export async function startProgram(
	settings: Settings,
	say: Say,
	open: typeof openStore = openStore,
): Promise<RunningProgram> {
	checkPlace(settings);
	await refuseTakenPlace(settings);
	const clock = settings.today ? clockOn(settings.today) : systemClock;
	say(programWords.database);
	const store = await open(settings, say);
	const closing: (() => Promise<void>)[] = [() => store.close()];
	const stop = async () => {
		while (closing.length > 0) await closing.pop()?.();
	};
	try {
		await prepareStore(store, say);
		const database = openDatabase(store.access);
		closing.push(() => database.close());
		const services = makeServices(settings, originOf(settings));
		if (settings.demo) {
			say(programWords.demo);
			await loadDemo(
				database,
				wirings.flatMap((wiring) => wiring.demo ?? []),
				{ clock, services },
				say,
			);
		}
		const demo = await hasDemo(database);
		const web = await makeWeb({ settings, database, clock, services, demo });
		if (!settings.separateWorker) {
			const worker = await startBackground({ access: store.access, database, clock, services, wirings, log });
			closing.push(() => worker.stop());
		}
		const server: RunningServer = await listen(web, settings);
		closing.push(() => server.close());
		return { address: server.address, database, services, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Invented data stays on this machine and in a database of our own; the world reaches us under a stated address. */
function checkPlace(settings: Settings): void {
	if (settings.demo && settings.databaseUrl) throw appsProblem("demo-elsewhere", {});
	if (!settings.demo && !settings.origin && !isLoopback(settings.host)) throw appsProblem("no-origin", {});
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\./.test(host);

const originOf = (settings: Settings): string =>
	settings.origin?.replace(/\/+$/, "") ?? `http://${settings.host}:${settings.port}`;
