import type { Temporal } from "temporal-polyfill";
import { bodyNames, predecessorsOf, unitsAbove, unitsAt, unitsUnder } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Post } from "#platform/http/actor.ts";
import { type PlacesOfWork, placesOfWork } from "../../follow/places-of-work.ts";
import type { BoardScope } from "./board.ts";

/** A board that a person may open: the own body's, or that of a unit they coordinate or watch over. */
export interface OfferedBoard {
	/** as it stands in the address: `co-quan:…` or `don-vi:…` */
	readonly code: string;
	readonly of: "body" | "unit";
	readonly id: string;
	readonly name: string;
}

export async function offeredBoards(
	db: ReadDb,
	person: { readonly posts: readonly Post[] },
	today: Temporal.PlainDate,
): Promise<readonly OfferedBoard[]> {
	const { bodies, units } = ownPlaces(placesOfWork(person));
	const names = await bodyNames(db, bodies, today);
	const places = await unitsAt(db, units, today);
	return [
		...bodies.map((id) => ({ code: `co-quan:${id}`, of: "body" as const, id, name: names.get(id) ?? id })),
		...units.map((id) => ({
			code: `don-vi:${id}`,
			of: "unit" as const,
			id,
			name: places.get(id)?.fullName ?? id,
		})),
	];
}

/** A head begins with the own body, a coordinator with the unit. */
function ownPlaces(places: PlacesOfWork) {
	const bodies = [
		...new Set([...places.decides, ...places.decidesIn.map(({ bodyId }) => bodyId), ...places.acts]),
	];
	return { bodies, units: [...new Set([...places.coordinates, ...places.supervises])] };
}

/**
 * The board that is asked for: one of those offered, or of a unit below one of them. Null: none of theirs. The
 * predecessors of a unit belong to it, or what they left open would be on nobody's board.
 */
export async function findBoard(
	db: ReadDb,
	offered: readonly OfferedBoard[],
	code: string | undefined,
	today: Temporal.PlainDate,
): Promise<{ readonly board: OfferedBoard; readonly scope: BoardScope } | null> {
	const board = code === undefined ? offered[0] : await boardBelow(db, offered, code, today);
	if (!board) return null;
	if (board.of === "body") return { board, scope: { of: "body", bodyIds: [board.id] } };
	return { board, scope: await unitScope(db, board.id, today) };
}

async function boardBelow(
	db: ReadDb,
	offered: readonly OfferedBoard[],
	code: string,
	today: Temporal.PlainDate,
): Promise<OfferedBoard | undefined> {
	const own = offered.find((board) => board.code === code);
	if (own || !code.startsWith("don-vi:")) return own;
	const id = code.slice("don-vi:".length);
	const unit = (await unitsAt(db, [id], today)).get(id);
	const above = ((await unitsAbove(db, [id], today)).get(id) ?? []).map((each) => each.id);
	const mayRead = offered.some((board) => board.of === "unit" && above.includes(board.id));
	return unit && mayRead ? { code, of: "unit", id, name: unit.fullName } : undefined;
}

async function unitScope(db: ReadDb, unitId: string, today: Temporal.PlainDate): Promise<BoardScope> {
	const unit = (await unitsAt(db, [unitId], today)).get(unitId);
	const before = (await predecessorsOf(db, [unitId])).get(unitId) ?? [];
	const whole = before
		.filter(({ relation }) => relation !== "part_area")
		.map(({ predecessorId }) => predecessorId);
	if (unit?.level === "province") return { of: "province", unitIds: [unitId, ...whole] };
	const under = unit?.level === "district" ? await unitsUnder(db, unitId, today) : [];
	return { of: "unit", unitIds: [unitId, ...whole, ...under.map(({ id }) => id)] };
}
