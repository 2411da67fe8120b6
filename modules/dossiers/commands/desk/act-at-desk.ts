import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { deskProblem } from "../../desk/errors.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { actOnDossier, type DossierActInput } from "../life/act-on-dossier.ts";
import { type IssuedSecret, issueSecret } from "../lookup/issue-secret.ts";
import type { DeskContext } from "./desk-context.ts";

export interface DeskAct extends DossierActInput {
	/** papers or other things that are asked for */
	readonly missing?: readonly string[];
	/** who took the dossier over */
	readonly takenBy?: string | null;
	/** who took the result, when it was not the applicant */
	readonly receiver?: string | null;
}

/** Acts as life does, asks for what the forms of the desk need, and makes the code of the receipt with the receipt. */
export async function actAtDesk(
	trx: WriteTransaction,
	actor: Person,
	{ missing = [], takenBy = null, receiver = null, ...input }: DeskAct,
	context: DeskContext,
): Promise<{ readonly dossier: StoredDossier; readonly secret: IssuedSecret | null }> {
	const { action } = input;
	const asks = action === "ask-supplement" || action === "return";
	if (asks && missing.length === 0) throw deskProblem("nothing-missing", {});
	if (action === "hand-over" && !takenBy) throw deskProblem("taken-by-missing", {});
	const reasonCode = asks && !input.reason ? "papers-missing" : (input.reasonCode ?? null);
	const details = {
		...input.details,
		...(missing.length > 0 ? { missing } : {}),
		...(takenBy ? { takenBy } : {}),
		...(receiver ? { receiver } : {}),
	};
	const dossier = await actOnDossier(trx, actor, { ...input, reasonCode, details }, context);
	const secret = action === "receive" ? await issueSecret(trx, dossier.id, context) : null;
	return { dossier, secret };
}
