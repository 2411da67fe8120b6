import { clockOn, systemClock } from "#platform/clock/clock.ts";
import type { Settings } from "#platform/config/settings.ts";
import { openDatabase, type Say } from "#platform/db/index.ts";
import { log } from "#platform/log/log.ts";
import { wirings } from "../wirings.ts";
import { startBackground } from "../worker/start-background.ts";
import { makeServices } from "./make-services.ts";
import { visitStore } from "./open-store.ts";

/** Background work alone, beside one or more web processes on the same database. */
export async function startWorkerProgram(settings: Settings, say: Say): Promise<{ stop(): Promise<void> }> {
	const store = await visitStore(settings, say);
	const database = openDatabase(store.access);
	const worker = await startBackground({
		access: store.access,
		database,
		clock: settings.today ? clockOn(settings.today) : systemClock,
		services: makeServices(settings, settings.origin ?? `http://${settings.host}:${settings.port}`),
		wirings,
		log,
	});
	return {
		async stop() {
			await worker.stop();
			await database.close();
			await store.close();
		},
	};
}
