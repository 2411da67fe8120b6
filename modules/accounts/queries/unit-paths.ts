import type { Temporal } from "temporal-polyfill";
import { unitsAbove } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";

/** For each unit, itself and all above it; the whole installation (null) has the empty path. */
export async function unitPaths(
	db: ReadDb,
	unitIds: readonly (string | null)[],
	day: Temporal.PlainDate,
): Promise<readonly (readonly string[])[]> {
	const known = await unitsAbove(
		db,
		unitIds.flatMap((id) => id ?? []),
		day,
	);
	return unitIds.map((id) => (id === null ? [] : [id, ...(known.get(id) ?? []).map((unit) => unit.id)]));
}
