import { dossierAction, dossierActionNames } from "../domain/life/states.ts";

/** One event for each row of the table of states, and those below. */
export const lifeEvents = [
	...dossierActionNames.map((name) => dossierAction(name).event),
	"dossiers/office-hours-entered",
	"dossiers/clocks-recomputed",
] as const;
