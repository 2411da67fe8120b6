import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { BodyView } from "#modules/organisation/index.ts";
import { reads } from "#platform/db/connections.ts";
import {
	addCounts,
	noWork,
	type PublicCounts,
	type PublicStanding,
	publicStandingOn,
} from "../../domain/public-standing.ts";
import type { MeasuredValue } from "../../domain/task.ts";
import type { PublicPlansTables } from "../../public/tables.ts";
import type { PublicReading } from "./public-reading.ts";

type Row = PublicPlansTables["plans.public_work"];

/** One occurrence with the task it belongs to. */
export interface PublicWork {
	readonly id: string;
	readonly planId: string;
	readonly taskId: string;
	readonly position: number;
	readonly heading: string | null;
	readonly text: string;
	readonly bodyId: string;
	readonly giverBodyId: string;
	readonly number: number;
	readonly period: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | null;
	readonly occasion: string | null;
	readonly firstDueOn: Temporal.PlainDate | null;
	readonly dueOn: Temporal.PlainDate | null;
	readonly waitsFor: string | null;
	readonly extensions: number;
	readonly standing: PublicStanding;
	readonly signedOn: Temporal.PlainDate | null;
	readonly acceptedAt: Temporal.Instant | null;
	readonly accepted: MeasuredValue | null;
	readonly measureUnit: string | null;
	readonly leaderName: string | null;
	readonly leaderPost: string | null;
	readonly reason: string | null;
	readonly illustrative: boolean;
}

export interface WhichWork {
	readonly planId?: string;
	readonly unitId?: string;
	/** among those of the plan or unit */
	readonly taskIds?: readonly string[];
}

/** `paper`: as the plan lists it; `urgent`: what is owed first, what is finished last. */
type Order = "paper" | "urgent";

const orders: Readonly<Record<Order, RawBuilder<unknown>>> = {
	paper: sql`w.position, w.body_id, w.number`,
	urgent: sql`(w.status IN ('done', 'stopped', 'declined')), w.due_on NULLS LAST, w.priority DESC, w.position, w.id`,
};

export async function publicWork(
	{ db, today, bodies: lookUp }: PublicReading,
	which: WhichWork,
	page: { readonly order: Order; readonly limit: number; readonly offset: number },
): Promise<readonly PublicWork[]> {
	const { rows } = await sql<Row>`
		SELECT w.* FROM plans.public_work w WHERE ${where(which)} ORDER BY ${orders[page.order]} LIMIT ${page.limit} OFFSET ${page.offset}`.execute(
		reads<PublicPlansTables>(db).executor,
	);
	const bodies = await lookUp(rows.map(({ body_id }) => body_id));
	return rows.map((row) => workOf(row, today, bodies.get(row.body_id)?.exists ?? false));
}

/** What a unit still owes, earliest date first, and what of its work was accepted last; one question for both. */
export async function owedAndAccepted(
	{ db, today, bodies: lookUp }: PublicReading,
	unitId: string,
	most: { readonly owed: number; readonly accepted: number },
): Promise<{ readonly owed: readonly PublicWork[]; readonly accepted: readonly PublicWork[] }> {
	const { rows } = await sql<Row>`
		WITH w AS MATERIALIZED (SELECT * FROM plans.public_work WHERE unit_id = ${unitId})
		(SELECT * FROM w WHERE status IN ('open', 'to-accept')
			ORDER BY due_on NULLS LAST, priority DESC, position, id LIMIT ${most.owed})
		UNION ALL
		(SELECT * FROM w WHERE status = 'done' ORDER BY accepted_at DESC, id LIMIT ${most.accepted})`.execute(
		reads<PublicPlansTables>(db).executor,
	);
	const bodies = await lookUp(rows.flatMap(({ body_id, giver_body_id }) => [body_id, giver_body_id]));
	const work = rows.map((row) => workOf(row, today, bodies.get(row.body_id)?.exists ?? false));
	const isDone = ({ acceptedAt }: PublicWork) => acceptedAt !== null;
	return { owed: work.filter((row) => !isDone(row)), accepted: work.filter(isDone) };
}

const where = ({ planId, unitId, taskIds }: WhichWork): RawBuilder<unknown> => {
	const place = planId !== undefined ? sql`w.plan_id = ${planId}` : sql`w.unit_id = ${unitId}`;
	return taskIds ? sql`${place} AND w.task_id = ANY (${[...taskIds]}::uuid[])` : place;
};

interface CountRow {
	readonly key: string;
	readonly body_id: string;
	readonly total: number;
	readonly done: number;
	readonly done_late: number;
	readonly to_accept: number;
	readonly late: number;
	readonly open: number;
	readonly stopped: number;
}

