import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { postingPage } from "../web/catalogue/posting-page.tsx";
import { procedurePage } from "../web/catalogue/procedure-page.tsx";
import { proceduresPage } from "../web/catalogue/procedures-page.tsx";

/** What this room hands to the module's wiring. */
export const cataloguePart: Omit<ModuleWiring, "name"> = {
	routes: [proceduresPage, procedurePage, postingPage],
};
