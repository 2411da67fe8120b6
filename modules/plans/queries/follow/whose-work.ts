import { type RawBuilder, sql } from "kysely";
import type { PlacesOfWork } from "../../follow/places-of-work.ts";

/** Conditions over `o` (occurrence), `t` (task) and `a` (assignment): whose turn it is. */
export type Whose = RawBuilder<boolean>;

const inStates = (states: readonly string[]) => sql`(${sql.join(states.map((state) => sql.lit(state)))})`;

/**
 * What a person's bodies have in these states, and what the person is named for at another body of the unit. Chosen by
 * id from two indexes, since one condition over two tables could use neither.
 */
export function atOwnBodies(
	{ acts }: PlacesOfWork,
	personId: string,
	states: readonly string[],
	only: "mine" | "all",
): Whose {
	const wanted = inStates(states);
	const named = sql`SELECT n.id FROM plans.assignment m JOIN plans.occurrence n ON n.assignment_id = m.id
		WHERE m.officer_person_id = ${personId} AND n.state IN ${wanted}`;
	const own = sql`SELECT n.id FROM plans.occurrence n WHERE n.body_id = ANY (${[...acts]}::text[]) AND n.state IN ${wanted}`;
	const mine = sql`a.officer_person_id IS NULL OR a.officer_person_id = ${personId}`;
	const ids = sql<boolean>`o.id IN (${own} UNION ${named})`;
	return only === "all" ? ids : sql<boolean>`${ids} AND (${mine})`;
}

/** What waits for the leader of a body: `column` is the body of the side on which the person decides. */
export function decidedBy(places: PlacesOfWork, column: "o.body_id" | "o.giver_body_id"): Whose {
	const body = sql.ref(column);
	const inFields = places.decidesIn.map(
		({ bodyId, fields }) => sql`(${body} = ${bodyId} AND t.field = ANY (${[...fields]}::text[]))`,
	);
	const all = sql`${body} = ANY (${[...places.decides]}::text[])`;
	return sql<boolean>`(${sql.join([all, ...inFields], sql` OR `)})`;
}

/** What waits for whoever gave it: the leader of that body, or the coordinator of its unit. */
export function givenBy(places: PlacesOfWork, bodiesOfUnits: readonly string[]): Whose {
	const coordinated = sql`o.giver_body_id = ANY (${[...bodiesOfUnits]}::text[])`;
	return sql<boolean>`(${decidedBy(places, "o.giver_body_id")} OR ${coordinated})`;
}
