import { sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { IntakeTables } from "../../intake/tables.ts";

export type MemoryKind = IntakeTables["dossiers.intake_memory"]["kind"];
export type SourceMemory = Readonly<Record<MemoryKind, ReadonlyMap<string, string>>>;

/** What was said of a source's words, by kind, folded words → meaning. */
export async function memoryOf(db: ReadDb, sourceId: string): Promise<SourceMemory> {
	const rows = await wordsOf(db, sourceId);
	const of = (kind: MemoryKind) =>
		new Map(rows.filter((row) => row.kind === kind).map(({ words, means }) => [words, means]));
	return { heading: of("heading"), state: of("state"), body: of("body") };
}

export async function wordsOf(
	db: ReadDb,
	sourceId: string,
): Promise<readonly IntakeTables["dossiers.intake_memory"][]> {
	return reads<IntakeTables>(db)
		.selectFrom("dossiers.intake_memory")
		.selectAll()
		.where("source_id", "=", sourceId)
		.orderBy("kind")
		.orderBy("words")
		.execute();
}

export interface SaidWords {
	readonly kind: MemoryKind;
	readonly words: string;
	readonly written: string;
	readonly means: string;
}

/** What was said last of the same words counts. */
export async function rememberWords(
	trx: WriteTransaction,
	sourceId: string,
	said: readonly SaidWords[],
	by: { readonly personId: string | null; readonly at: string },
): Promise<void> {
	if (said.length === 0) return;
	const rows = [...new Map(said.map((each) => [`${each.kind} ${each.words}`, each])).values()];
	await sql`INSERT INTO dossiers.intake_memory (source_id, kind, words, written, means, remembered_by, remembered_at)
		SELECT ${sourceId}, kind, words, written, means, ${by.personId}::uuid, ${by.at}::timestamptz
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(kind text, words text, written text, means text)
		ON CONFLICT (source_id, kind, words) DO UPDATE SET means = excluded.means, written = excluded.written,
			remembered_by = excluded.remembered_by, remembered_at = excluded.remembered_at`.execute(
		writes<IntakeTables>(trx),
	);
}

export async function forgetWords(
	trx: WriteTransaction,
	sourceId: string,
	kind: MemoryKind,
	words: string,
): Promise<void> {
	await writes<IntakeTables>(trx)
		.deleteFrom("dossiers.intake_memory")
		.where("source_id", "=", sourceId)
		.where("kind", "=", kind)
		.where("words", "=", words)
		.execute();
}
