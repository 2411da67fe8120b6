import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { deskProblem } from "../../desk/errors.ts";
import { worksAtDesk } from "../../policy.ts";
import { type DeskContactLine, putDeskContact } from "../../store/desk/desk-contact.ts";
import type { DeskContext } from "./desk-context.ts";

/** What receipts and forms of the desk print from now on. */
export async function setDeskContact(
	trx: WriteTransaction,
	actor: Person,
	{ bodyId, ...line }: DeskContactLine & { readonly bodyId: string },
	{ clock, from }: DeskContext,
): Promise<void> {
	if (!worksAtDesk(actor, bodyId)) throw deskProblem("desk-not-yours", {});
	const at = clock.now().toString();
	await putDeskContact(trx, bodyId, line, { personId: actor.personId, at });
	await recordEvent(trx, {
		name: "dossiers/desk-contact-set",
		subject: { kind: "body", id: bodyId },
		...{ actor, from, at },
		data: { bodyId, ...line },
	});
}
