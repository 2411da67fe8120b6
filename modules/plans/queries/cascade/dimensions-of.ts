import { indexNodes } from "#modules/indices/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { noWork, type Tally } from "../../domain/roll-up.ts";
import { type RollUp, talliesByNode } from "./tallies.ts";

export interface NodeTally {
	readonly label: { readonly vi: string; readonly en: string };
	readonly tally: Tally;
}

/** The nodes right below the whole index, each with what serves it or a node under it. */
export async function dimensionsOf(
	db: ReadDb,
	rollUp: RollUp,
	indexCode: string,
	year: number,
): Promise<readonly NodeTally[]> {
	const nodes = await indexNodes(db, indexCode, year);
	const byCode = new Map(nodes.map((node) => [node.code, node]));
	const total = nodes.find((node) => node.parent === null);
	const groups = new Map<string, string>();
	// parents stand before their children: what lies right below the whole is its own group, all else that of its parent
	for (const { concept, parent } of nodes) {
		const above = parent === null ? undefined : byCode.get(parent);
		if (!above) continue;
		const group = above === total ? concept : groups.get(above.concept);
		if (group !== undefined) groups.set(concept, group);
	}
	const tallies = await talliesByNode(db, rollUp, indexCode, groups);
	const dimensions = nodes.filter((node) => groups.get(node.concept) === node.concept);
	return dimensions.map(({ concept, label }) => ({ label, tally: tallies.get(concept) ?? noWork }));
}
