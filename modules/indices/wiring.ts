import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { importDesk, importRoutes } from "./import/parts.ts";
import { indicesMessages } from "./messages.ts";
import { indexReference } from "./reference/load-index.ts";
import { leverReference } from "./reference/load-levers.ts";
import { crosswalkDesk, crosswalkRoutes } from "./web/crosswalk/routes.ts";
import { indicesPage } from "./web/indices-page.tsx";
import { mapFiles } from "./web/map-files.tsx";
import { openDataRoutes } from "./web/open-data.ts";
import { questionDesk, questionRoutes } from "./web/questions/routes.ts";
import { analysisFile } from "./web/see/analysis-file.ts";
import { compareCsv, comparePng, compareSvg } from "./web/see/compare-files.tsx";
import { comparePage } from "./web/see/compare-page.tsx";
import { cheapestPage } from "./web/targets/cheapest-page.tsx";
import { targetList } from "./web/targets/target-list.tsx";
import { targetWorkbench } from "./web/targets/target-workbench.tsx";
import { treeDesk, treeRoutes } from "./web/trees/routes.ts";
import { yearPage } from "./web/year-page.tsx";

// what the bench of indices carries out
export { answerImport } from "./commands/import/change-import.ts";
export { proposeImport, publishImport } from "./commands/import/decide-import.ts";
export { makeImport } from "./commands/import/make-import.ts";
export { importView } from "./queries/import/imports.ts";
export { HistoryPart } from "./web/see/history-part.tsx";
export { leaderFacts, type WeakPlace } from "./web/see/leader-facts.ts";
export {
	ChangePart,
	LostPart,
	leaderLede,
	leaderTitle,
	NextPart,
	WeakPart,
} from "./web/see/leader-profile.tsx";
export { NoisePart } from "./web/see/noise-part.tsx";
export { unitSections } from "./web/unit-results.tsx";

export const wiring: ModuleWiring = {
	name: "indices",
	routes: [
		indicesPage,
		comparePage,
		compareCsv,
		compareSvg,
		comparePng,
		analysisFile,
		...crosswalkRoutes,
		...treeRoutes,
		...questionRoutes,
		targetList,
		targetWorkbench,
		cheapestPage,
		yearPage,
		...mapFiles,
		...openDataRoutes,
		...importRoutes,
	],
	desk: [...importDesk, ...treeDesk, ...crosswalkDesk, ...questionDesk],
	openData: [
		{
			label: { vi: indicesMessages.vi.dataset.label, en: indicesMessages.en.dataset.label },
			about: { vi: indicesMessages.vi.dataset.about, en: indicesMessages.en.dataset.about },
			files: [
				{ format: "CSV", address: "/du-lieu/chi-so/papi/tat-ca.csv" },
				{ format: "JSON", address: "/du-lieu/chi-so/papi/tat-ca.json" },
			],
		},
	],
	reference: [...indexReference, leverReference],
};
