import { wiring as accounts } from "#modules/accounts/wiring.ts";
import { wiring as dossiers, unitDossiersSection } from "#modules/dossiers/wiring.ts";
import { wiring as indices, unitSections as results } from "#modules/indices/wiring.ts";
import { wiring as measures } from "#modules/measures/wiring.ts";
import { organisationWiring } from "#modules/organisation/wiring.ts";
import { wiring as plans, unitPlansSection } from "#modules/plans/wiring.ts";
import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { platformWiring } from "./platform-wiring.ts";

/** Every module of the system, in the order in which their reference data and demo are loaded. */
export const wirings: readonly ModuleWiring[] = [
	platformWiring,
	organisationWiring([unitPlansSection, unitDossiersSection, ...results]),
	accounts,
	dossiers,
	measures,
	indices,
	plans,
];
