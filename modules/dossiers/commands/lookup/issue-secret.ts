import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { inFours, lookupCodeBytes, lookupCodeFrom } from "../../domain/lookup/lookup-code.ts";
import type { IdentityProof } from "../../lookup/tables.ts";
import { keepLookupSecret } from "../../store/lookup/lookup-secrets.ts";
import { closeViewsOf } from "../../store/lookup/views.ts";

export interface IssuedSecret {
	/** sixteen signs; never to be stored, logged or put into an event */
	readonly secret: string;
	/** the same in groups of four, as a person types it */
	readonly shortCode: string;
	/** for the QR on the receipt, to be put behind the installation's origin */
	readonly address: string;
	/** 1 with the receipt, more for each new one at the desk */
	readonly issue: number;
}

/**
 * Makes the code that opens a dossier, once for QR and typing; a code made before is out of use from now on.
 * The caller's command records the event: receiving a dossier, or giving a new code.
 */
export async function issueSecret(
	trx: WriteTransaction,
	dossierId: string,
	context: { readonly clock: Clock },
	renewed: { readonly by: string; readonly identity: IdentityProof } | null = null,
): Promise<IssuedSecret> {
	const secret = lookupCodeFrom(randomBytes(lookupCodeBytes));
	const issue = await keepLookupSecret(trx, {
		dossier_id: dossierId,
		digest: digestOfSecret(secret),
		issued_at: context.clock.now().toString(),
		issued_by: renewed?.by ?? null,
		identity: renewed?.identity ?? null,
	});
	// whoever has the old code keeps no page open by it
	await closeViewsOf(trx, dossierId);
	return { secret, shortCode: inFours(secret), address: `/tra-cuu-ho-so/qr/${secret}`, issue };
}

/** 75 bits are not to be guessed, so a digest without a key does. */
export const digestOfSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();
