import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import type { DeskContext } from "../commands/desk/desk-context.ts";
import { type AtDesk, takeInAtDesk } from "../commands/desk/take-in-at-desk.ts";
import type { StoredDossier } from "../domain/life/dossier.ts";
import { deskBodies, deskPeople } from "./desk-house.ts";

/** A dossier received at the ward's centre as complete, by chị Sen unless said otherwise. */
export async function aReception(
	trx: WriteTransaction,
	over: Partial<AtDesk> & Pick<AtDesk, "versionId">,
	context: DeskContext,
	by: Person = deskPeople.chiSen,
): Promise<StoredDossier> {
	const { dossier } = await takeInAtDesk(
		trx,
		by,
		"receive",
		{
			...{ deskBodyId: deskBodies.centre, handlingBodyId: deskBodies.committee, channel: "desk" },
			applicant: { name: "Lê Văn Tư", phone: "0911222333" },
			seen: { ticked: [1], alsoWanted: [] },
			...{ reason: null, fee: 8000, proxy: false, wantsPost: false, ticketId: null },
			formKey: newId(context.clock.now().epochMilliseconds),
			...over,
		},
		context,
	);
	return dossier;
}
