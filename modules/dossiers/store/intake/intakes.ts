import { type Insertable, type Selectable, sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { IntakeTables } from "../../intake/tables.ts";

export type IntakeRow = Selectable<IntakeTables["dossiers.intake"]>;

/** `jsonb` columns are handed over as text, or arrays would become PostgreSQL's own. */
const written = <T extends Partial<IntakeRow>>(row: T): T => ({
	...row,
	...(row.columns && { columns: JSON.stringify(row.columns) }),
	...(row.doubts && { doubts: JSON.stringify(row.doubts) }),
});

export async function addIntake(
	trx: WriteTransaction,
	row: Insertable<IntakeTables["dossiers.intake"]>,
): Promise<void> {
	await writes<IntakeTables>(trx)
		.insertInto("dossiers.intake")
		.values(written(row as Partial<IntakeRow>) as IntakeRow)
		.execute();
}

export async function findIntake(db: ReadDb, id: string): Promise<IntakeRow | null> {
	const row = await reads<IntakeTables>(db)
		.selectFrom("dossiers.intake")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

/** Held until the transaction ends: a portion is written by one process only. */
export async function lockIntake(trx: WriteTransaction, id: string): Promise<IntakeRow | null> {
	const row = await writes<IntakeTables>(trx)
		.selectFrom("dossiers.intake")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** A file that was begun and not ended, to go on with. */
export async function unendedIntake(db: ReadDb, sourceId: string, digest: string): Promise<IntakeRow | null> {
	const row = await reads<IntakeTables>(db)
		.selectFrom("dossiers.intake")
		.selectAll()
		.where("source_id", "=", sourceId)
		.where("digest", "=", digest)
		.where("way", "=", "command")
		.where("state", "=", "running")
		.orderBy("made_at", "desc")
		.executeTakeFirst();
	return row ?? null;
}

export async function changeIntake(
	trx: WriteTransaction,
	{ id, changes }: Pick<IntakeRow, "id" | "changes">,
	change: Partial<Omit<IntakeRow, "id" | "changes">>,
): Promise<void> {
	await writes<IntakeTables>(trx)
		.updateTable("dossiers.intake")
		.set({ ...written(change), changes: changes + 1 })
		.where("id", "=", id)
		.execute();
}

export async function intakesOf(
	db: ReadDb,
	sourceIds: readonly string[],
	most: number,
): Promise<readonly IntakeRow[]> {
	if (sourceIds.length === 0) return [];
	return reads<IntakeTables>(db)
		.selectFrom("dossiers.intake")
		.selectAll()
		.where("source_id", "in", [...sourceIds])
		.orderBy("made_at", "desc")
		.limit(most)
		.execute();
}

/** What the calls of a day did, added to what those before did. */
export async function countCall(
	trx: WriteTransaction,
	row: Pick<IntakeRow, "id" | "source_id" | "made_at"> & { readonly day: string },
	counts: Pick<IntakeRow, "added" | "changed" | "same" | "refused">,
): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO dossiers.intake AS i
			(id, source_id, way, day, state, made_at, started_at, ended_at, added, changed, same, refused)
		VALUES (${row.id}, ${row.source_id}, 'interface', ${row.day}, 'done', ${row.made_at}, ${row.made_at}, ${row.made_at},
			${counts.added}, ${counts.changed}, ${counts.same}, ${counts.refused})
		ON CONFLICT (source_id, day) WHERE way = 'interface' DO UPDATE SET added = i.added + excluded.added,
			changed = i.changed + excluded.changed, same = i.same + excluded.same, refused = i.refused + excluded.refused,
			ended_at = excluded.ended_at, changes = i.changes + 1
		RETURNING id`.execute(writes<IntakeTables>(trx));
	return rows[0]?.id ?? row.id;
}

/** Intakes whose file nobody needs any more: ended, or begun and left alone, before a moment. */
export async function intakesToForget(db: ReadDb, before: string): Promise<readonly IntakeRow[]> {
	return reads<IntakeTables>(db)
		.selectFrom("dossiers.intake")
		.selectAll()
		.where("file_id", "is not", null)
		.where("state", "<>", "running")
		.where(({ fn }) => fn.coalesce("ended_at", "made_at"), "<", before)
		.execute();
}
