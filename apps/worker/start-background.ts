import type { Clock } from "#platform/clock/clock.ts";
import type { Database, DatabaseAccess } from "#platform/db/index.ts";
import { sealNewEvents } from "#platform/events/seal.ts";
import type { Job, ModuleWiring } from "#platform/http/module-wiring.ts";
import type { Services } from "#platform/http/route.ts";
import { forgetDone } from "#platform/jobs/forget-done.ts";
import type { Log } from "#platform/jobs/log.ts";
import type { Tick } from "#platform/jobs/tick.ts";
import { type RunningWorker, startWorker } from "#platform/jobs/worker.ts";
import { forgetMail, sendMail } from "#platform/mail/index.ts";
import { dispatchJob } from "./dispatch.ts";
import { scheduleOf } from "./schedule.ts";

const sealing: Tick = {
	name: "events/seal",
	everySeconds: 5,
	run: ({ trx, clock }) => sealNewEvents(trx, clock),
};

/** All background work of the system: in the web process, or alone as `guong worker`. */
export function startBackground(parts: {
	readonly access: DatabaseAccess;
	readonly database: Database;
	readonly clock: Clock;
	readonly services: Services;
	readonly wirings: readonly ModuleWiring[];
	readonly log: Log;
	readonly concurrency?: number;
}): Promise<RunningWorker> {
	const { wirings, ...surroundings } = parts;
	const jobs = [
		dispatchJob(),
		sendMail,
		forgetMail,
		forgetDone,
		...wirings.flatMap((wiring) => wiring.jobs ?? []),
	];
	return startWorker({
		...surroundings,
		jobs: jobs as readonly Job[],
		schedule: scheduleOf(wirings),
		ticks: [sealing],
	});
}
