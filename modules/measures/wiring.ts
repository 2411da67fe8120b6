import type { ModuleWiring } from "#platform/http/module-wiring.ts";

export const wiring: ModuleWiring = { name: "measures" };
