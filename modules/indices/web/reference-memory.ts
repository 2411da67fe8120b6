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

interface Remembered<Facts> {
	readonly loading: string;
	readonly facts: Promise<Facts>;
}

/** Read once for each loading, since no command changes it. `index` must have been read on this very request. */
export function rememberedByLoading<Facts>(
	read: (db: PublicDb, index: IndexView) => Promise<Facts>,
): (db: PublicDb, index: IndexView) => Promise<Facts> {
	const memories = new WeakMap<PublicDb, Map<string, Remembered<Facts>>>();
	return (db, index) => {
		const memory = memories.get(db) ?? new Map<string, Remembered<Facts>>();
		memories.set(db, memory);
		const known = memory.get(index.code);
		if (known?.loading === index.loading) return known.facts;
		const facts = read(db, index);
		memory.set(index.code, { loading: index.loading, facts });
		// a failure is not remembered
		facts.catch(() => memory.delete(index.code));
		return facts;
	};
}

export const referenceFacts = rememberedByLoading(
	(db, index): Promise<ReferenceFacts> => readFacts(db, index.code),
);

async function readFacts(db: PublicDb, index: string): Promise<ReferenceFacts> {
	const data = await profileData(db, index, 2);
	const leading = [...data.spreads.values()].flatMap((ofYear) =>
		[...ofYear.values()].flatMap((spread) => spread.highestUnitIds),
	);
	const last = data.editions.at(-1);
	return { data, leaders: last ? await unitsAt(db, leading, last.unitsOn) : new Map() };
}
