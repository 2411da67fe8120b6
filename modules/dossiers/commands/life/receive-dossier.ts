import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import type { LifeContext } from "./record-act.ts";
import { type NewDossier, takeInDossier } from "./take-in-dossier.ts";

/** Taken at the desk as full and valid: the receipt bears the code and the date. */
export const receiveDossier = (
	trx: WriteTransaction,
	actor: Person,
	input: NewDossier,
	context: LifeContext,
): Promise<StoredDossier> => takeInDossier(trx, actor, input, { action: "receive" }, context);
