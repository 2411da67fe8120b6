import { loadReference, migrate, type Say } from "#platform/db/index.ts";
import { wirings } from "../wirings.ts";
import type { Store } from "./open-store.ts";

/** Brings the database to this version: tables first, then reference data. */
export async function prepareStore(store: Store, say: Say): Promise<{ readonly applied: readonly string[] }> {
	const { applied } = await migrate(store.access, say);
	await loadReference(
		store.access,
		wirings.flatMap((wiring) => wiring.reference ?? []),
		say,
	);
	return { applied };
}
