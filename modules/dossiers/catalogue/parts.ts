import type { ModuleWiring } from "#platform/http/module-wiring.ts";

/** What this room hands to the module's wiring. */
export const cataloguePart: Omit<ModuleWiring, "name"> = {};
