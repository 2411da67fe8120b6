import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { LifeTables } from "../../life/tables.ts";

export type ClockCause = "calendar" | "office-hours" | "check";

/** A recomputation of open clocks and how far it has come. */
export interface ClockRun {
	readonly id: string;
	readonly cause: ClockCause;
	readonly from: Temporal.PlainDate;
	/** inclusive */
	readonly to: Temporal.PlainDate;
	readonly unitId: string | null;
	readonly startedAt: Temporal.Instant;
	readonly finishedAt: Temporal.Instant | null;
	readonly lookedAt: number;
	readonly moved: number;
	readonly cursor: ClockCursor | null;
}

/** Where the last portion ended, in the order of the index of open clocks. */
export interface ClockCursor {
	readonly unitId: string;
	readonly startedAt: string;
	readonly id: string;
}

type Row = Selectable<LifeTables["dossiers.clock_run"]>;

/** False: there is a run for this event already. */
export async function insertClockRun(
	trx: WriteTransaction,
	run: Pick<ClockRun, "id" | "cause" | "from" | "to" | "unitId" | "startedAt">,
	eventId: string | null,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await writes<LifeTables>(trx)
		.insertInto("dossiers.clock_run")
		.values({
			...{ id: run.id, cause: run.cause, first_day: run.from.toString(), last_day: run.to.toString() },
			...{ unit_id: run.unitId, event_id: eventId, started_at: run.startedAt.toString() },
			...{ looked_at: 0, moved: 0, finished_at: null },
			...{ cursor_unit: null, cursor_start: null, cursor_id: null },
		})
		.onConflict((conflict) => conflict.column("event_id").doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export async function lockClockRun(trx: WriteTransaction, id: string): Promise<ClockRun | null> {
	const row = await writes<LifeTables>(trx)
		.selectFrom("dossiers.clock_run")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? runOf(row) : null;
}

/** The newest runs, of which some may still be on their way. */
export async function latestClockRuns(db: ReadDb, most: number): Promise<readonly ClockRun[]> {
	const rows = await reads<LifeTables>(db)
		.selectFrom("dossiers.clock_run")
		.selectAll()
		.where("cause", "<>", "check")
		.orderBy("started_at", "desc")
		.limit(most)
		.execute();
	return rows.map(runOf);
}

export async function saveProgress(trx: WriteTransaction, run: ClockRun): Promise<void> {
	await writes<LifeTables>(trx)
		.updateTable("dossiers.clock_run")
		.set({
			...{ looked_at: run.lookedAt, moved: run.moved, finished_at: run.finishedAt?.toString() ?? null },
			...{ cursor_unit: run.cursor?.unitId ?? null, cursor_start: run.cursor?.startedAt ?? null },
			cursor_id: run.cursor?.id ?? null,
		})
		.where("id", "=", run.id)
		.execute();
}

/** Sums up for each desk and each body that settles what the run moved; what it returns are these lines. */
export async function sumUpByBody(
	trx: WriteTransaction,
	runId: string,
	at: Temporal.Instant,
): Promise<readonly { readonly bodyId: string; readonly moved: number }[]> {
	const { rows } = await sql<{ body_id: string; moved: number }>`
		INSERT INTO dossiers.clock_run_body
			(run_id, body_id, moved, later, earlier, first_date_after, last_date_after, told_at)
		SELECT c.run_id, b.body_id, count(*), count(*) FILTER (WHERE c.due_after > c.due_before),
			count(*) FILTER (WHERE c.due_after < c.due_before),
			min((c.due_after AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), max((c.due_after AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
			${at.toString()}::timestamptz
		FROM dossiers.clock_change c
		JOIN dossiers.dossier d ON d.id = c.dossier_id
		CROSS JOIN LATERAL (SELECT DISTINCT unnest(ARRAY[d.handling_body_id, d.desk_body_id]) AS body_id) b
		WHERE c.run_id = ${runId} AND b.body_id IS NOT NULL AND c.due_after IS DISTINCT FROM c.due_before
		GROUP BY c.run_id, b.body_id
		RETURNING body_id, moved`.execute(writes<LifeTables>(trx));
	return rows.map(({ body_id, moved }) => ({ bodyId: body_id, moved }));
}

function runOf(row: Row): ClockRun {
	const { cursor_unit, cursor_start, cursor_id } = row;
	return {
		id: row.id,
		cause: row.cause,
		from: Temporal.PlainDate.from(row.first_day),
		to: Temporal.PlainDate.from(row.last_day),
		unitId: row.unit_id,
		startedAt: Temporal.Instant.from(row.started_at),
		finishedAt: row.finished_at === null ? null : Temporal.Instant.from(row.finished_at),
		lookedAt: row.looked_at,
		moved: row.moved,
		cursor:
			cursor_unit !== null && cursor_start !== null && cursor_id !== null
				? { unitId: cursor_unit, startedAt: cursor_start, id: cursor_id }
				: null,
	};
}
