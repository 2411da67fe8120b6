import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import { reads, writes } from "#platform/db/connections.ts";
import type { ReadingAct } from "../../domain/reading-choice.ts";
import type { ReadingTables } from "../../reading/tables.ts";

/** An act as it is kept. */
export interface StoredAct {
	readonly act: ReadingAct;
	readonly carried: boolean;
	readonly by: string;
	readonly at: string;
}

export async function actsOfReading(db: ReadDb, readingId: string): Promise<readonly StoredAct[]> {
	const rows = await reads<ReadingTables>(db)
		.selectFrom("plans.reading_act")
		.select(["act", "item", "detail", "carried", "acted_by", "acted_at"])
		.where("reading_id", "=", readingId)
		.orderBy("number")
		.execute();
	return rows.map((row) => ({
		act: { ...row.detail, act: row.act, key: row.item } as ReadingAct,
		carried: row.carried,
		by: row.acted_by,
		at: row.acted_at,
	}));
}

/** Behind those that are there; the reading is locked by the caller. */
export async function addActs(
	trx: WriteTransaction,
	readingId: string,
	after: number,
	acts: readonly StoredAct[],
): Promise<void> {
	if (acts.length === 0) return;
	const rows = acts.map(({ act: { act, key, ...detail }, carried, by, at }, index) => ({
		...{ reading_id: readingId, number: after + index + 1, act, item: key },
		...{ detail: JSON.stringify(detail), carried, acted_by: by, acted_at: at },
	}));
	await writes<ReadingTables>(trx).insertInto("plans.reading_act").values(rows).execute();
}
