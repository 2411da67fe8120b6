import type { Reading } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";
import { nodesByConcept } from "#modules/indices/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { type JoinedWith, type PlanRead, planOfReading } from "../../domain/plan-of-reading.ts";

/** What was read, joined with the bodies that the unit can name on the day and the nodes of the indices it is about. */
export async function planFromPaper(
	db: ReadDb,
	reading: Reading,
	bodies: Pick<JoinedWith, "find" | "classes">,
	today: Temporal.PlainDate,
): Promise<PlanRead> {
	const nodes = new Map<string, { readonly concept: string; readonly label: string }>();
	for (const { index, year } of reading.indices)
		for (const node of (await nodesByConcept(db, index, year ?? today.year)).values())
			nodes.set(`${index} ${node.code}`, { concept: node.concept, label: node.label.vi });
	return planOfReading(reading, {
		...bodies,
		nodeOf: (index, code) => nodes.get(`${index} ${code}`) ?? null,
		year: today.year,
	});
}
