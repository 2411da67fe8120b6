import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { isAdministrator } from "#modules/accounts/index.ts";
import { predecessorsOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { PlanState } from "../../domain/plan-state.ts";
import { plansWhere, type StoredPlan } from "../../store/plan/plan.ts";

export const planGroups = {
	writing: ["draft", "consulting", "submitted", "signed", "numbered"],
	"in-force": ["in-force"],
	ended: ["amended", "replaced", "closed", "withdrawn"],
} as const satisfies Readonly<Record<string, readonly PlanState[]>>;
export type PlanGroup = keyof typeof planGroups;

export interface PlanFilter {
	readonly group: PlanGroup;
	readonly year?: number | undefined;
	/** from 1 */
	readonly page?: number;
	readonly perPage?: number;
}

/**
 * The plans a person has to do with: of the bodies acted for, of the units coordinated (and of those that went into them),
 * and drafts about which their bodies were asked.
 */
export async function plansVisibleTo(
	db: ReadDb,
	actor: Person,
	filter: PlanFilter,
): Promise<{ readonly plans: readonly StoredPlan[]; readonly count: number }> {
	if (isAdministrator(actor)) return { plans: [], count: 0 };
	const perPage = filter.perPage ?? 50;
	const year = filter.year === undefined ? sql<boolean>`true` : sql<boolean>`year = ${filter.year}`;
	const where = sql<boolean>`state = ANY (${[...planGroups[filter.group]]}::text[]) AND ${year} AND (${await ownPlans(db, actor)})`;
	return plansWhere(db, where, { limit: perPage, offset: ((filter.page ?? 1) - 1) * perPage });
}

async function ownPlans(db: ReadDb, actor: Person): Promise<RawBuilder<boolean>> {
	const bodyRoles = ["officer", "head", "deputy"];
	const bodyIds = actor.posts.flatMap(({ role, bodyId }) =>
		bodyId && bodyRoles.includes(role) ? [bodyId] : [],
	);
	const coordinated = actor.posts.flatMap(({ role, unitId }) =>
		unitId && role === "coordinator" ? [unitId] : [],
	);
	const before = [...(await predecessorsOf(db, coordinated)).values()]
		.flat()
		.map((edge) => edge.predecessorId);
	const unitIds = [...new Set([...coordinated, ...before])];
	const bodies = sql`ANY (${bodyIds}::text[])`;
	return sql<boolean>`issuer_body_id = ${bodies} OR drafting_body_id = ${bodies} OR unit_id = ANY (${unitIds}::text[])
		OR EXISTS (SELECT FROM plans.opinion o WHERE o.plan_id = plan.id AND o.body_id = ${bodies})`;
}

/** Plans in force or ended of a unit and the units above it, for choosing one to answer, to copy or to amend. */
export async function issuedPlans(
	db: ReadDb,
	unitIds: readonly string[],
	since: Temporal.PlainDate,
): Promise<readonly StoredPlan[]> {
	const where = sql<boolean>`unit_id = ANY (${[...unitIds]}::text[]) AND year >= ${since.year} - 1
		AND state IN ('in-force', 'amended', 'replaced', 'closed')`;
	return (await plansWhere(db, where, { limit: 100, offset: 0 })).plans;
}
