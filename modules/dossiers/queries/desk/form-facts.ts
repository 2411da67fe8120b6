import type { Temporal } from "temporal-polyfill";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { limitWords } from "../../desk/limit-words.ts";
import type { FormFacts } from "../../domain/desk/desk-forms.ts";
import type { StoredAct, StoredDossier } from "../../domain/life/dossier.ts";
import type { DossierAction } from "../../domain/life/states.ts";
import { lifeMessages } from "../../life/messages.ts";
import { findDeskContact } from "../../store/desk/desk-contact.ts";
import { findAddressee } from "../../store/letters/applicant.ts";
import { actsOf } from "../../store/life/dossiers.ts";
import { issuerOfLetter } from "../letters/bodies-of-letter.ts";
import { papersOfAct } from "./papers-of-act.ts";

/** All that forms 01 to 05 say of a dossier, for those who may read it. Names are those of the day of the act. */
export async function formFactsOf(
	db: ReadDb,
	dossier: StoredDossier,
	action: DossierAction,
): Promise<FormFacts | null> {
	const acts = await actsOf(db, dossier.id);
	const act = acts.findLast((each) => each.action === action);
	if (!act || dossier.deskBodyId === null) return null;
	const day = dayOf(act.happenedAt);
	const issuer = await issuerOfLetter(
		db,
		{ bodyId: issuingBody(dossier, action), deskBodyId: dossier.deskBodyId },
		day,
	);
	const handling = (await bodyNames(db, [dossier.handlingBodyId], day)).get(dossier.handlingBodyId);
	const contact = await findDeskContact(db, dossier.deskBodyId);
	const { papers, missing } = papersOfAct(act);
	return {
		issuer,
		day,
		applicant: await findAddressee(db, dossier.id),
		dossier: {
			code: dossier.code,
			procedure: dossier.procedureName ?? "",
			field: dossier.field,
			receivedOn: dayOf(dossier.receivedAt ?? dossier.filedAt),
			dueOn: dossier.firstDueAt === null ? null : dayOf(dossier.firstDueAt),
			limit: limitOf(dossier),
			fee: dossier.fee,
		},
		...{ papers, missing, contact },
		handling: handling ?? dossier.handlingBodyId,
		reason: act.reason,
		by: await nameOf(db, act),
	};
}

/** The body that handles answers for ending before the result; the desk for everything at reception. */
const issuingBody = (dossier: StoredDossier, action: DossierAction): string =>
	action === "stop" ? dossier.handlingBodyId : (dossier.deskBodyId ?? dossier.handlingBodyId);

const limitOf = ({ limit }: StoredDossier): string =>
	limit ? limitWords(limit, "vi") : lifeMessages.vi.noLimit;

async function nameOf(db: ReadDb, { byPersonId }: StoredAct): Promise<string | null> {
	if (byPersonId === null) return null;
	return (await peopleNames(db, [byPersonId])).get(byPersonId) ?? null;
}

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();
