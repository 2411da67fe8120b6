import { type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import type { IndexView } from "../domain/edition.ts";
import type { ProfileData } from "../domain/profile.ts";
import { profileData } from "../queries/profile.ts";

/** What pages read of an index again and again: trees, editions, spreads, and the names of the units that lead. */
export interface ReferenceFacts {
	readonly data: ProfileData;
	readonly leaders: ReadonlyMap<string, UnitView>;
}

interface Remembered {
	readonly loading: string;
	readonly facts: Promise<ReferenceFacts>;
}

const memories = new WeakMap<PublicDb, Map<string, Remembered>>();

/** Read once for each loading, since no command changes it. `index` must have been read on this very request. */
export function referenceFacts(db: PublicDb, index: IndexView): Promise<ReferenceFacts> {
	const memory = memories.get(db) ?? new Map<string, Remembered>();
	memories.set(db, memory);
	const known = memory.get(index.code);
	if (known?.loading === index.loading) return known.facts;
	const facts = readFacts(db, index.code);
	memory.set(index.code, { loading: index.loading, facts });
	// a failure is not remembered
	facts.catch(() => memory.delete(index.code));
	return facts;
}

async function readFacts(db: PublicDb, index: string): Promise<ReferenceFacts> {
	const data = await profileData(db, index, 2);
	const leading = [...data.spreads.values()].flatMap((ofYear) =>
		[...ofYear.values()].flatMap((spread) => spread.highestUnitIds),
	);
	const last = data.editions.at(-1);
	return { data, leaders: last ? await unitsAt(db, leading, last.unitsOn) : new Map() };
}
