import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { OrganisationTables } from "../tables.ts";

/**
 * Bodies that follow from the law alone, by id, as seen on one day under one loading of reference data. Which loading
 * holds, and about the bodies of which units somebody said something, is asked anew each time: so nothing outdated is
 * ever answered, and what is asked again and again costs one small question.
 */
interface Memory {
	readonly key: string;
	readonly bodies: Map<string, Known>;
}

/** whatever `bodies.ts` makes of a row; here only its id matters */
interface Known {
	readonly id: string;
}

let memory: Memory = { key: "", bodies: new Map() };
const mostKept = 20_000;

interface KnownBodies<Body extends Known> {
	readonly known: ReadonlyMap<string, Body>;
	/** to be asked of the tables */
	readonly unknown: readonly string[];
	/** keeps what was found of those, as far as the law alone gave it */
	readonly keep: (found: Iterable<Body>) => void;
}

export async function recallBodies<Body extends Known>(
	db: ReadDb,
	ids: readonly string[],
	day: Temporal.PlainDate,
): Promise<KnownBodies<Body>> {
	const units = [...new Set(ids.filter((id) => id.includes("/")).map(unitOf))];
	const { rows } = await sql<{ loading: string | null; told: readonly string[] }>`
		SELECT (SELECT loading FROM organisation.reference_state) AS loading,
			ARRAY(SELECT DISTINCT unit_id FROM organisation.body WHERE unit_id = ANY (${units}::text[])) AS told`.execute(
		reads<OrganisationTables>(db).executor,
	);
	const told = new Set(rows[0]?.told);
	const bodies = memoryOf(`${rows[0]?.loading} ${day.toString()}`);
	const lawful = (id: string) => id.includes("/") && !told.has(unitOf(id));
	const known = new Map<string, Body>();
	for (const id of ids) {
		const body = lawful(id) ? bodies.get(id) : undefined;
		if (body) known.set(id, body as Body);
	}
	return {
		known,
		unknown: ids.filter((id) => !known.has(id)),
		keep: (found) => {
			if (bodies.size >= mostKept) bodies.clear();
			for (const body of found) if (lawful(body.id)) bodies.set(body.id, body);
		},
	};
}

const unitOf = (id: string): string => id.slice(0, id.indexOf("/"));

function memoryOf(key: string): Map<string, Known> {
	if (memory.key !== key) memory = { key, bodies: new Map() };
	return memory.bodies;
}
