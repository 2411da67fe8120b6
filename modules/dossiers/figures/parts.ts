import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { figuresSchedule, foldFigures } from "../jobs/figures/fold-tallies.ts";

/** What this room hands to the module's wiring. */
export const figuresPart: Omit<ModuleWiring, "name"> = {
	jobs: [foldFigures],
	schedule: figuresSchedule,
};
