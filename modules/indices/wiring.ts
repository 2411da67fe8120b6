import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { indexReference } from "./reference/load-index.ts";

export const wiring: ModuleWiring = {
	name: "indices",
	reference: indexReference,
};
