import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { closeWaitingJob, closeWaitingSchedule } from "../jobs/life/close-waiting.ts";
import { recomputeClocksJob, recomputeClocksSchedule } from "../jobs/life/recompute-clocks.ts";

/** What this room hands to the module's wiring. */
export const lifePart: Omit<ModuleWiring, "name"> = {
	jobs: [closeWaitingJob, recomputeClocksJob],
	schedule: [closeWaitingSchedule, recomputeClocksSchedule],
};
