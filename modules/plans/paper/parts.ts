import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { planPaperFile, publicPaperFile, workPaperFile } from "../web/paper/download-papers.ts";
import { sendText, showText } from "../web/paper/plan-text-page.tsx";

/** What this room hands to the module's wiring. */
export const paperPart: Omit<ModuleWiring, "name"> = {
	routes: [showText, sendText, planPaperFile, workPaperFile, publicPaperFile],
};
