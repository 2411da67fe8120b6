import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { LegalBasis, StoredTarget, TargetText } from "../../domain/plan.ts";
import type { PlanState } from "../../domain/plan-state.ts";
import type { PlansTables } from "../../tables.ts";

/** What stands in a plan beside its tasks, and what was done with it. */

export async function targetsOf(db: ReadDb, planId: string): Promise<readonly StoredTarget[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.target")
		.selectAll()
		.where("plan_id", "=", planId)
		.orderBy("position")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		position: row.position,
		node: row.index_code && row.concept ? { index: row.index_code, concept: row.concept } : null,
		label: row.label,
		year: row.year,
		baselineYear: row.baseline_year,
		baseline: row.baseline,
		increase: row.increase,
		value: row.value,
		atLeast: row.at_least,
		inGroup: row.in_group,
		unitLabel: row.unit_label,
	}));
}

/** The targets of a plan from now on; the ones before are gone, as it is a draft. */
export async function replaceTargets(
	trx: WriteTransaction,
	planId: string,
	targets: readonly (TargetText & { readonly id: string })[],
): Promise<void> {
	const db = writes<PlansTables>(trx);
	await db.deleteFrom("plans.target").where("plan_id", "=", planId).execute();
	if (targets.length === 0) return;
	const rows = targets.map((target, index) => ({
		id: target.id,
		plan_id: planId,
		position: index + 1,
		index_code: target.node?.index ?? null,
		concept: target.node?.concept ?? null,
		label: target.label,
		year: target.year,
		baseline_year: target.baselineYear,
		baseline: target.baseline,
		increase: target.increase,
		value: target.value,
		at_least: target.atLeast,
		in_group: target.inGroup,
		unit_label: target.unitLabel,
	}));
	await db.insertInto("plans.target").values(rows).execute();
}

export async function basesOf(db: ReadDb, planId: string): Promise<readonly LegalBasis[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.legal_basis")
		.select(["reference", "day", "issuer", "about"])
		.where("plan_id", "=", planId)
		.orderBy("position")
		.execute();
	return rows.map((row) => ({ ...row, day: row.day === null ? null : Temporal.PlainDate.from(row.day) }));
}

export async function replaceBases(
	trx: WriteTransaction,
	planId: string,
	bases: readonly LegalBasis[],
): Promise<void> {
	const db = writes<PlansTables>(trx);
	await db.deleteFrom("plans.legal_basis").where("plan_id", "=", planId).execute();
	if (bases.length === 0) return;
	const rows = bases.map((basis, index) => ({
		plan_id: planId,
		position: index + 1,
		reference: basis.reference,
		day: basis.day?.toString() ?? null,
		issuer: basis.issuer,
		about: basis.about,
	}));
	await db.insertInto("plans.legal_basis").values(rows).execute();
}

export interface PlanStep {
	readonly number: number;
	readonly action: string;
	readonly from: PlanState;
	readonly to: PlanState;
	readonly byPersonId: string | null;
	readonly at: Temporal.Instant;
	readonly reason: string | null;
	readonly fileId: string | null;
}

export async function stepsOf(db: ReadDb, planId: string): Promise<readonly PlanStep[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.plan_step")
		.selectAll()
		.where("plan_id", "=", planId)
		.orderBy("number")
		.execute();
	return rows.map((row) => ({
		number: row.number,
		action: row.action,
		from: row.from_state,
		to: row.to_state,
		byPersonId: row.by_person_id,
		at: Temporal.Instant.from(row.at),
		reason: row.reason,
		fileId: row.file_id,
	}));
}

/** The plan is locked by whoever adds a step, so that no two have one number. */
export async function addStep(
	trx: WriteTransaction,
	planId: string,
	step: Omit<PlanStep, "number">,
): Promise<void> {
	const db = writes<PlansTables>(trx);
	const last = await reads<PlansTables>(trx)
		.selectFrom("plans.plan_step")
		.select("number")
		.where("plan_id", "=", planId)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	await db
		.insertInto("plans.plan_step")
		.values({
			plan_id: planId,
			number: (last?.number ?? 0) + 1,
			action: step.action,
			from_state: step.from,
			to_state: step.to,
			by_person_id: step.byPersonId,
			at: step.at.toString(),
			reason: step.reason,
			file_id: step.fileId,
		})
		.execute();
}

export interface StoredOpinion {
	readonly id: string;
	readonly bodyId: string;
	readonly dueOn: Temporal.PlainDate;
	readonly askedBy: string;
	readonly askedAt: Temporal.Instant;
	/** null: no answer yet */
	readonly opinion: string | null;
	readonly givenBy: string | null;
	readonly givenAt: Temporal.Instant | null;
	readonly takenIn: string | null;
}

export async function opinionsOf(db: ReadDb, planId: string): Promise<readonly StoredOpinion[]> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.opinion")
		.selectAll()
		.where("plan_id", "=", planId)
		.orderBy("id")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		bodyId: row.body_id,
		dueOn: Temporal.PlainDate.from(row.due_on),
		askedBy: row.asked_by,
		askedAt: Temporal.Instant.from(row.asked_at),
		opinion: row.opinion,
		givenBy: row.given_by,
		givenAt: row.given_at === null ? null : Temporal.Instant.from(row.given_at),
		takenIn: row.taken_in,
	}));
}
