import type { Temporal } from "temporal-polyfill";
import { type Days, facts, findMeasure, type Place } from "#modules/measures/index.ts";
import { bodiesById, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { placeMeasured } from "../../domain/measured-place.ts";
import type { SystemFigure } from "../../domain/system-figure.ts";

/** A piece of work whose task is bound to a measure: which, whose, and over which days. */
export interface BoundWork {
	readonly id: string;
	readonly code: string;
	readonly bodyId: string;
	readonly days: Days;
}

/**
 * The figure of each piece of work, by its id. What has the same days is asked for at once, so the questions grow with the
 * periods on a page and not with its rows.
 */
export async function figuresOf(
	db: ReadDb,
	works: readonly BoundWork[],
	now: Temporal.Instant,
): Promise<ReadonlyMap<string, SystemFigure>> {
	const known = works.filter(({ code }) => findMeasure(code) !== null);
	if (known.length === 0) return new Map();
	const places = await placesOf(db, known);
	const found = new Map<string, SystemFigure>();
	for (const group of groupedByDays(known)) {
		const { days } = group[0] as BoundWork;
		const wanted = group.flatMap(({ bodyId }) => places.get(bodyId) ?? []);
		const told = await facts(db, {
			measures: [...new Set(group.map(({ code }) => code))],
			places: [...new Map(wanted.map((place) => [keyOf(place), place])).values()],
			...days,
			now,
		});
		const byKey = new Map(told.map((fact) => [`${fact.measure} ${keyOf(fact.place)}`, fact]));
		for (const { id, code, bodyId } of group) {
			const place = places.get(bodyId);
			const fact = place && byKey.get(`${code} ${keyOf(place)}`);
			if (fact) found.set(id, { code, fact });
		}
	}
	return found;
}

const keyOf = ({ level, id }: Place): string => `${level} ${id}`;

function groupedByDays(works: readonly BoundWork[]): readonly (readonly BoundWork[])[] {
	const groups = new Map<string, BoundWork[]>();
	for (const work of works) {
		const key = `${work.days.from} ${work.days.to}`;
		const group = groups.get(key);
		if (group) group.push(work);
		else groups.set(key, [work]);
	}
	return [...groups.values()];
}

/** Bodies are looked up as they were on the last of the days. */
async function placesOf(db: ReadDb, works: readonly BoundWork[]): Promise<ReadonlyMap<string, Place>> {
	const [first] = works;
	if (!first) return new Map();
	const bodies = await bodiesById(db, [...new Set(works.map(({ bodyId }) => bodyId))], first.days.to);
	const units = await unitsAt(
		db,
		[...bodies.values()].map(({ unitId }) => unitId),
		first.days.to,
	);
	return new Map(
		[...bodies.values()].map(({ id, unitId, kindCode }) => [
			id,
			placeMeasured({ id, unitId, kindCode, unitLevel: units.get(unitId)?.level ?? "commune" }),
		]),
	);
}
