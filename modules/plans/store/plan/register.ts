import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { nameConstraint } from "#platform/db/database-errors.ts";
import type { PaperKind } from "../../domain/plan.ts";
import { planProblem } from "../../plan/errors.ts";
import type { PlansTables } from "../../tables.ts";
import { findPlan, type StoredPlan } from "./plan.ts";

// Two clerks at the same moment: the second is refused by the index, which cannot name the first.
nameConstraint("plan_register", () => planProblem("number-taken", { paper: "", paperEn: "" }));

interface Entry {
	readonly issuerBodyId: string;
	readonly paperKind: PaperKind;
	readonly number: number;
	readonly issuedOn: Temporal.PlainDate;
}

/** The plan that has this number in the register of its body, kind and year. */
export async function findInRegister(db: ReadDb, entry: Entry): Promise<StoredPlan | null> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM plans.plan
		WHERE issuer_body_id = ${entry.issuerBodyId} AND paper_kind = ${entry.paperKind}
			AND extract(year FROM issued_on) = ${entry.issuedOn.year} AND number = ${entry.number}`.execute(
		reads<PlansTables>(db).executor,
	);
	return rows[0] ? findPlan(db, rows[0].id) : null;
}

/** Public addresses that begin so: the next one is told apart by a number. */
export async function slugsLike(db: ReadDb, slug: string): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ slug: string }>`SELECT slug FROM plans.plan
		WHERE slug = ${slug} OR slug LIKE ${`${slug}-%`}`.execute(reads<PlansTables>(db).executor);
	return new Set(rows.map((row) => row.slug));
}

/** The plan that amended or replaced this one. */
export async function amendmentOf(db: ReadDb, planId: string): Promise<StoredPlan | null> {
	const row = await reads<PlansTables>(db)
		.selectFrom("plans.plan")
		.select("id")
		.where("amends_plan_id", "=", planId)
		.where("in_force_at", "is not", null)
		.executeTakeFirst();
	return row ? findPlan(db, row.id) : null;
}
