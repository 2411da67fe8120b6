import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { checksPage } from "../web/cascade/checks-page.tsx";
import { coveragePage } from "../web/cascade/coverage-page.tsx";

/** What this room hands to the module's wiring. */
export const cascadePart: Omit<ModuleWiring, "name"> = {
	routes: [checksPage, coveragePage],
};
