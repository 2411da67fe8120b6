import { type PublicDb, reads } from "../db/connections.ts";
import type { ExportedRoot } from "./exported-root.ts";
import type { EventsTables } from "./tables.ts";

/** The end of the chain, as anybody may see, copy and keep it. */
export async function findLastSeal(db: PublicDb): Promise<ExportedRoot | null> {
	const seal = await reads<EventsTables>(db)
		.selectFrom("events.seal")
		.select(["number", "root", "at", "entries"])
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!seal) return null;
	const { number, root, at, entries } = seal;
	return { format: "guong/seal/1", seal: String(number), root: root.toString("hex"), at, entries };
}
