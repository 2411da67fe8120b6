import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { keptTargetsPage } from "../web/public/kept-targets-page.tsx";
import { publicDataRoutes } from "../web/public/plan-data.ts";
import { publicPlanPage } from "../web/public/plan-page.tsx";
import { publicTaskPage } from "../web/public/plan-task-page.tsx";
import { publicPlansPage } from "../web/public/plans-page.tsx";
import { unitWorkPage } from "../web/public/unit-work-page.tsx";
import { publicMessages } from "./messages.ts";

/** What everybody sees of plans, read by the public role alone. */
export const publicPart: Omit<ModuleWiring, "name"> = {
	routes: [
		publicPlansPage,
		publicPlanPage,
		publicTaskPage,
		keptTargetsPage,
		unitWorkPage,
		...publicDataRoutes,
	],
	openData: [
		{
			label: { vi: publicMessages.vi.data.label, en: publicMessages.en.data.label },
			about: { vi: publicMessages.vi.data.about, en: publicMessages.en.data.about },
			files: [
				{ format: "CSV", address: "/du-lieu/ke-hoach.csv" },
				{ format: "JSON", address: "/du-lieu/ke-hoach.json" },
			],
		},
	],
};
