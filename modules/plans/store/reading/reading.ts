import type { LaidOutTable, Reading } from "@guong/admin-docs";
import type { Selectable } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ReadingTables } from "../../reading/tables.ts";

/** A reading as it is kept. */
export interface StoredReading {
	readonly id: string;
	readonly fileId: string;
	readonly issuerBodyId: string;
	readonly draftingBodyId: string;
	/** the text to which the places in the reading point */
	readonly text: string;
	readonly reading: Reading;
	/** stretches of the text that are tables; null where the text draws them itself */
	readonly tables: readonly LaidOutTable[] | null;
	/** version of the reader */
	readonly reader: string;
	/** the reading of the same paper before this one */
	readonly earlierId: string | null;
	readonly readAt: Temporal.Instant;
	/** null: nobody has decided yet */
	readonly decided: { readonly planId: string; readonly leftOut: readonly string[] } | null;
}

export async function findReading(db: ReadDb, id: string): Promise<StoredReading | null> {
	const row = await reads<ReadingTables>(db)
		.selectFrom("plans.reading")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? readingOf(row) : null;
}

/** Whoever decides about it waits here for the one before. */
export async function lockReading(trx: WriteTransaction, id: string): Promise<void> {
	await writes<ReadingTables>(trx)
		.selectFrom("plans.reading")
		.select("id")
		.where("id", "=", id)
		.forUpdate()
		.execute();
}

function readingOf(row: Selectable<ReadingTables["plans.reading"]>): StoredReading {
	return {
		id: row.id,
		fileId: row.file_id,
		issuerBodyId: row.issuer_body_id,
		draftingBodyId: row.drafting_body_id,
		text: row.text,
		reading: row.reading,
		tables: row.tables,
		reader: row.reader,
		earlierId: row.earlier_reading_id,
		readAt: Temporal.Instant.from(row.read_at),
		decided: row.plan_id === null ? null : { planId: row.plan_id, leftOut: row.left_out ?? [] },
	};
}

export type NewReading = Omit<StoredReading, "readAt" | "decided"> & {
	readonly readBy: string;
	readonly readAt: string;
};

export async function insertReading(trx: WriteTransaction, reading: NewReading): Promise<void> {
	await writes<ReadingTables>(trx)
		.insertInto("plans.reading")
		.values({
			id: reading.id,
			file_id: reading.fileId,
			issuer_body_id: reading.issuerBodyId,
			drafting_body_id: reading.draftingBodyId,
			reader: reading.reader,
			text: reading.text,
			reading: JSON.stringify(reading.reading),
			tables: reading.tables === null ? null : JSON.stringify(reading.tables),
			earlier_reading_id: reading.earlierId,
			read_by: reading.readBy,
			read_at: reading.readAt,
		})
		.execute();
}

export interface Decision {
	readonly planId: string;
	readonly leftOut: readonly string[];
	readonly chosenBodies: Readonly<Record<string, string>>;
	readonly by: string;
	readonly at: string;
}

/** False: somebody decided in the meantime. Of two who do it at once the second waits here for the first. */
export async function decideReading(trx: WriteTransaction, id: string, decision: Decision): Promise<boolean> {
	const { numUpdatedRows } = await writes<ReadingTables>(trx)
		.updateTable("plans.reading")
		.set({
			plan_id: decision.planId,
			left_out: [...decision.leftOut],
			chosen_bodies: JSON.stringify(decision.chosenBodies),
			decided_by: decision.by,
			decided_at: decision.at,
		})
		.where("id", "=", id)
		.where("decided_at", "is", null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** The reading that was made of the same paper after this one. */
export async function laterReading(db: ReadDb, id: string): Promise<string | null> {
	const row = await reads<ReadingTables>(db)
		.selectFrom("plans.reading")
		.select("id")
		.where("earlier_reading_id", "=", id)
		.orderBy("id", "desc")
		.executeTakeFirst();
	return row?.id ?? null;
}

export interface OpenReading {
	readonly id: string;
	readonly fileId: string;
	readonly readAt: Temporal.Instant;
}

/** Papers that a person had read and has not decided about, each as it was read last, newest first. */
export async function openReadings(
	db: ReadDb,
	personId: string,
	limit: number,
): Promise<readonly OpenReading[]> {
	const rows = await reads<ReadingTables>(db)
		.selectFrom("plans.reading")
		.select(["id", "file_id", "read_at"])
		.where("read_by", "=", personId)
		.where("decided_at", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("plans.reading as later")
						.select("later.id")
						.whereRef("later.earlier_reading_id", "=", "plans.reading.id"),
				),
			),
		)
		.orderBy("id", "desc")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		fileId: row.file_id,
		readAt: Temporal.Instant.from(row.read_at),
	}));
}
