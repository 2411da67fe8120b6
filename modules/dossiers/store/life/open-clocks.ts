import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Limit, LimitUnit } from "../../domain/life/rules.ts";
import type { LifeTables } from "../../life/tables.ts";
import type { ClockCursor } from "./clock-run.ts";

/** Open clocks that a change may touch, a portion of them. */
export interface ClockPortion {
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
	/** null: all units */
	readonly unitIds: readonly string[] | null;
	readonly after: ClockCursor | null;
	/** null: to the end */
	readonly until: ClockCursor | null;
}

/** Clocks that run alike: of one unit, begun on one day (by the hour: in one minute), with one limit. */
export interface ClockKind {
	readonly unitId: string;
	readonly start: Temporal.Instant;
	readonly limit: Limit;
	readonly clocks: number;
}

export interface ClockKindDue extends ClockKind {
	readonly dueAt: Temporal.Instant;
	readonly uncertain: boolean;
}

const startOf = (day: Temporal.PlainDate): string => day.toZonedDateTime(timeZone).toInstant().toString();

/** Only clocks that run over a changed day: begun before it ended, due when it begins or later. */
const touched = ({ from, to, unitIds, after, until }: ClockPortion): RawBuilder<unknown> => sql`
	d.ended_at IS NULL AND d.clock_started_at IS NOT NULL AND d.source_id = 'guong'
	AND d.clock_started_at < ${startOf(to.add({ days: 1 }))}::timestamptz
	AND greatest(d.first_due_at, d.due_at) >= ${startOf(from)}::timestamptz
	AND ${unitIds === null ? sql`true` : sql`d.unit_id = ANY (${[...unitIds]}::text[])`}
	AND ${after ? sql`${place} > ${valuesOf(after)}` : sql`true`}
	AND ${until ? sql`${place} <= ${valuesOf(until)}` : sql`true`}`;
const place = sql`(d.unit_id, d.clock_started_at, d.id)`;
const valuesOf = ({ unitId, startedAt, id }: ClockCursor) =>
	sql`(${unitId}, ${startedAt}::timestamptz, ${id}::uuid)`;

const kindStart = sql`CASE WHEN d.limit_unit = 'working-hour' OR d.limit_amount = 0 THEN date_trunc('minute', d.clock_started_at)
	ELSE date_trunc('day', d.clock_started_at, 'Asia/Ho_Chi_Minh') END`;

/** Where a portion of so many clocks ends; null: fewer are left. */
export async function endOfPortion(
	trx: WriteTransaction,
	portion: Omit<ClockPortion, "until">,
	size: number,
): Promise<ClockCursor | null> {
	const { rows } = await sql<{ unit_id: string; started_at: string; id: string }>`
		SELECT d.unit_id, d.clock_started_at AS started_at, d.id FROM dossiers.dossier d
		WHERE ${touched({ ...portion, until: null })}
		ORDER BY d.unit_id, d.clock_started_at, d.id OFFSET ${size - 1} LIMIT 1`.execute(writes<LifeTables>(trx));
	const [row] = rows;
	return row ? { unitId: row.unit_id, startedAt: row.started_at, id: row.id } : null;
}

export async function kindsOfClocks(
	trx: WriteTransaction,
	portion: ClockPortion,
): Promise<readonly ClockKind[]> {
	const { rows } = await sql<{
		unit_id: string;
		start: string;
		limit_amount: number;
		limit_unit: LimitUnit;
		clocks: number;
	}>`
		SELECT d.unit_id, ${kindStart} AS start, d.limit_amount, d.limit_unit, count(*) AS clocks FROM dossiers.dossier d
		WHERE ${touched(portion)} AND d.limit_amount IS NOT NULL
		GROUP BY 1, 2, 3, 4`.execute(writes<LifeTables>(trx));
	return rows.map((row) => ({
		unitId: row.unit_id,
		start: Temporal.Instant.from(row.start),
		limit: { amount: row.limit_amount, unit: row.limit_unit },
		clocks: row.clocks,
	}));
}

/**
 * Writes the dates of a portion in one statement, with what they were before; the number of dates that moved. A date that a
 * letter promised stays, unless the first one now lies later.
 */
export async function writeDues(
	trx: WriteTransaction,
	portion: ClockPortion,
	kinds: readonly ClockKindDue[],
	run: { readonly id: string; readonly at: Temporal.Instant },
): Promise<number> {
	const at = run.at.toString();
	const { rows } = await sql<{ moved: number }>`
		WITH kind AS (
			SELECT * FROM unnest(
				${kinds.map(({ unitId }) => unitId)}::text[], ${kinds.map(({ start }) => start.toString())}::timestamptz[],
				${kinds.map(({ limit }) => limit.amount)}::int[], ${kinds.map(({ limit }) => limit.unit)}::text[],
				${kinds.map(({ dueAt }) => dueAt.toString())}::timestamptz[], ${kinds.map(({ uncertain }) => uncertain)}::boolean[]
			) AS k (unit_id, start, amount, unit, due, uncertain)
		), old AS MATERIALIZED (
			SELECT d.id, d.first_due_at, d.due_at, k.due AS first_due_new,
				CASE WHEN d.extensions = 0 THEN k.due ELSE greatest(d.due_at, k.due) END AS due_new,
				CASE WHEN d.extensions = 0 THEN k.uncertain ELSE d.due_uncertain END AS uncertain_new
			FROM dossiers.dossier d
			JOIN kind k ON k.unit_id = d.unit_id AND k.start = ${kindStart} AND k.amount = d.limit_amount AND k.unit = d.limit_unit
			WHERE ${touched(portion)} AND (d.first_due_at <> k.due OR d.extensions = 0 AND d.due_uncertain <> k.uncertain)
			FOR UPDATE OF d
		), written AS (
			UPDATE dossiers.dossier d SET first_due_at = old.first_due_new, due_at = old.due_new,
				due_uncertain = old.uncertain_new, changed_at = ${at}::timestamptz
			FROM old WHERE d.id = old.id RETURNING d.id
		), kept AS (
			INSERT INTO dossiers.clock_change
				(dossier_id, run_id, at, first_due_before, first_due_after, due_before, due_after)
			SELECT old.id, ${run.id}::uuid, ${at}::timestamptz, old.first_due_at, old.first_due_new, old.due_at, old.due_new
			FROM old WHERE old.first_due_at <> old.first_due_new RETURNING 1
		)
		SELECT (SELECT count(*) FROM kept) AS moved, (SELECT count(*) FROM written) AS written`.execute(
		writes<LifeTables>(trx),
	);
	return rows[0]?.moved ?? 0;
}
