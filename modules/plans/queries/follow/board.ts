import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { type Standing, standings } from "../../domain/standing.ts";
import type { PlansTables } from "../../tables.ts";
import { openStates, standingSql } from "./standing-sql.ts";
import { type WorkRow, workRows } from "./work-rows.ts";

/** What a board covers: what bodies have or gave, or all that lies within provinces or units. */
export type BoardScope =
	| { readonly of: "body"; readonly bodyIds: readonly string[] }
	| { readonly of: "province"; readonly unitIds: readonly string[] }
	| { readonly of: "unit"; readonly unitIds: readonly string[] };

export const boardGroups = ["body", "unit", "plan"] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** A line of a board: how much of it stands how, and when something was last heard. */
export interface BoardLine {
	readonly key: string;
	readonly counts: ReadonlyMap<Standing, number>;
	readonly total: number;
	/** instant of the last movement; null: never */
	readonly lastMoved: string | null;
}

/** A board knows the day and the bodies that are no more, so that all its questions agree. */
export interface Board {
	readonly scope: BoardScope;
	readonly today: Temporal.PlainDate;
	readonly ended: readonly string[];
}

export async function openBoard(db: ReadDb, scope: BoardScope, today: Temporal.PlainDate): Promise<Board> {
	const { rows } = await sql<{ body_id: string }>`SELECT DISTINCT o.body_id FROM plans.occurrence o
		WHERE ${within(scope)} AND o.state IN ${openStates}`.execute(reads<PlansTables>(db).executor);
	const ids = rows.map((row) => row.body_id);
	const bodies = await bodiesById(db, ids, today);
	return { scope, today, ended: ids.filter((id) => bodies.get(id)?.exists === false) };
}

const keys: Readonly<Record<BoardGroup, RawBuilder<unknown>>> = {
	body: sql`o.body_id`,
	unit: sql`o.unit_id`,
	plan: sql`o.plan_id::text`,
};

/** One pass over what the board covers, counted by line and standing. */
export async function boardLines(db: ReadDb, board: Board, by: BoardGroup): Promise<readonly BoardLine[]> {
	const { rows } = await sql<{ key: string; standing: Standing; count: number; moved: string | null }>`
		SELECT key, standing, count(*)::int AS count, max(moved_at) AS moved FROM (
			SELECT ${keys[by]} AS key, ${standingSql(board.today, board.ended)} AS standing, o.moved_at
			FROM plans.occurrence o JOIN plans.plan p ON p.id = o.plan_id
			WHERE ${within(board.scope)} AND ${isCurrent}
		) x GROUP BY key, standing`.execute(reads<PlansTables>(db).executor);
	const lines = new Map<string, { counts: Map<Standing, number>; total: number; lastMoved: string | null }>();
	for (const { key, standing, count, moved } of rows) {
		const line = lines.get(key) ?? { counts: new Map(), total: 0, lastMoved: null };
		line.counts.set(standing, count);
		line.total += count;
		if (moved !== null && (line.lastMoved === null || moved > line.lastMoved)) line.lastMoved = moved;
		lines.set(key, line);
	}
	return [...lines].map(([key, line]) => ({ key, ...line })).sort(worstFirst);
}

const late = ({ counts }: BoardLine) => (counts.get("late-still") ?? 0) + (counts.get("late-moving") ?? 0);
const worstFirst = (a: BoardLine, b: BoardLine) =>
	(b.counts.get("late-still") ?? 0) - (a.counts.get("late-still") ?? 0) ||
	late(b) - late(a) ||
	b.total - a.total ||
	(a.key < b.key ? -1 : 1);

export interface BoardList {
	readonly standings: readonly Standing[];
	readonly bodyId?: string | undefined;
	readonly unitId?: string | undefined;
	readonly planId?: string | undefined;
	readonly limit: number;
	readonly offset?: number;
	/** what these bodies gave comes first: the reader can ask about it */
	readonly givers?: readonly string[];
}

/** Tasks of a board that stand so, the worst standing first; within it longest without movement, then longest late. */
export function boardRows(db: ReadDb, board: Board, list: BoardList): Promise<readonly WorkRow[]> {
	const standing = standingSql(board.today, board.ended);
	return workRows(db, {
		where: chosen(board, list),
		order: sql`array_position(${[...standings]}::text[], ${standing}),
			NOT o.giver_body_id = ANY (${[...(list.givers ?? [])]}::text[]),
			coalesce(o.moved_at, o.given_at), o.due_on NULLS LAST, o.id`,
		limit: list.limit,
		offset: list.offset ?? 0,
	});
}

export async function boardCount(db: ReadDb, board: Board, list: Omit<BoardList, "limit">): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count
		FROM plans.occurrence o JOIN plans.plan p ON p.id = o.plan_id WHERE ${chosen(board, list)}`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows[0]?.count ?? 0;
}

function chosen(board: Board, { standings: wanted, bodyId, unitId, planId }: Omit<BoardList, "limit">) {
	const conditions = [
		within(board.scope),
		isCurrent,
		sql`${standingSql(board.today, board.ended)} = ANY (${[...wanted]}::text[])`,
	];
	if (bodyId) conditions.push(sql`o.body_id = ${bodyId}`);
	if (unitId) conditions.push(sql`o.unit_id = ${unitId}`);
	if (planId) conditions.push(sql`o.plan_id = ${planId}`);
	return sql.join(conditions, sql` AND `);
}

/** What was done under plans that are over is history; what is still open under them is not. */
const isCurrent = sql`(p.state IN ('in-force', 'amended') OR o.state IN ${openStates})`;

/** Over `o` (occurrence) and `p` (plan): the work of a board that is not history. */
export const onBoard = ({ scope }: Board): RawBuilder<unknown> => sql`${within(scope)} AND ${isCurrent}`;

function within(scope: BoardScope): RawBuilder<unknown> {
	if (scope.of === "province") return sql`o.province_id = ANY (${[...scope.unitIds]}::text[])`;
	if (scope.of === "unit") return sql`o.unit_id = ANY (${[...scope.unitIds]}::text[])`;
	const ids = sql`${[...scope.bodyIds]}::text[]`;
	return sql`(o.body_id = ANY (${ids}) OR o.giver_body_id = ANY (${ids}))`;
}
