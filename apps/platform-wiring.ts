import { sweep, sweepSchedule } from "#platform/files/index.ts";
import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { sweepForms, sweepFormsSchedule } from "#platform/http/sweep-forms.ts";

/** The platform's own housekeeping, wired like a module. */
export const platformWiring: ModuleWiring = {
	name: "platform",
	jobs: [sweep, sweepForms],
	schedule: [sweepSchedule, sweepFormsSchedule],
};
