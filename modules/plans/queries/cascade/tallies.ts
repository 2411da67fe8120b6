import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { exact } from "../../domain/exact.ts";
import { type MeasureSum, noWork, type Tally } from "../../domain/roll-up.ts";
import type { Standing } from "../../domain/standing.ts";
import type { PlansTables } from "../../tables.ts";
import { openStates, standingSql } from "../follow/standing-sql.ts";

/** What is rolled up: the work of some plans, or of all plans of a year in some provinces or units, or in the country. */
export type RollUpScope =
	| { readonly of: "plans"; readonly planIds: readonly string[] }
	| { readonly of: "provinces"; readonly provinceIds: readonly string[]; readonly year: number }
	| { readonly of: "units"; readonly unitIds: readonly string[]; readonly year: number }
	| { readonly of: "country"; readonly year: number };

/** Knows the day and the bodies that are no more, so that all its questions agree. */
export interface RollUp {
	readonly scope: RollUpScope;
	readonly today: Temporal.PlainDate;
	readonly ended: readonly string[];
}

export async function openRollUp(db: ReadDb, scope: RollUpScope, today: Temporal.PlainDate): Promise<RollUp> {
	const { rows } = await sql<{ body_id: string }>`SELECT DISTINCT o.body_id FROM plans.occurrence o
		WHERE ${within(scope)} AND o.state IN ${openStates}`.execute(reads<PlansTables>(db).executor);
	const ids = rows.map((row) => row.body_id);
	const bodies = await bodiesById(db, ids, today);
	return { scope, today, ended: ids.filter((id) => bodies.get(id)?.exists !== true) };
}

function within(scope: RollUpScope): RawBuilder<unknown> {
	if (scope.of === "plans") return sql`o.plan_id = ANY (${[...scope.planIds]}::uuid[])`;
	const ofYear = sql`o.plan_id IN (SELECT id FROM plans.plan WHERE year = ${scope.year})`;
	if (scope.of === "country") return ofYear;
	if (scope.of === "units") return sql`o.unit_id = ANY (${[...scope.unitIds]}::text[]) AND ${ofYear}`;
	return sql`o.province_id = ANY (${[...scope.provinceIds]}::text[]) AND ${ofYear}`;
}

export type RollUpBy = "plan" | "task" | "body" | "unit" | "province";

const keys: Readonly<Record<RollUpBy, RawBuilder<unknown>>> = {
	plan: sql`o.plan_id::text`,
	task: sql`o.task_id::text`,
	body: sql`o.body_id`,
	unit: sql`o.unit_id`,
	province: sql`o.province_id`,
};

interface Counted {
	readonly key: string;
	readonly standing: Standing;
	readonly count: number;
}

/** The work counted where it lies, by standing, for each key. */
export async function talliesBy(
	db: ReadDb,
	{ scope, today, ended }: RollUp,
	by: RollUpBy,
): Promise<ReadonlyMap<string, Tally>> {
	const { rows } = await sql<Counted>`
		SELECT key, standing, count(*)::int AS count FROM (
			SELECT ${keys[by]} AS key, ${standingSql(today, ended)} AS standing FROM plans.occurrence o WHERE ${within(scope)}
		) x GROUP BY key, standing`.execute(reads<PlansTables>(db).executor);
	return collected(rows);
}

/**
 * The same by node of an index. `groups`: node → the node under which it is counted. Work that serves two nodes of one
 * group counts once there; work that serves two groups counts in both, so these do not add to the whole.
 */
export async function talliesByNode(
	db: ReadDb,
	{ scope, today, ended }: RollUp,
	index: string,
	groups: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Tally>> {
	const { rows } = await sql<Counted>`
		SELECT key, standing, count(*)::int AS count FROM (
			SELECT DISTINCT o.id, g.key, ${standingSql(today, ended)} AS standing
			FROM plans.occurrence o
			JOIN plans.task_node n ON n.task_id = o.task_id AND n.index_code = ${index}
			JOIN unnest(${[...groups.keys()]}::text[], ${[...groups.values()]}::text[]) AS g (concept, key) ON g.concept = n.concept
			WHERE ${within(scope)}
		) x GROUP BY key, standing`.execute(reads<PlansTables>(db).executor);
	return collected(rows);
}

function collected(rows: readonly Counted[]): ReadonlyMap<string, Tally> {
	const tallies = new Map<string, Tally>();
	for (const { key, standing, count } of rows)
		tallies.set(key, { ...(tallies.get(key) ?? noWork), [standing]: count });
	return tallies;
}

/** The values of a task's measure in one round (a month, a quarter), as declared and as accepted, over all its bodies. */
export interface MeasuredRound {
	readonly taskId: string;
	readonly number: number;
	readonly period: { readonly from: string; readonly to: string } | null;
	readonly declared: MeasureSum;
	readonly accepted: MeasureSum;
}

interface MeasureRow {
	task_id: string;
	number: number;
	period_from: string | null;
	period_to: string | null;
	measure_as: MeasureSum["as"];
	expected: number;
	declared: number;
	declared_value: string | null;
	declared_numerator: string | null;
	declared_denominator: string | null;
	accepted: number;
	accepted_value: string | null;
	accepted_numerator: string | null;
	accepted_denominator: string | null;
}

/** Rounds are never added to each other: whether twelve months make a year depends on what is counted. */
export async function measuredRounds(db: ReadDb, { scope }: RollUp): Promise<readonly MeasuredRound[]> {
	const { rows } = await sql<MeasureRow>`
		SELECT o.task_id, o.number, min(lower(o.period)) AS period_from, max(upper(o.period)) AS period_to, t.measure_as,
			count(*)::int AS expected,
			count(coalesce(o.declared_value, o.declared_numerator))::int AS declared, sum(o.declared_value) AS declared_value,
			sum(o.declared_numerator) AS declared_numerator, sum(o.declared_denominator) AS declared_denominator,
			count(coalesce(o.accepted_value, o.accepted_numerator))::int AS accepted, sum(o.accepted_value) AS accepted_value,
			sum(o.accepted_numerator) AS accepted_numerator, sum(o.accepted_denominator) AS accepted_denominator
		FROM plans.occurrence o JOIN plans.task t ON t.id = o.task_id
		WHERE ${within(scope)} AND t.measure_as IS NOT NULL AND o.state NOT IN ('stopped', 'declined')
		GROUP BY o.task_id, o.number, t.measure_as ORDER BY o.task_id, o.number`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows.map((row) => ({
		taskId: row.task_id,
		number: row.number,
		period: row.period_from && row.period_to ? { from: row.period_from, to: row.period_to } : null,
		declared: sumOf(row, "declared"),
		accepted: sumOf(row, "accepted"),
	}));
}

function sumOf(row: MeasureRow, side: "declared" | "accepted"): MeasureSum {
	const figure = (text: string | null) => (text === null ? null : exact(text));
	const as = row.measure_as;
	return {
		as,
		expected: row.expected,
		given: row[side],
		sum: as === "count" ? figure(row[`${side}_value`]) : null,
		numerator: as === "rate" ? figure(row[`${side}_numerator`]) : null,
		denominator: as === "rate" ? figure(row[`${side}_denominator`]) : null,
	};
}

/** Years for which there are plans with work, newest first. */
export async function yearsWithWork(db: ReadDb): Promise<readonly number[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.plan")
		.select("year")
		.distinct()
		.where("in_force_at", "is not", null)
		.orderBy("year", "desc")
		.execute();
	return rows.map(({ year }) => year);
}
