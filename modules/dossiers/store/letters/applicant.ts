import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { DossiersTables } from "../../tables.ts";

/** Who is written to. Only commands and pages that asked the policy may read it. */
export interface Addressee {
	readonly kind: "person" | "organisation";
	readonly name: string;
	readonly phone: string | null;
	readonly email: string | null;
	readonly address: string | null;
}

export async function findAddressee(db: ReadDb, dossierId: string): Promise<Addressee | null> {
	const row = await reads<DossiersTables>(db)
		.selectFrom("dossiers.applicant")
		.select(["kind", "name", "phone", "email", "address"])
		.where("dossier_id", "=", dossierId)
		.executeTakeFirst();
	return row ?? null;
}
