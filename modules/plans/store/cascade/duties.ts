import { sql } from "kysely";
import { reads, type WriteTransaction } from "#platform/db/connections.ts";
import type { PlansTables } from "../../tables.ts";
import { lockOpenOccurrences, type StoredOccurrence } from "../task/occurrence.ts";

/** What these bodies still owe one of these plans as an answer: neither answered yet nor handed back as not theirs. Locked. */
export async function lockDutiesToAnswer(
	trx: WriteTransaction,
	planIds: readonly string[],
	bodyIds: readonly string[],
): Promise<readonly StoredOccurrence[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM plans.occurrence
		WHERE plan_id = ANY (${[...planIds]}::uuid[]) AND kind = 'answer' AND body_id = ANY (${[...bodyIds]}::text[])
			AND state IN ('given', 'working', 'returned', 'reported')`.execute(reads<PlansTables>(trx).executor);
	return lockOpenOccurrences(trx, { ids: rows.map((row) => row.id) });
}
