import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { measureCsv } from "./web/measure-csv.ts";
import { measurePage } from "./web/measure-page.tsx";
import { measuresPage } from "./web/measures-page.tsx";

export const wiring: ModuleWiring = { name: "measures", routes: [measuresPage, measureCsv, measurePage] };
