import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { type Standing, soonWithinDays, stillAfterDays } from "../../domain/standing.ts";

/**
 * `standingOn` (domain/standing.ts) of the occurrence `o`, said in SQL so that thousands are counted where they lie.
 * `ended`: bodies that are no more. A test compares the two over random occurrences.
 */
export const standingSql = (today: Temporal.PlainDate, ended: readonly string[]): RawBuilder<Standing> => {
	const on = sql`${today.toString()}::date`;
	const moved = sql`(o.moved_at AT TIME ZONE ${sql.lit(timeZone)})::date`;
	return sql<Standing>`CASE
		WHEN o.state IN ('stopped', 'declined') THEN o.state
		WHEN o.state = 'accepted' THEN
			CASE WHEN o.kind <> 'request' AND o.first_due_on < o.declared_on THEN 'done-late' ELSE 'done' END
		WHEN o.body_id = ANY (${[...ended]}::text[]) THEN 'ownerless'
		WHEN o.state = 'signed' THEN 'to-accept'
		WHEN o.state = 'handed-back' THEN 'handed-back'
		WHEN o.kind <> 'request' AND o.due_on < ${on} THEN
			CASE WHEN ${moved} >= ${on} - ${sql.lit(stillAfterDays)} THEN 'late-moving' ELSE 'late-still' END
		WHEN o.state = 'returned' THEN 'returned'
		WHEN o.state = 'reported' THEN 'to-sign'
		WHEN o.kind <> 'request' AND o.due_on <= ${on} + ${sql.lit(soonWithinDays)} THEN 'due-soon'
		WHEN o.state = 'working' THEN 'on-track'
		ELSE 'not-started'
	END`;
};

/** Late and not moving, for whoever gave it; whether the body still exists is not asked here. */
export const stillLateSql = (today: Temporal.PlainDate): RawBuilder<boolean> => {
	const on = sql`${today.toString()}::date`;
	return sql<boolean>`(o.kind <> 'request' AND o.state IN ('given', 'working', 'reported', 'returned') AND o.due_on < ${on}
		AND (o.moved_at IS NULL OR (o.moved_at AT TIME ZONE ${sql.lit(timeZone)})::date < ${on} - ${sql.lit(stillAfterDays)}))`;
};

/** States in which a body, its leader or the giver still has something to do. */
export const openStates = sql`('given', 'working', 'reported', 'signed', 'returned', 'handed-back')`;
