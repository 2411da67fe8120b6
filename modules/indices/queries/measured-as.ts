import { predecessorsOf } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { IndicesTables } from "../tables.ts";

/**
 * For each unit, the units under whose names and borders results were published: itself, or those it was made from.
 * Results of several are never added or averaged. Empty: neither was measured.
 */
export async function measuredAs(
	db: ReadDb,
	unitIds: readonly string[],
	index: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const predecessors = await predecessorsOf(db, unitIds);
	const candidates = new Map(
		unitIds.map((id) => [id, [id, ...(predecessors.get(id) ?? []).map((edge) => edge.predecessorId)]]),
	);
	const measured = await withResults(db, [...candidates.values()].flat(), index);
	return new Map(
		[...candidates].map(([id, ids]) => [id, [...new Set(ids)].filter((each) => measured.has(each))]),
	);
}

async function withResults(
	db: ReadDb,
	unitIds: readonly string[],
	index: string,
): Promise<ReadonlySet<string>> {
	if (unitIds.length === 0) return new Set();
	const rows = await reads<IndicesTables>(db)
		.selectFrom("indices.result")
		.select("unit_id")
		.distinct()
		.where("unit_id", "in", [...new Set(unitIds)])
		.where("index_code", "=", index)
		.execute();
	return new Set(rows.map((row) => row.unit_id));
}
