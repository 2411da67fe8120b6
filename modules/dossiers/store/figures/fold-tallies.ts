import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";

/** in one statement, which must end before the server stops it */
const atMost = 10_000;

/**
 * Adds pending counts to the figures, the oldest first; a second one waits for the first. Returns how many rows were taken: as many as
 * there were, or so many times ten thousand.
 */
export async function foldTallies(
	trx: WriteTransaction,
	{ times }: { readonly times: number },
): Promise<number> {
	let taken = 0;
	for (let time = 0; time < times; time++) {
		const { rows } = await sql<{ folded: number }>`SELECT dossiers.fold_tallies(${atMost}) AS folded`.execute(
			writes<object>(trx),
		);
		const folded = rows[0]?.folded ?? 0;
		taken += folded;
		if (folded < atMost) return taken;
	}
	return taken;
}
