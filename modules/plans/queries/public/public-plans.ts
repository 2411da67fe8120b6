import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { NumberedPaper } from "../../domain/paper-name.ts";
import type { PlanState } from "../../domain/plan-state.ts";
import type { PublicPlansTables } from "../../public/tables.ts";

type Row = PublicPlansTables["plans.public_plan"];

/** An issued plan as everybody sees it. */
export interface PublicPlan extends NumberedPaper {
	readonly id: string;
	readonly slug: string;
	readonly unitId: string;
	readonly provinceId: string;
	readonly issuerBodyId: string;
	readonly draftingBodyId: string;
	readonly year: number;
	readonly state: PlanState;
	readonly number: number;
	readonly symbol: string;
	readonly issuedOn: Temporal.PlainDate;
	readonly first: Temporal.PlainDate;
	readonly last: Temporal.PlainDate;
	readonly indexCode: string | null;
	readonly indexYear: number | null;
	/** named before the date */
	readonly place: string | null;
	readonly parentPlanId: string | null;
	readonly parentReference: string | null;
	readonly parentIssuer: string | null;
	readonly parentDay: Temporal.PlainDate | null;
	readonly amendsPlanId: string | null;
	readonly signerName: string | null;
	readonly signerPost: string | null;
	readonly closedAt: Temporal.Instant | null;
	readonly closingReport: string | null;
	readonly illustrative: boolean;
}

export interface WhichPlans {
	readonly unitIds?: readonly string[];
	readonly provinceIds?: readonly string[];
	readonly parentIds?: readonly string[];
	readonly ids?: readonly string[];
	readonly slug?: string;
	readonly year?: number;
}

/** Issued plans, newest first. */
export async function publicPlans(
	db: ReadDb,
	which: WhichPlans,
	page: { readonly limit: number; readonly offset: number } = { limit: 500, offset: 0 },
): Promise<readonly PublicPlan[]> {
	if (asksForNone(which)) return [];
	const rows = await plansWhere(db, which)
		.selectAll()
		.orderBy("issued_on", "desc")
		.orderBy("id", "desc")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
	return rows.map(planOf);
}

export async function countPublicPlans(db: ReadDb, which: WhichPlans): Promise<number> {
	if (asksForNone(which)) return 0;
	const { count } = await plansWhere(db, which)
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Years for which some plan was issued, newest first. */
export async function yearsOfPublicPlans(db: ReadDb): Promise<readonly number[]> {
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_plan")
		.select("year")
		.distinct()
		.orderBy("year", "desc")
		.execute();
	return rows.map(({ year }) => year);
}

/** Whether any plan of these units, or any that gives work to them, was invented for the demo. */
export async function hasInventedPlans(db: ReadDb, unitIds: readonly string[]): Promise<boolean> {
	const ids = sql`${[...unitIds]}::text[]`;
	const { rows } = await sql<{ found: boolean }>`
		SELECT EXISTS (SELECT FROM plans.public_plan WHERE unit_id = ANY (${ids}) AND illustrative)
			OR EXISTS (SELECT FROM plans.public_work WHERE unit_id = ANY (${ids}) AND illustrative) AS found`.execute(
		reads<PublicPlansTables>(db).executor,
	);
	return rows[0]?.found === true;
}

const asksForNone = ({ unitIds, provinceIds, parentIds, ids }: WhichPlans): boolean =>
	[unitIds, provinceIds, parentIds, ids].some((list) => list?.length === 0);

function plansWhere(db: ReadDb, which: WhichPlans) {
	let query = reads<PublicPlansTables>(db).selectFrom("plans.public_plan");
	if (which.unitIds) query = query.where("unit_id", "in", which.unitIds);
	if (which.provinceIds) query = query.where("province_id", "in", which.provinceIds);
	if (which.parentIds) query = query.where("parent_plan_id", "in", which.parentIds);
	if (which.ids) query = query.where("id", "in", which.ids);
	if (which.slug !== undefined) query = query.where("slug", "=", which.slug);
	if (which.year !== undefined) query = query.where("year", "=", which.year);
	return query;
}

const planOf = (row: Row): PublicPlan => ({
	id: row.id,
	slug: row.slug,
	unitId: row.unit_id,
	provinceId: row.province_id,
	issuerBodyId: row.issuer_body_id,
	draftingBodyId: row.drafting_body_id,
	paperKind: row.paper_kind,
	subject: row.subject,
	year: row.year,
	state: row.state,
	number: row.number,
	symbol: row.symbol,
	issuedOn: Temporal.PlainDate.from(row.issued_on),
	first: Temporal.PlainDate.from(row.period_from),
	last: Temporal.PlainDate.from(row.period_to).subtract({ days: 1 }),
	indexCode: row.index_code,
	indexYear: row.index_year,
	place: row.place,
	parentPlanId: row.parent_plan_id,
	parentReference: row.parent_reference,
	parentIssuer: row.parent_issuer,
	parentDay: row.parent_day === null ? null : Temporal.PlainDate.from(row.parent_day),
	amendsPlanId: row.amends_plan_id,
	signerName: row.signer_name,
	signerPost: row.signer_post,
	closedAt: row.closed_at === null ? null : Temporal.Instant.from(row.closed_at),
	closingReport: row.closing_report,
	illustrative: row.illustrative,
});
