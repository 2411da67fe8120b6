/** What is known of where a unit went, drawn from the edges of the lineage. Pure. */
import { groupBy } from "./group-by.ts";

export interface Edge {
	/** the unit asked about: the predecessor itself, or the district its communes belonged to */
	readonly askedId: string;
	readonly predecessorId: string;
	readonly successorId: string;
	readonly day: string;
	readonly relation: string;
	readonly primary: boolean | null;
	readonly resolution: string | null;
	readonly clause: string | null;
}

/**
 * whole: all of the unit went there; area: some land, none of the people by that edge; part: a part, how much
 * is not known; residents: part of the land with all the people.
 */
export type Share = "whole" | "residents" | "part" | "area";

export interface Heir {
	readonly unitId: string;
	readonly share: Share;
	/** true: takes the unit for certain; false: certainly not; null: split, weights unknown */
	readonly primary: boolean | null;
	/** through how many communes, for a district; 1 for a unit itself */
	readonly through: number;
	readonly day: string;
	readonly resolution: string | null;
	readonly clauses: readonly string[];
}

export type Became =
	| { readonly kind: "stands" }
	/** one heir took it for certain, even if slivers of land went elsewhere; `heirs` names all */
	| { readonly kind: "one"; readonly heir: Heir; readonly heirs: readonly Heir[] }
	/** split: all are named and none is picked */
	| { readonly kind: "several"; readonly heirs: readonly Heir[] }
	/** gone between two snapshots; nobody here knows when or into what */
	| { readonly kind: "unknown" };

export interface Ended {
	readonly id: string;
	readonly endKnown: boolean;
	/** districts have no heir of their own: theirs are those of their communes */
	readonly throughCommunes: boolean;
}

const shares: Readonly<Record<string, Share>> = {
	whole: "whole",
	merged: "whole",
	whole_area: "part",
	unchanged: "whole",
	part_area_whole_population: "residents",
	part_area: "area",
};

export const shareOf = (relation: string): Share => shares[relation] ?? "part";

/** For a unit that is gone on the day asked about. `edges` are those whose `askedId` is the unit. */
export function becameOf(unit: Ended, edges: readonly Edge[]): Became {
	if (!unit.endKnown || edges.length === 0) return { kind: "unknown" };
	const heirs = heirsOf(edges).map((heir) => (unit.throughCommunes ? { ...heir, primary: null } : heir));
	const sure = heirs.filter((heir) => heir.primary === true);
	const [only] = heirs;
	if (heirs.length === 1 && only && (only.primary === true || only.share === "whole"))
		return { kind: "one", heir: only, heirs };
	const [heir] = sure;
	return sure.length === 1 && heir ? { kind: "one", heir, heirs } : { kind: "several", heirs };
}

function heirsOf(edges: readonly Edge[]): Heir[] {
	const bySuccessor = groupBy(edges, (edge) => edge.successorId);
	const heirs = [...bySuccessor].map(([unitId, group]): Heir => {
		const all = group.map((edge) => shareOf(edge.relation));
		const [first] = group as [Edge, ...Edge[]];
		return {
			unitId,
			share: all.every((share) => share === all[0]) ? (all[0] as Share) : "part",
			primary: group.length === 1 ? first.primary : null,
			through: new Set(group.map((edge) => edge.predecessorId)).size,
			day: first.day,
			resolution: first.resolution,
			clauses: [...new Set(group.flatMap((edge) => edge.clause ?? []))],
		};
	});
	return heirs.sort(
		(a, b) => b.through - a.through || order[a.share] - order[b.share] || (a.unitId < b.unitId ? -1 : 1),
	);
}

const order: Readonly<Record<Share, number>> = { whole: 0, residents: 1, part: 2, area: 3 };
