import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Post } from "#platform/http/actor.ts";
import type { PlansTables } from "../../tables.ts";

/** Bodies of a person's units, or at which the person works, that issued plans and so gave tasks. */
export async function meritGivers(
	db: ReadDb,
	person: { readonly posts: readonly Post[] },
): Promise<readonly string[]> {
	const watching = person.posts.filter(({ role }) => role === "coordinator" || role === "supervisor");
	const units = watching.flatMap(({ unitId }) => unitId ?? []);
	const bodies = person.posts.flatMap(({ bodyId }) => bodyId ?? []);
	const { rows } = await sql<{ id: string }>`
		SELECT issuer_body_id AS id FROM plans.plan WHERE unit_id = ANY (${units}::text[]) AND slug IS NOT NULL
		UNION SELECT issuer_body_id FROM plans.plan WHERE issuer_body_id = ANY (${bodies}::text[]) AND slug IS NOT NULL
		ORDER BY 1`.execute(reads<PlansTables>(db).executor);
	return rows.map(({ id }) => id);
}
