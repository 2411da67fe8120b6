import type { Temporal } from "temporal-polyfill";
import type { PublicDb } from "#platform/db/connections.ts";
import type { Became } from "../domain/succession.ts";
import type { BodyView } from "../queries/bodies.ts";
import type { UnitView } from "../queries/units.ts";
import type { LastingFacts } from "./lasting-facts.ts";

/**
 * What public pages have read of one loading of reference data, as seen on one day. Another loading or another day
 * begins with nothing. Only what no command can change may be kept here: units, their history, and bodies of
 * units about whose bodies nobody ever said anything.
 */
export interface ReferenceMemory {
	readonly loading: string;
	readonly day: string;
	readonly facts: Map<string, LastingFacts>;
	readonly lawfulBodies: Map<string, readonly BodyView[]>;
	/** at most one of each unit there is */
	readonly units: Map<string, UnitView>;
	readonly became: Map<string, Became>;
}

const memories = new WeakMap<PublicDb, ReferenceMemory>();

/** `loading` must have been read on this very request, before anything that is put in. */
export function referenceMemory(db: PublicDb, loading: string, today: Temporal.PlainDate): ReferenceMemory {
	const day = today.toString();
	const known = memories.get(db);
	if (known?.loading === loading && known.day === day) return known;
	const memory = {
		loading,
		day,
		facts: new Map(),
		lawfulBodies: new Map(),
		units: new Map(),
		became: new Map(),
	};
	memories.set(db, memory);
	return memory;
}

const mostKept = 1000;

/** What is known of this key, or else what `ask` finds; the oldest gives way. */
export async function recall<Answer>(
	kept: Map<string, Answer>,
	key: string,
	ask: () => Promise<Answer | null>,
): Promise<Answer | null> {
	const known = kept.get(key);
	if (known !== undefined) return known;
	const found = await ask();
	if (found === null) return null;
	const [oldest] = kept.keys();
	if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
	kept.set(key, found);
	return found;
}
