/** A worker process that takes a job, says so and never ends it: the test kills it. */

import { systemClock } from "../clock/clock.ts";
import type { DatabaseAccess } from "../db/access.ts";
import { openDatabase } from "../db/database.ts";
import type { Services } from "../http/route.ts";
import { startWorker } from "./worker.ts";

const access = JSON.parse(process.env.WORKER_ACCESS ?? "") as DatabaseAccess;
const log = { debug() {}, info() {}, warn() {}, error() {} };
await startWorker({
	access,
	database: openDatabase(access, { connections: 3 }),
	clock: systemClock,
	services: {} as Services,
	log,
	schedule: [],
	jobs: [
		{
			name: "test/hang",
			run: () => {
				process.stdout.write("taken\n");
				return new Promise(() => {});
			},
		},
	],
});
