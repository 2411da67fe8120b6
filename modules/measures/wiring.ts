import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { allMeasuresAddress, allMeasuresCsv, measureCsv } from "./web/measure-csv.ts";
import { measurePage } from "./web/measure-page.tsx";
import { measuresPage } from "./web/measures-page.tsx";
import { measurePageMessages } from "./web/page-messages.ts";

const { vi, en } = { vi: measurePageMessages.vi.openData, en: measurePageMessages.en.openData };

export const wiring: ModuleWiring = {
	name: "measures",
	routes: [measuresPage, allMeasuresCsv, measureCsv, measurePage],
	openData: [
		{
			label: { vi: vi.label, en: en.label },
			about: { vi: vi.about, en: en.about },
			files: [{ format: "CSV", address: allMeasuresAddress }],
		},
	],
};
