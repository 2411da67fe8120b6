import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { DeskTables } from "../../desk/tables.ts";
import type { DossierState } from "../../domain/life/states.ts";
import type { DossiersTables } from "../../tables.ts";

/** Who filed at this desk with this phone, as told the last time. */
export interface KnownApplicant {
	readonly dossierId: string;
	readonly kind: "person" | "organisation";
	readonly name: string;
	readonly address: string | null;
	readonly email: string | null;
	readonly phone: string;
	readonly dossiers: readonly FiledBefore[];
}

export interface FiledBefore {
	readonly id: string;
	readonly code: string;
	readonly procedure: string | null;
	readonly filedOn: Temporal.PlainDate;
	readonly state: DossierState;
}

/** Persons behind a phone at one desk, the latest first. What they filed elsewhere is not asked for. */
export async function filedBefore(
	db: ReadDb,
	deskBodyId: string,
	phone: string,
): Promise<readonly KnownApplicant[]> {
	const rows = await reads<DossiersTables>(db)
		.selectFrom("dossiers.applicant as a")
		.innerJoin("dossiers.dossier as d", "d.id", "a.dossier_id")
		.select(["d.id", "d.code", "d.procedure_name", "d.filed_on", "d.state"])
		.select(["a.kind", "a.name", "a.name_folded", "a.address", "a.email"])
		.where("a.phone", "=", phone)
		.where("d.desk_body_id", "=", deskBodyId)
		.where("d.source_id", "=", "guong")
		.orderBy("d.filed_at", "desc")
		.limit(30)
		.execute();
	const persons = new Map<string, KnownApplicant & { dossiers: FiledBefore[] }>();
	for (const row of rows) {
		const filed: FiledBefore = {
			...{ id: row.id, code: row.code, procedure: row.procedure_name, state: row.state },
			filedOn: Temporal.PlainDate.from(row.filed_on ?? ""),
		};
		const known = persons.get(row.name_folded);
		if (known) known.dossiers.push(filed);
		else {
			const { kind, name, address, email } = row;
			persons.set(row.name_folded, {
				...{ dossierId: row.id, kind, name, address, email, phone },
				dossiers: [filed],
			});
		}
	}
	return [...persons.values()];
}

/** A digitised paper that the person handed in before, so that it is not asked for again. */
export interface PaperBefore {
	readonly name: string;
	readonly fileId: string;
	readonly addedOn: Temporal.PlainDate;
	readonly code: string;
}

export async function papersBefore(
	db: ReadDb,
	dossierIds: readonly string[],
): Promise<ReadonlyMap<string, PaperBefore>> {
	if (dossierIds.length === 0) return new Map();
	const { rows } = await sql<{ name: string; file_id: string; added_on: string; code: string }>`
		SELECT DISTINCT ON (f.name) f.name, f.file_id, (f.added_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS added_on, d.code
		FROM dossiers.paper_file f JOIN dossiers.dossier d ON d.id = f.dossier_id
		WHERE f.dossier_id = ANY (${[...dossierIds]}::uuid[]) AND f.kind = 'handed-in'
		ORDER BY f.name, f.added_at DESC`.execute(reads<DeskTables & DossiersTables>(db).executor);
	return new Map(
		rows.map((row) => [
			row.name,
			{
				...{ name: row.name, fileId: row.file_id, code: row.code },
				addedOn: Temporal.PlainDate.from(row.added_on),
			},
		]),
	);
}
