import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { coordinates } from "#modules/accounts/index.ts";
import { bodiesById, type UnitView, unitsAt } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { TaskKind, TaskState } from "../../domain/task-state.ts";
import type { PlansTables } from "../../tables.ts";
import { openStates } from "../follow/standing-sql.ts";
import { bodyPlaces } from "../places.ts";

/** A body that is no more, with what it still had to do. */
export interface EndedBody {
	readonly bodyId: string;
	readonly name: string;
	/** its last day; null: not known here */
	readonly lastDay: Temporal.PlainDate | null;
	/** units that took over; empty while its unit stands */
	readonly heirs: readonly UnitView[];
	/** where its work may go: the heirs, or its own unit while that stands */
	readonly heirUnitIds: readonly string[];
	readonly open: number;
	readonly past: number;
}

/**
 * Bodies that are no more and still have open work which this person may hand over or close, most work first. Who they are
 * is asked of the organisation once for all bodies with open work.
 */
export async function endedBodies(
	db: ReadDb,
	actor: Person,
	today: Temporal.PlainDate,
): Promise<readonly EndedBody[]> {
	const places = await bodyPlaces(db, await bodiesWithOpenWork(db), today);
	const ended = [...places.values()].filter((place) => !place.exists && coordinates(actor, place));
	const ids = ended.map(({ bodyId }) => bodyId);
	const bodies = await bodiesById(db, ids, today);
	const units = await unitsAt(db, [...new Set(ended.flatMap(({ heirs }) => heirs))], today);
	const counts = await countsOf(db, ids, today);
	return ended
		.map((place): EndedBody => {
			const body = bodies.get(place.bodyId);
			const { open = 0, past = 0 } = counts.get(place.bodyId) ?? {};
			return {
				bodyId: place.bodyId,
				name: body?.fullName ?? place.bodyId,
				lastDay: body?.to ? Temporal.PlainDate.from(body.to).subtract({ days: 1 }) : null,
				heirs: place.heirs.flatMap((id) => units.get(id) ?? []),
				heirUnitIds: place.heirs.length > 0 ? place.heirs : [place.unitId],
				open,
				past,
			};
		})
		.sort((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1));
}

/** Hops from body to body along the index instead of reading all work there is. */
async function bodiesWithOpenWork(db: ReadDb): Promise<readonly string[]> {
	const { rows } = await sql<{ body_id: string }>`
		WITH RECURSIVE hop AS (
			(SELECT body_id FROM plans.occurrence WHERE state IN ${openStates} ORDER BY body_id LIMIT 1)
			UNION ALL
			SELECT (SELECT o.body_id FROM plans.occurrence o WHERE o.body_id > hop.body_id AND o.state IN ${openStates}
				ORDER BY o.body_id LIMIT 1) FROM hop WHERE hop.body_id IS NOT NULL
		)
		SELECT body_id FROM hop WHERE body_id IS NOT NULL`.execute(reads<PlansTables>(db).executor);
	return rows.map((row) => row.body_id);
}

async function countsOf(db: ReadDb, bodyIds: readonly string[], today: Temporal.PlainDate) {
	const { rows } = await sql<{ body_id: string; open: number; past: number }>`
		SELECT body_id, count(*)::int AS open, count(*) FILTER (WHERE due_on < ${today.toString()}::date)::int AS past
		FROM plans.occurrence WHERE body_id = ANY (${[...bodyIds]}::text[]) AND state IN ${openStates}
		GROUP BY body_id`.execute(reads<PlansTables>(db).executor);
	return new Map(rows.map((row) => [row.body_id, row]));
}

/** One piece of open work of a body that is no more. */
export interface EndedWork {
	readonly id: string;
	/** number of acts: who acts on it says what was seen */
	readonly acts: number;
	readonly text: string;
	readonly kind: TaskKind;
	readonly state: TaskState;
	readonly dueOn: Temporal.PlainDate | null;
	readonly number: number | null;
	readonly symbol: string | null;
	readonly subject: string;
}

export async function endedWorkOf(db: ReadDb, bodyId: string, limit: number): Promise<readonly EndedWork[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.occurrence as o")
		.innerJoin("plans.task as t", "t.id", "o.task_id")
		.innerJoin("plans.plan as p", "p.id", "o.plan_id")
		.select([
			"o.id",
			"o.acts",
			"t.text",
			"o.kind",
			"o.state",
			"o.due_on",
			"p.number",
			"p.symbol",
			"p.subject",
		])
		.where("o.body_id", "=", bodyId)
		.where("o.state", "not in", ["accepted", "stopped", "declined"])
		.orderBy("o.due_on")
		.orderBy("o.id")
		.limit(limit)
		.execute();
	return rows.map(({ due_on, ...row }) => ({
		...row,
		dueOn: due_on === null ? null : Temporal.PlainDate.from(due_on),
	}));
}
