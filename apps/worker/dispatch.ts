import { getEvent } from "#platform/events/find-event.ts";
import { type DispatchPayload, dispatchJobName } from "#platform/events/record.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { subscriptions } from "./subscriptions.ts";

/** The job that every event queues: hands it to the jobs that hear it. Its payload for them is the event. */
export function dispatchJob(table = subscriptions): Job<DispatchPayload> {
	const jobsByEvent = new Map(
		table.flatMap((row) => row.events.map((event) => [event, "jobs" in row ? row.jobs : []] as const)),
	);
	return {
		name: dispatchJobName,
		run: async ({ eventId }, { trx }) => {
			const event = await getEvent(trx, eventId);
			const jobs = jobsByEvent.get(event.name);
			if (!jobs) throw new Error(`the event ${event.name} does not stand in apps/worker/subscriptions.ts`);
			for (const job of jobs) await addJob(trx, job, event);
		},
	};
}
