import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { LetterFacts } from "../../domain/letters/letter-paper.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { findAddressee } from "../../store/letters/applicant.ts";
import type { StoredLetter } from "../../store/letters/letter.ts";
import { findVersion } from "../catalogue/versions.ts";
import { issuerOfLetter } from "./bodies-of-letter.ts";
import { dayOf } from "./letter-time.ts";

/** What the dossier asks for, in the words of the version it was received under. */
export async function procedureNameOf(
	db: ReadDb,
	{ versionId, procedureName, procedureCode }: StoredDossier,
): Promise<string> {
	if (procedureName !== null) return procedureName;
	const version = versionId === null ? null : await findVersion(db, versionId);
	return version?.nameVi ?? procedureCode ?? "";
}

/** All that the letter's paper says, for those who may read the dossier. Names are those of its day. */
export async function letterFactsOf(
	db: ReadDb,
	letter: StoredLetter,
	dossier: StoredDossier,
	today: Temporal.PlainDate,
): Promise<LetterFacts> {
	const day = letter.issuedOn ?? today;
	const issuer = await issuerOfLetter(db, letter, day);
	const applicant = await findAddressee(db, dossier.id);
	return {
		issuer,
		place: issuer.place,
		desk: issuer.desk,
		number: letter.number,
		symbol: letter.symbol,
		day,
		isDated: letter.issuedOn !== null,
		applicant: applicant ?? { kind: "person", name: "", address: null, phone: null, email: null },
		dossier: {
			code: dossier.code,
			procedure: await procedureNameOf(db, dossier),
			field: dossier.field,
			receivedOn: dayOf(dossier.receivedAt ?? dossier.filedAt),
			dueOn: dayOf(letter.oldDueAt),
		},
		reason: letter.reason,
		newDay: letter.newDueOn,
		extension: letter.extensionDays,
		contact: { name: letter.contactName, phone: letter.contactPhone, email: letter.contactEmail },
		signer: { name: letter.signerName, post: letter.signerPost },
	};
}
