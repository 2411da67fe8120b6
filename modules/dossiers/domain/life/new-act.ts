import type { Temporal } from "temporal-polyfill";
import type { DossierChanges } from "./dossier.ts";
import type { DossierAction } from "./states.ts";

/** An act that was decided on; what it does not say is null. */
export interface NewDossierAct {
	readonly action: DossierAction;
	/** when it happened, where that is another moment than now */
	readonly happenedAt?: Temporal.Instant;
	readonly reasonCode?: string | null;
	readonly reason?: string | null;
	/** the date from now on; left out: the date stays */
	readonly dueAfter?: Temporal.Instant | null;
	readonly toBodyId?: string | null;
	readonly details?: Readonly<Record<string, unknown>>;
	readonly formKey?: string | null;
	readonly changes?: DossierChanges;
	/** false: refuse what comes too late by law; otherwise it is done and marked */
	readonly late?: boolean;
}
