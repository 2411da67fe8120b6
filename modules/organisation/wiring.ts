import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { calendarDesk, calendarOpenData, calendarReference, calendarRoutes } from "./calendar/parts.ts";
import { organisationMessages } from "./messages.ts";
import { bodyKeepers, hamletKeepers } from "./policy.ts";
import { loadBodies } from "./reference/load-bodies.ts";
import { loadUnits } from "./reference/load-units.ts";
import { digestOfFiles } from "./reference/reference-files.ts";
import { bodyMessages } from "./web/body-messages.ts";
import { hamletMessages } from "./web/hamlet-messages.ts";
import { bodyRoutes } from "./web/keep-bodies.tsx";
import { hamletRoutes } from "./web/keep-hamlets.tsx";
import { openDataRoutes } from "./web/open-data.ts";
import { searchPage } from "./web/search-page.tsx";
import { unitPages } from "./web/unit-page.tsx";
import type { UnitPageSection } from "./web/unit-section.ts";
import { unitsPage } from "./web/units-page.tsx";

const loaderVersion = 5;

/** `sections` are parts of the unit page that other modules show; `apps/` collects them. */
export const organisationWiring = (sections: readonly UnitPageSection[]): ModuleWiring => ({
	name: "organisation",
	routes: [
		searchPage,
		unitsPage,
		...openDataRoutes,
		...unitPages(sections),
		...hamletRoutes,
		...bodyRoutes,
		...calendarRoutes,
	],
	desk: [
		{
			label: { vi: hamletMessages.vi.desk, en: hamletMessages.en.desk },
			about: { vi: hamletMessages.vi.deskAbout, en: hamletMessages.en.deskAbout },
			address: "/thon",
			allows: hamletKeepers.allows,
		},
		{
			label: { vi: bodyMessages.vi.desk, en: bodyMessages.en.desk },
			about: { vi: bodyMessages.vi.deskAbout, en: bodyMessages.en.deskAbout },
			address: "/co-quan",
			allows: bodyKeepers.allows,
		},
		...calendarDesk,
	],
	openData: [
		{
			label: { vi: organisationMessages.vi.dataset.label, en: organisationMessages.en.dataset.label },
			about: { vi: organisationMessages.vi.dataset.about, en: organisationMessages.en.dataset.about },
			files: [{ format: "CSV", address: "/du-lieu/don-vi.csv" }],
		},
		...calendarOpenData,
	],
	reference: [
		{
			name: "organisation/units",
			digest: () => digestOfFiles(loaderVersion),
			load: async (trx, progress) => {
				await loadUnits(trx, progress);
				await loadBodies(trx, progress);
			},
		},
		...calendarReference,
	],
});
