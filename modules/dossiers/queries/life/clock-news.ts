import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { LifeTables } from "../../life/tables.ts";
import type { ClockCause } from "../../store/life/clock-run.ts";

/** What a body is told of one run: how many of its dates moved and to where. */
export interface ClockNews {
	readonly bodyId: string;
	readonly cause: ClockCause;
	readonly at: Temporal.Instant;
	readonly moved: number;
	readonly later: number;
	readonly earlier: number;
	readonly firstDate: Temporal.PlainDate;
	readonly lastDate: Temporal.PlainDate;
}

/** Newest first. */
export async function clockNewsOf(
	db: ReadDb,
	bodyIds: readonly string[],
	since: Temporal.Instant,
): Promise<readonly ClockNews[]> {
	if (bodyIds.length === 0) return [];
	const rows = await reads<LifeTables>(db)
		.selectFrom("dossiers.clock_run_body as b")
		.innerJoin("dossiers.clock_run as r", "r.id", "b.run_id")
		.select(["b.body_id", "r.cause", "b.told_at", "b.moved", "b.later", "b.earlier"])
		.select(["b.first_date_after", "b.last_date_after"])
		.where("b.body_id", "in", [...bodyIds])
		.where("b.told_at", ">=", since.toString())
		.orderBy("b.told_at", "desc")
		.limit(50)
		.execute();
	return rows.map((row) => ({
		bodyId: row.body_id,
		cause: row.cause,
		at: Temporal.Instant.from(row.told_at),
		...{ moved: row.moved, later: row.later, earlier: row.earlier },
		firstDate: Temporal.PlainDate.from(row.first_date_after),
		lastDate: Temporal.PlainDate.from(row.last_date_after),
	}));
}
