import { type Baseline, baselineOf } from "#modules/indices/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { type Outcome, outcomeOf } from "../../domain/outcome.ts";
import type { TargetGroup } from "../../domain/plan.ts";
import type { PublicPlansTables } from "../../public/tables.ts";
import type { PublicPlan } from "./public-plans.ts";

type Row = PublicPlansTables["plans.public_target"];

/** A target as printed, beside what was published for its year and for the year after. */
export interface PublicTarget {
	readonly position: number;
	/** node of the index; null: outside the indices */
	readonly concept: string | null;
	readonly label: string;
	readonly year: number;
	/** decimal text as printed */
	readonly baseline: string | null;
	readonly increase: string | null;
	readonly value: string | null;
	readonly inGroup: TargetGroup | null;
	readonly unitLabel: string | null;
	/** null: outside the indices, so nothing is published about it */
	readonly published: Baseline | null;
	readonly yearAfter: Baseline | null;
	readonly outcome: Outcome;
}

/** The targets of a plan with the published results of its unit: as it was then, under its old borders. */
export async function publicTargets(db: ReadDb, plan: PublicPlan): Promise<readonly PublicTarget[]> {
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_target")
		.selectAll()
		.where("plan_id", "=", plan.id)
		.orderBy("position")
		.execute();
	const results = new Map<string, ReadonlyMap<string, Baseline>>();
	for (const key of new Set(rows.flatMap((row) => yearsOf(row).map((year) => `${row.index_code} ${year}`)))) {
		const [index = "", year = ""] = key.split(" ");
		const concepts = rows.flatMap((row) => (row.index_code === index && row.concept ? [row.concept] : []));
		results.set(key, await baselineOf(db, plan.unitId, index, Number(year), [...new Set(concepts)]));
	}
	return rows.map((row) => targetOf(row, results));
}

const yearsOf = (row: Row): readonly number[] => (row.index_code === null ? [] : [row.year, row.year + 1]);

function targetOf(row: Row, results: ReadonlyMap<string, ReadonlyMap<string, Baseline>>): PublicTarget {
	const resultIn = (year: number) =>
		(row.concept === null ? undefined : results.get(`${row.index_code} ${year}`)?.get(row.concept)) ?? null;
	const published = resultIn(row.year);
	const figure = published?.kind === "value" ? published.published : null;
	return {
		position: row.position,
		concept: row.concept,
		label: row.label,
		year: row.year,
		baseline: row.baseline,
		increase: row.increase,
		value: row.value,
		inGroup: row.in_group,
		unitLabel: row.unit_label,
		published,
		yearAfter: resultIn(row.year + 1),
		outcome: outcomeOf({ value: row.value, atLeast: row.at_least }, figure),
	};
}
