import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { figuresSchedule, foldFigures } from "../jobs/figures/fold-tallies.ts";
import { settlingAddress } from "../web/figures/addresses.ts";
import { settlingPage } from "../web/figures/country-page.tsx";
import { figuresDataRoutes } from "../web/figures/figures-data.ts";
import { figuresDesk, officerFiguresPage } from "../web/figures/officer-page.tsx";
import { unitSettlingPage } from "../web/figures/unit-page.tsx";
import { figuresMessages } from "./messages.ts";

/** What this room hands to the module's wiring. Files stand before the page of a unit, whose address would take their name. */
export const figuresPart: Omit<ModuleWiring, "name"> = {
	routes: [...figuresDataRoutes, settlingPage, unitSettlingPage, officerFiguresPage],
	jobs: [foldFigures],
	schedule: figuresSchedule,
	desk: [figuresDesk],
	openData: [
		{
			label: { vi: figuresMessages.vi.data.label, en: figuresMessages.en.data.label },
			about: { vi: figuresMessages.vi.data.about, en: figuresMessages.en.data.about },
			files: [{ format: "CSV", address: `${settlingAddress}/du-lieu.csv` }],
		},
	],
};
