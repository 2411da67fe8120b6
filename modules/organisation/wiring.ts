import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { loadBodies } from "./reference/load-bodies.ts";
import { loadUnits } from "./reference/load-units.ts";
import { digestOfFiles } from "./reference/reference-files.ts";

const loaderVersion = 1;

export const wiring: ModuleWiring = {
	name: "organisation",
	reference: [
		{
			name: "organisation/units",
			digest: () => digestOfFiles(loaderVersion),
			load: async (trx, progress) => {
				await loadUnits(trx, progress);
				await loadBodies(trx, progress);
			},
		},
	],
};
