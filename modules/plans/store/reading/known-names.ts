import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { BodyClass } from "../../domain/plan-of-reading-classes.ts";
import type { ReadingTables } from "../../reading/tables.ts";

export type NameMeaning = { readonly bodyId: string } | { readonly bodyClass: BodyClass };

/** What an issuer's papers mean by a name. */
export interface KnownName {
	readonly id: string;
	readonly folded: string;
	readonly written: string;
	readonly meaning: NameMeaning;
	readonly readingId: string;
	readonly by: string;
	readonly at: Temporal.Instant;
}

/** Those that hold, by the name as it is compared. */
export async function knownNames(db: ReadDb, issuerBodyId: string): Promise<ReadonlyMap<string, KnownName>> {
	const rows = await reads<ReadingTables>(db)
		.selectFrom("plans.known_name")
		.selectAll()
		.where("issuer_body_id", "=", issuerBodyId)
		.where("undone_at", "is", null)
		.execute();
	const names = rows.map(
		(row): KnownName => ({
			...{ id: row.id, folded: row.folded, written: row.written, readingId: row.reading_id },
			meaning: row.body_class ? { bodyClass: row.body_class } : { bodyId: row.body_id ?? "" },
			by: row.decided_by,
			at: Temporal.Instant.from(row.decided_at),
		}),
	);
	return new Map(names.map((name) => [name.folded, name]));
}

export interface NewKnownName {
	readonly id: string;
	readonly issuerBodyId: string;
	readonly folded: string;
	readonly written: string;
	readonly meaning: NameMeaning;
	readonly readingId: string;
	readonly by: string;
	readonly at: string;
}

export async function insertKnownName(trx: WriteTransaction, name: NewKnownName): Promise<void> {
	const { meaning } = name;
	await writes<ReadingTables>(trx)
		.insertInto("plans.known_name")
		.values({
			...{ id: name.id, issuer_body_id: name.issuerBodyId, folded: name.folded, written: name.written },
			body_id: "bodyId" in meaning ? meaning.bodyId : null,
			body_class: "bodyClass" in meaning ? meaning.bodyClass : null,
			...{ reading_id: name.readingId, decided_by: name.by, decided_at: name.at },
		})
		.execute();
}

/** False: nothing of this name held. */
export async function undoKnownName(
	trx: WriteTransaction,
	name: { readonly issuerBodyId: string; readonly folded: string; readonly by: string; readonly at: string },
): Promise<boolean> {
	const { numUpdatedRows } = await writes<ReadingTables>(trx)
		.updateTable("plans.known_name")
		.set({ undone_by: name.by, undone_at: name.at })
		.where("issuer_body_id", "=", name.issuerBodyId)
		.where("folded", "=", name.folded)
		.where("undone_at", "is", null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
