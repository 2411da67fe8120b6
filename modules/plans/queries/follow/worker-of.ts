import { Temporal } from "temporal-polyfill";
import { bodiesOf, predecessorsOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Post } from "#platform/http/actor.ts";
import { type PlacesOfWork, placesOfWork } from "../../follow/places-of-work.ts";

/** Who asks, and where they work today; made once for a page. */
export interface Worker {
	readonly personId: string;
	readonly places: PlacesOfWork;
	/** bodies of the units that the person coordinates, and of the units that went into these */
	readonly givers: readonly string[];
}

export async function workerOf(
	db: ReadDb,
	person: { readonly personId: string; readonly posts: readonly Post[] },
	day: Temporal.PlainDate,
): Promise<Worker> {
	const places = placesOfWork(person);
	return { personId: person.personId, places, givers: await bodiesWithin(db, places.coordinates, day) };
}

/** The bodies in whose name these units give tasks: their own today, and those that their predecessors had on their last day. */
async function bodiesWithin(
	db: ReadDb,
	unitIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<readonly string[]> {
	if (unitIds.length === 0) return [];
	const bodies = await idsOf(db, unitIds, day);
	const lastDays = new Map<string, string[]>();
	for (const edge of [...(await predecessorsOf(db, unitIds)).values()].flat())
		lastDays.set(edge.day, [...(lastDays.get(edge.day) ?? []), edge.predecessorId]);
	for (const [dayAfter, ids] of lastDays)
		bodies.push(...(await idsOf(db, ids, Temporal.PlainDate.from(dayAfter).subtract({ days: 1 }))));
	return [...new Set(bodies)];
}

const idsOf = async (db: ReadDb, unitIds: readonly string[], day: Temporal.PlainDate): Promise<string[]> =>
	[...(await bodiesOf(db, unitIds, day)).values()].flat().map(({ id }) => id);
