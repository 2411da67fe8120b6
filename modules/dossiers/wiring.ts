import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { cataloguePart } from "./catalogue/parts.ts";
import { oneStopStories } from "./demo/stories.ts";
import { deskPart } from "./desk/parts.ts";
import { figuresPart } from "./figures/parts.ts";
import { intakePart } from "./intake/parts.ts";
import { lettersPart } from "./letters/parts.ts";
import { lifePart } from "./life/parts.ts";
import { lookupPart } from "./lookup/parts.ts";

export { enterSource } from "./commands/intake/enter-source.ts";
export { importDossierFile } from "./commands/intake/import-file.ts";
export { settleWords } from "./commands/intake/settle-words.ts";
export { receiveDossier } from "./commands/life/receive-dossier.ts";
export { intakeMessages as intakeWords } from "./intake/messages.ts";
export { refusedFile } from "./queries/intake/refused-file.ts";
export { unitDossiersSection } from "./web/figures/unit-section.tsx";

const rooms = [cataloguePart, deskPart, lifePart, lettersPart, lookupPart, intakePart, figuresPart];

// the page stands in apps/, since it shows what another module published beside what is counted here
export { type BesideIndex, serviceIndexPage } from "./web/figures/service-index-page.tsx";

export const wiring: ModuleWiring = {
	name: "dossiers",
	routes: rooms.flatMap(({ routes }) => routes ?? []),
	jobs: rooms.flatMap(({ jobs }) => jobs ?? []),
	schedule: rooms.flatMap(({ schedule }) => schedule ?? []),
	desk: rooms.flatMap(({ desk }) => desk ?? []),
	openData: rooms.flatMap(({ openData }) => openData ?? []),
	reference: rooms.flatMap(({ reference }) => reference ?? []),
	// procedures first: the stories receive dossiers under them
	demo: [...rooms.flatMap(({ demo }) => demo ?? []), oneStopStories],
};
