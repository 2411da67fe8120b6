import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { type Standing, type StandingFacts, standingOn } from "../../domain/standing.ts";
import type { TaskState } from "../../domain/task-state.ts";
import { occurrencesById, type StoredOccurrence } from "../../store/task/occurrence.ts";
import type { PlansTables } from "../../tables.ts";

/** Which occurrences are wanted: what is given narrows the choice, and at least one place must be given. */
export interface WhichOccurrences {
	readonly ids?: readonly string[];
	readonly planIds?: readonly string[];
	readonly taskIds?: readonly string[];
	readonly bodyIds?: readonly string[];
	readonly giverBodyIds?: readonly string[];
	readonly unitIds?: readonly string[];
	readonly provinceId?: string;
	readonly officerPersonId?: string;
	readonly states?: readonly TaskState[];
	/** due on this day or before; what has no date is left out */
	readonly dueUntil?: Temporal.PlainDate;
	/** most rows; 1,000 unless said otherwise */
	readonly limit?: number;
	readonly offset?: number;
}

/** An occurrence as lists show it. */
export interface OccurrenceRow extends StoredOccurrence {
	readonly text: string;
	readonly heading: string | null;
	readonly position: number;
	readonly plan: {
		readonly subject: string;
		readonly number: number | null;
		readonly symbol: string | null;
		readonly year: number;
		readonly illustrative: boolean;
	};
	readonly measure: {
		readonly label: string;
		readonly unit: string | null;
		readonly as: "count" | "rate" | "value";
		readonly target: number | null;
	} | null;
	/** full name of the lead body */
	readonly bodyName: string;
	readonly giverName: string;
	readonly bodyExists: boolean;
	readonly leaderName: string | null;
	readonly leaderPost: string | null;
	readonly officerPersonId: string | null;
	readonly standing: Standing;
}

interface Told {
	id: string;
	text: string;
	heading: string | null;
	position: number;
	subject: string;
	plan_number: number | null;
	symbol: string | null;
	year: number;
	illustrative: boolean;
	measure_label: string | null;
	measure_unit: string | null;
	measure_as: "count" | "rate" | "value" | null;
	measure_target: string | null;
	leader_name: string | null;
	leader_post: string | null;
	officer_person_id: string | null;
}

/** Occurrences with names and standing on a day, by date; those without one last. A fixed number of questions. */
export async function occurrencesOf(
	db: ReadDb,
	which: WhichOccurrences,
	today: Temporal.PlainDate,
): Promise<readonly OccurrenceRow[]> {
	const { rows } = await sql<Told>`
		SELECT o.id, t.text, t.heading, t.position, p.subject, p.number AS plan_number, p.symbol, p.year, p.illustrative,
			t.measure_label, t.measure_unit, t.measure_as, t.measure_target, a.leader_name, a.leader_post, a.officer_person_id
		FROM plans.occurrence o
		JOIN plans.task t ON t.id = o.task_id
		JOIN plans.plan p ON p.id = o.plan_id
		JOIN plans.assignment a ON a.id = o.assignment_id
		WHERE ${conditions(which)}
		ORDER BY o.due_on NULLS LAST, o.id
		LIMIT ${which.limit ?? 1000} OFFSET ${which.offset ?? 0}`.execute(reads<PlansTables>(db).executor);
	const stored = new Map(
		(
			await occurrencesById(
				db,
				rows.map(({ id }) => id),
			)
		).map((each) => [each.id, each]),
	);
	const bodyIds = [...stored.values()].flatMap((each) => [each.summary.bodyId, each.giverBodyId]);
	const bodies = await bodiesById(db, [...new Set(bodyIds)], today);
	return rows.flatMap((row) => {
		const occurrence = stored.get(row.id);
		if (!occurrence) return [];
		const lead = bodies.get(occurrence.summary.bodyId);
		const bodyExists = lead?.exists ?? false;
		return [
			{
				...occurrence,
				...wordsOf(row),
				bodyName: lead?.fullName ?? occurrence.summary.bodyId,
				giverName: bodies.get(occurrence.giverBodyId)?.fullName ?? occurrence.giverBodyId,
				bodyExists,
				standing: standingOn(standingFacts(occurrence, bodyExists), today),
			},
		];
	});
}

function conditions(which: WhichOccurrences) {
	const { ids, planIds, taskIds, bodyIds, giverBodyIds, unitIds, states } = which;
	const given = [
		ids && sql`o.id = ANY (${[...ids]}::uuid[])`,
		planIds && sql`o.plan_id = ANY (${[...planIds]}::uuid[])`,
		taskIds && sql`o.task_id = ANY (${[...taskIds]}::uuid[])`,
		bodyIds && sql`o.body_id = ANY (${[...bodyIds]}::text[])`,
		giverBodyIds && sql`o.giver_body_id = ANY (${[...giverBodyIds]}::text[])`,
		unitIds && sql`o.unit_id = ANY (${[...unitIds]}::text[])`,
		which.provinceId !== undefined && sql`o.province_id = ${which.provinceId}`,
		which.officerPersonId !== undefined && sql`a.officer_person_id = ${which.officerPersonId}`,
	].filter((condition) => condition !== undefined && condition !== false);
	if (given.length === 0) throw new Error("occurrences of everything are never wanted: name a place");
	const narrower = [
		states && sql`o.state = ANY (${[...states]}::text[])`,
		which.dueUntil && sql`o.due_on <= ${which.dueUntil.toString()}::date`,
	].filter((condition) => condition !== undefined);
	return sql.join([...given, ...narrower], sql` AND `);
}

const wordsOf = (row: Told) => ({
	text: row.text,
	heading: row.heading,
	position: row.position,
	plan: {
		subject: row.subject,
		number: row.plan_number,
		symbol: row.symbol,
		year: row.year,
		illustrative: row.illustrative,
	},
	measure:
		row.measure_label === null || row.measure_as === null
			? null
			: {
					label: row.measure_label,
					unit: row.measure_unit,
					as: row.measure_as,
					target: row.measure_target === null ? null : Number(row.measure_target),
				},
	leaderName: row.leader_name,
	leaderPost: row.leader_post,
	officerPersonId: row.officer_person_id,
});

/** What the standing of an occurrence hangs on. */
export const standingFacts = ({ kind, summary }: StoredOccurrence, bodyExists: boolean): StandingFacts => ({
	state: summary.state,
	kind,
	dueOn: summary.dueOn,
	firstDueOn: summary.firstDueOn,
	declaredOn: summary.declaredOn,
	movedOn: summary.movedAt?.toZonedDateTimeISO(timeZone).toPlainDate() ?? null,
	bodyExists,
});
