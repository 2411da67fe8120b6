import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { OrganisationTables } from "../tables.ts";

export interface NewBody {
	readonly id: string;
	readonly unitId: string;
	readonly kindCode: string | null;
	readonly from: string | null;
	readonly to: string | null;
	readonly origin: "law" | "entered";
	readonly legalBasis: string | null;
	readonly at: string | null;
}

/** Lays in a body; one the catalogue gives may be there already, and stays as it is. */
export async function keepBody(trx: WriteTransaction, body: NewBody): Promise<void> {
	await sql`INSERT INTO organisation.body (id, unit_id, kind_code, valid, origin, legal_basis, entered_at)
		VALUES (${body.id}, ${body.unitId}, ${body.kindCode}, daterange(${body.from}::date, ${body.to}::date), ${body.origin},
			${body.legalBasis}, ${body.at}) ON CONFLICT (id) DO NOTHING`.execute(writes(trx));
}

export async function nameBody(
	trx: WriteTransaction,
	name: {
		bodyId: string;
		from: string | null;
		vi: string;
		en: string | null;
		legalBasis: string | null;
		at: string;
	},
): Promise<void> {
	await writes<OrganisationTables>(trx)
		.insertInto("organisation.body_name")
		.values({
			body_id: name.bodyId,
			valid_from: name.from,
			name_vi: name.vi,
			name_en: name.en,
			legal_basis: name.legalBasis,
			entered_at: name.at,
		})
		.execute();
}

/** `beyond`: the first day without it. */
export async function endBodyOn(
	trx: WriteTransaction,
	id: string,
	beyond: string,
	legalBasis: string,
): Promise<void> {
	await sql`UPDATE organisation.body SET valid = daterange(lower(valid), ${beyond}::date), legal_basis = ${legalBasis}
		WHERE id = ${id}`.execute(writes(trx));
}
