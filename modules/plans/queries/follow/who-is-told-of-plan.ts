import type { Temporal } from "temporal-polyfill";
import { peopleAt } from "#modules/accounts/index.ts";
import { bodiesById } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { PlanAudience } from "../../follow/audiences.ts";
import type { PlansTables } from "../../tables.ts";
import { each, type Told } from "./who-is-told.ts";

/** The people to tell of a step in the life of a plan. */
export async function whoIsToldOfPlan(
	db: ReadDb,
	audience: PlanAudience,
	planId: string,
	onlyBody: string | null,
	today: Temporal.PlainDate,
): Promise<readonly Told[]> {
	const plan = await reads<PlansTables>(db)
		.selectFrom("plans.plan")
		.select(["issuer_body_id", "drafting_body_id", "unit_id"])
		.where("id", "=", planId)
		.executeTakeFirst();
	if (!plan) return [];
	switch (audience) {
		case "issuers": {
			const people = await peopleAt(db, { bodyIds: [plan.issuer_body_id] }, today);
			return each(
				people.filter(({ bodyId, role }) => bodyId === plan.issuer_body_id && deciding.includes(role)),
				"giver",
			);
		}
		case "drafters": {
			const places = { bodyIds: [plan.drafting_body_id], unitIds: [plan.unit_id] };
			const people = await peopleAt(db, places, today);
			return each(
				people.filter(({ role }) => role !== "supervisor"),
				"giver",
			);
		}
		case "asked-bodies":
			return atBodies(db, onlyBody ? [onlyBody] : await askedBodies(db, planId), today);
		case "lead-bodies":
			return atBodies(db, await leadBodies(db, planId, today), today);
	}
}

const deciding: readonly string[] = ["head", "deputy"];

async function atBodies(db: ReadDb, bodyIds: readonly string[], today: Temporal.PlainDate) {
	const people = await peopleAt(db, { bodyIds }, today);
	return each(
		people.filter(({ role }) => role !== "supervisor" && role !== "administrator"),
		"body",
	);
}

async function askedBodies(db: ReadDb, planId: string): Promise<readonly string[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.opinion")
		.select("body_id")
		.where("plan_id", "=", planId)
		.execute();
	return rows.map((row) => row.body_id);
}

/** The bodies that have got something from the plan, as far as they still stand. */
async function leadBodies(db: ReadDb, planId: string, today: Temporal.PlainDate): Promise<readonly string[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.occurrence")
		.select("body_id")
		.distinct()
		.where("plan_id", "=", planId)
		.execute();
	const ids = rows.map((row) => row.body_id);
	const bodies = await bodiesById(db, ids, today);
	return ids.filter((id) => bodies.get(id)?.exists);
}
