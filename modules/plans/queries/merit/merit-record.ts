import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { bodiesById, unitsAt } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { type BodyRecord, type KeptDates, nothingKept } from "../../domain/merit.ts";
import {
	type MeritPeriod,
	type MeritVerdict,
	meritVerdicts,
	yearBefore,
} from "../../domain/merit-verdict.ts";
import type { PlansTables } from "../../tables.ts";
import { stillLateSql } from "../follow/standing-sql.ts";

/**
 * How an occurrence `o` counts on a day. Time that the giver takes, and time that the giver granted and that still runs, is
 * held against nobody; work accepted after more time had been granted is late all the same, for the first date counts.
 */
const verdictSql = (today: Temporal.PlainDate): RawBuilder<MeritVerdict> => sql<MeritVerdict>`CASE
	WHEN o.state = 'accepted' THEN CASE WHEN o.declared_on > o.first_due_on THEN 'accepted-late' ELSE 'on-time' END
	WHEN o.state IN ('signed', 'handed-back') OR o.due_on >= ${today.toString()}::date THEN 'not-counted'
	ELSE 'open-late' END`;

/** Orders that were first due in a period and had that date at the body that has them now: what came later was another's lateness. */
const dueAt = (giverBodyId: string, { from, to }: MeritPeriod) => sql`o.giver_body_id = ${giverBodyId}
	AND o.kind <> 'request' AND o.state NOT IN ('stopped', 'declined')
	AND o.first_due_on >= ${from.toString()}::date AND o.first_due_on < ${to.toString()}::date
	AND NOT EXISTS (
		SELECT FROM plans.act moved
		WHERE moved.occurrence_id = o.id AND moved.to_body_id IS NOT NULL AND moved.day > o.first_due_on
	)`;

interface CountRow {
	readonly body_id: string;
	readonly on_time: number;
	readonly accepted_late: number;
	readonly open_late: number;
	readonly still_late: number;
	readonly not_counted: number;
}

async function keptDates(
	db: ReadDb,
	giverBodyId: string,
	period: MeritPeriod,
	today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, KeptDates>> {
	const { rows } = await sql<CountRow>`
		SELECT body_id, count(*) FILTER (WHERE verdict = 'on-time') AS on_time,
			count(*) FILTER (WHERE verdict = 'accepted-late') AS accepted_late,
			count(*) FILTER (WHERE verdict = 'open-late') AS open_late,
			count(*) FILTER (WHERE verdict = 'open-late' AND still) AS still_late,
			count(*) FILTER (WHERE verdict = 'not-counted') AS not_counted
		FROM (
			SELECT o.body_id, ${verdictSql(today)} AS verdict, ${stillLateSql(today)} AS still
			FROM plans.occurrence o WHERE ${dueAt(giverBodyId, period)}
		) due GROUP BY body_id`.execute(reads<PlansTables>(db).executor);
	return new Map(
		rows.map((row) => [
			row.body_id,
			{
				onTime: row.on_time,
				acceptedLate: row.accepted_late,
				openLate: row.open_late,
				stillLate: row.still_late,
				notCounted: row.not_counted,
			},
		]),
	);
}

/** The bodies that still exist, with their tasks of a period and of the same part of the year before. */
export async function meritRecord(
	db: ReadDb,
	giverBodyId: string,
	period: MeritPeriod,
	today: Temporal.PlainDate,
): Promise<readonly BodyRecord[]> {
	const now = await keptDates(db, giverBodyId, period, today);
	const before = await keptDates(db, giverBodyId, yearBefore(period), today);
	const bodies = [...(await bodiesById(db, [...now.keys()], today)).values()].filter(
		({ id, exists }) => exists && id !== giverBodyId,
	);
	const units = await unitsAt(
		db,
		bodies.map(({ unitId }) => unitId),
		today,
	);
	return bodies.map(({ id, unitId, kind }) => ({
		bodyId: id,
		level: units.get(unitId)?.level ?? "",
		kind,
		now: now.get(id) ?? nothingKept,
		before: before.get(id) ?? nothingKept,
	}));
}

/** One task on which a proposal rests. */
export interface MeritTask {
	readonly occurrenceId: string;
	readonly text: string;
	readonly firstDueOn: Temporal.PlainDate;
	readonly declaredOn: Temporal.PlainDate | null;
	/** as it stands today */
	readonly verdict: MeritVerdict;
	/** when it was proposed; the same where nothing is proposed yet */
	readonly verdictThen: MeritVerdict;
	readonly illustrative: boolean;
}

interface TaskRow {
	readonly id: string;
	readonly text: string;
	readonly first_due_on: string;
	readonly declared_on: string | null;
	readonly verdict: MeritVerdict;
	readonly verdict_then: MeritVerdict;
	readonly illustrative: boolean;
}

const taskOf = (row: TaskRow): MeritTask => ({
	occurrenceId: row.id,
	text: row.text,
	firstDueOn: Temporal.PlainDate.from(row.first_due_on),
	declaredOn: row.declared_on === null ? null : Temporal.PlainDate.from(row.declared_on),
	verdict: row.verdict,
	verdictThen: row.verdict_then,
	illustrative: row.illustrative,
});

/** The tasks that are counted for one body, late ones first. */
export async function meritTasks(
	db: ReadDb,
	which: { readonly giverBodyId: string; readonly bodyId: string; readonly period: MeritPeriod },
	today: Temporal.PlainDate,
): Promise<readonly MeritTask[]> {
	const counted = sql`SELECT o.id, o.task_id, o.plan_id, o.first_due_on, o.declared_on, ${verdictSql(today)} AS verdict,
			${verdictSql(today)} AS verdict_then
		FROM plans.occurrence o WHERE ${dueAt(which.giverBodyId, which.period)} AND o.body_id = ${which.bodyId}`;
	return lateFirst(db, counted);
}

/** The tasks of a proposal as they stood when it was made, and as they stand today. */
export async function meritEvidence(
	db: ReadDb,
	proposalId: string,
	today: Temporal.PlainDate,
): Promise<readonly MeritTask[]> {
	const kept = sql`SELECT o.id, o.task_id, o.plan_id, o.first_due_on, o.declared_on, ${verdictSql(today)} AS verdict,
			e.verdict AS verdict_then
		FROM plans.merit_evidence e JOIN plans.occurrence o ON o.id = e.occurrence_id WHERE e.proposal_id = ${proposalId}`;
	return lateFirst(db, kept);
}

async function lateFirst(db: ReadDb, counted: RawBuilder<unknown>): Promise<readonly MeritTask[]> {
	const { rows } = await sql<TaskRow>`
		SELECT c.id, t.text, c.first_due_on, c.declared_on, p.illustrative, c.verdict, c.verdict_then
		FROM (${counted}) c JOIN plans.task t ON t.id = c.task_id JOIN plans.plan p ON p.id = c.plan_id
		ORDER BY array_position(${[...meritVerdicts]}::text[], c.verdict_then), c.first_due_on, c.id`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows.map(taskOf);
}
