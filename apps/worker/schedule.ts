import type { ModuleWiring, Schedule } from "#platform/http/module-wiring.ts";

/** What runs by the clock, in the country's time: the platform's own housekeeping, then the modules'. */
export function scheduleOf(wirings: readonly ModuleWiring[]): readonly Schedule[] {
	return [
		{ job: "jobs/forget-done", cron: "20 2 * * *" },
		{ job: "mail/forget", cron: "30 2 * * *" },
		...wirings.flatMap(({ schedule }) => schedule ?? []),
	];
}