/** Counts of what is asked for, by task, plan or body. One question, and one for the bodies that are no more. */
export async function publicCounts(
	{ db, today, bodies: lookUp }: PublicReading,
	which: WhichWork & { readonly planIds?: readonly string[] },
	by: "task" | "plan" | "body",
): Promise<ReadonlyMap<string, PublicCounts>> {
	if (which.planIds?.length === 0) return new Map();
	const key = { task: sql`w.task_id`, plan: sql`w.plan_id`, body: sql`w.body_id` }[by];
	const filter = which.planIds ? sql`w.plan_id = ANY (${[...which.planIds]}::uuid[])` : where(which);
	const { rows } = await sql<CountRow>`
		SELECT ${key}::text AS key, w.body_id, count(*) AS total,
			count(*) FILTER (WHERE w.status = 'done') AS done,
			count(*) FILTER (WHERE w.status = 'done' AND w.kind <> 'request' AND w.signed_on > w.first_due_on) AS done_late,
			count(*) FILTER (WHERE w.status = 'to-accept') AS to_accept,
			count(*) FILTER (WHERE w.status = 'open' AND w.kind <> 'request' AND w.due_on < ${today.toString()}::date) AS late,
			count(*) FILTER (WHERE w.status = 'open'
				AND NOT (w.kind <> 'request' AND w.due_on IS NOT NULL AND w.due_on < ${today.toString()}::date)) AS open,
			count(*) FILTER (WHERE w.status IN ('stopped', 'declined')) AS stopped
		FROM plans.public_work w WHERE ${filter} GROUP BY 1, 2`.execute(reads<PublicPlansTables>(db).executor);
	const owing = rows.filter((row) => row.late + row.open > 0).map((row) => row.body_id);
	const bodies = owing.length > 0 ? await lookUp(owing) : new Map<string, BodyView>();
	const counts = new Map<string, PublicCounts>();
	for (const row of rows) {
		const one = countsOf(row, bodies.get(row.body_id)?.exists ?? true);
		counts.set(row.key, addCounts(counts.get(row.key) ?? noWork, one));
	}
	return counts;
}

const countsOf = (row: CountRow, bodyExists: boolean): PublicCounts => ({
	total: row.total,
	done: row.done,
	doneLate: row.done_late,
	toAccept: row.to_accept,
	late: bodyExists ? row.late : 0,
	open: bodyExists ? row.open : 0,
	ownerless: bodyExists ? 0 : row.late + row.open,
	stopped: row.stopped,
});

export const sumOf = (counts: ReadonlyMap<string, PublicCounts>): PublicCounts =>
	[...counts.values()].reduce(addCounts, noWork);

const dayOf = (text: string | null): Temporal.PlainDate | null =>
	text === null ? null : Temporal.PlainDate.from(text);

function workOf(row: Row, today: Temporal.PlainDate, bodyExists: boolean): PublicWork {
	const [firstDueOn, dueOn, signedOn] = [row.first_due_on, row.due_on, row.signed_on].map(dayOf) as [
		Temporal.PlainDate | null,
		Temporal.PlainDate | null,
		Temporal.PlainDate | null,
	];
	const facts = { status: row.status, kind: row.kind, waitsFor: row.waits_for, bodyExists };
	return {
		id: row.id,
		planId: row.plan_id,
		taskId: row.task_id,
		position: row.position,
		heading: row.heading,
		text: row.text,
		bodyId: row.body_id,
		giverBodyId: row.giver_body_id,
		number: row.number,
		period: periodOf(row),
		occasion: row.occasion,
		...{ firstDueOn, dueOn, signedOn },
		waitsFor: row.waits_for,
		extensions: row.extensions,
		standing: publicStandingOn({ ...facts, firstDueOn, dueOn, signedOn }, today),
		acceptedAt: row.accepted_at === null ? null : Temporal.Instant.from(row.accepted_at),
		accepted: acceptedOf(row),
		measureUnit: row.measure_unit,
		leaderName: row.leader_name,
		leaderPost: row.leader_post,
		reason: row.reason,
		illustrative: row.illustrative,
	};
}

function periodOf({ period_from, period_to }: Row): PublicWork["period"] {
	if (period_from === null || period_to === null) return null;
	return {
		first: Temporal.PlainDate.from(period_from),
		last: Temporal.PlainDate.from(period_to).subtract({ days: 1 }),
	};
}

function acceptedOf(row: Row): MeasuredValue | null {
	const { accepted_numerator: numerator, accepted_denominator: denominator, accepted_value: value } = row;
	if (numerator !== null && denominator !== null)
		return { as: "rate", numerator: Number(numerator), denominator: Number(denominator) };
	return value === null ? null : { as: "value", value: Number(value) };
}
