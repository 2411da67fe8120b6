import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { deskProblem } from "../../desk/errors.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import type { IdentityProof } from "../../lookup/tables.ts";
import { actsAtDesk } from "../../policy.ts";
import { lockDossier } from "../../store/life/dossiers.ts";
import { type IssuedSecret, issueSecret } from "../lookup/issue-secret.ts";
import type { DeskContext } from "./desk-context.ts";

/** A new code for a receipt that was lost or never printed; the one before opens nothing from now on. */
export async function renewReceipt(
	trx: WriteTransaction,
	actor: Person,
	{ dossierId, identity }: { readonly dossierId: string; readonly identity: IdentityProof },
	{ clock, from }: DeskContext,
): Promise<{ readonly dossier: StoredDossier; readonly secret: IssuedSecret }> {
	const dossier = await lockDossier(trx, dossierId);
	if (!dossier || !actsAtDesk(actor, dossier)) throw deskProblem("dossier-not-yours", {});
	if (dossier.receivedAt === null || dossier.sourceId !== "guong") throw deskProblem("form-unknown", {});
	const secret = await issueSecret(trx, dossierId, { clock }, { by: actor.personId, identity });
	await recordEvent(trx, {
		name: "dossiers/receipt-renewed",
		subject: { kind: "dossier", id: dossierId },
		...{ actor, from, at: clock.now().toString() },
		data: { unitId: dossier.unitId, bodyId: dossier.deskBodyId, identity, issue: secret.issue },
	});
	return { dossier, secret };
}
