import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";

const atMost = 200_000;

/** Adds pending counts to the figures; a second one waits for the first. Returns how many rows were taken. */
export async function foldTallies(trx: WriteTransaction): Promise<number> {
	const { rows } = await sql<{ folded: number }>`SELECT dossiers.fold_tallies(${atMost}) AS folded`.execute(
		writes<object>(trx),
	);
	return rows[0]?.folded ?? 0;
}
