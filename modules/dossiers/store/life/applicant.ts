import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Applicant } from "../../domain/life/applicant.ts";
import type { DossiersTables } from "../../tables.ts";

export async function insertApplicant(
	trx: WriteTransaction,
	dossierId: string,
	applicant: Applicant,
): Promise<void> {
	await writes<DossiersTables>(trx)
		.insertInto("dossiers.applicant")
		.values({
			dossier_id: dossierId,
			kind: applicant.kind,
			name: applicant.name,
			name_folded: applicant.nameFolded,
			phone: applicant.phone,
			email: applicant.email,
			address: applicant.address,
			represented_by: applicant.representedBy,
		})
		.execute();
}
