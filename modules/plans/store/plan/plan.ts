import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ParentCitation, PlanHead } from "../../domain/plan.ts";
import type { PlanState } from "../../domain/plan-state.ts";
import { planProblem } from "../../plan/errors.ts";
import type { PlansTables } from "../../tables.ts";

/** A plan without its parts. */
export interface StoredPlan extends PlanHead {
	readonly id: string;
	readonly provinceId: string;
	readonly unitId: string;
	readonly issuerBodyId: string;
	readonly draftingBodyId: string;
	readonly state: PlanState;
	readonly version: number;
	readonly amends: { readonly planId: string; readonly how: "amends" | "replaces" } | null;
	readonly copiedFromPlanId: string | null;
	readonly number: number | null;
	readonly symbol: string | null;
	readonly issuedOn: Temporal.PlainDate | null;
	readonly signerName: string | null;
	readonly signerPost: string | null;
	readonly signedHow: "digital" | "paper" | null;
	readonly signedFileId: string | null;
	readonly sourceFileId: string | null;
	readonly slug: string | null;
	readonly inForceAt: Temporal.Instant | null;
	readonly closedAt: Temporal.Instant | null;
	readonly closingReport: string | null;
	readonly illustrative: boolean;
	readonly madeBy: string | null;
	readonly changedAt: Temporal.Instant;
}

type Row = Omit<PlansTables["plans.plan"], "period" | "version" | "illustrative"> & {
	readonly version: number;
	readonly illustrative: boolean;
	readonly first: string;
	readonly last: string;
};

const columns = sql`id, province_id, unit_id, issuer_body_id, drafting_body_id, paper_kind, subject, year,
	lower(period) AS first, upper(period) - 1 AS last, place, state, version, index_code, index_year, parent_plan_id,
	parent_reference, parent_issuer, parent_day, amends_plan_id, amendment, copied_from_plan_id, number, symbol, issued_on,
	signer_name, signer_post, signed_how, signed_file_id, source_file_id, slug, in_force_at, closed_at, closing_report,
	illustrative, made_by, made_at, changed_at`;

/** Plans by id; unknown ids are left out. */
export async function plansById(
	db: ReadDb,
	ids: readonly string[],
): Promise<ReadonlyMap<string, StoredPlan>> {
	if (ids.length === 0) return new Map();
	const { rows } =
		await sql<Row>`SELECT ${columns} FROM plans.plan WHERE id = ANY (${[...new Set(ids)]}::uuid[])`.execute(
			reads<PlansTables>(db).executor,
		);
	return new Map(rows.map((row) => [row.id, planOf(row)]));
}

export const findPlan = async (db: ReadDb, id: string): Promise<StoredPlan | null> =>
	(await plansById(db, [id])).get(id) ?? null;

/** Locked, so that of two who change it at once the second sees what the first made of it. */
export async function getPlanForChange(trx: WriteTransaction, id: string): Promise<StoredPlan> {
	const { rows } = await sql<Row>`SELECT ${columns} FROM plans.plan WHERE id = ${id} FOR UPDATE`.execute(
		writes<PlansTables>(trx),
	);
	if (!rows[0]) throw planProblem("plan-unknown", {});
	return planOf(rows[0]);
}

/** Those for which `where` holds, the newest year first, at most `limit` of them after `offset`; and how many there are. */
export async function plansWhere(
	db: ReadDb,
	where: RawBuilder<boolean>,
	{ limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly plans: readonly StoredPlan[]; readonly count: number }> {
	const reader = reads<PlansTables>(db);
	const { rows } = await sql<Row>`SELECT ${columns} FROM plans.plan WHERE ${where}
		ORDER BY year DESC, changed_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`.execute(reader.executor);
	const counted = await sql<{
		count: number;
	}>`SELECT count(*) AS count FROM plans.plan WHERE ${where}`.execute(reader.executor);
	return { plans: rows.map(planOf), count: counted.rows[0]?.count ?? 0 };
}

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));

function planOf(row: Row): StoredPlan {
	return {
		id: row.id,
		provinceId: row.province_id,
		unitId: row.unit_id,
		issuerBodyId: row.issuer_body_id,
		draftingBodyId: row.drafting_body_id,
		paperKind: row.paper_kind,
		subject: row.subject,
		year: row.year,
		period: { first: Temporal.PlainDate.from(row.first), last: Temporal.PlainDate.from(row.last) },
		place: row.place,
		state: row.state,
		version: row.version,
		indexCode: row.index_code,
		indexYear: row.index_year,
		parent: parentOf(row),
		amends: row.amends_plan_id && row.amendment ? { planId: row.amends_plan_id, how: row.amendment } : null,
		copiedFromPlanId: row.copied_from_plan_id,
		number: row.number,
		symbol: row.symbol,
		issuedOn: day(row.issued_on),
		signerName: row.signer_name,
		signerPost: row.signer_post,
		signedHow: row.signed_how,
		signedFileId: row.signed_file_id,
		sourceFileId: row.source_file_id,
		slug: row.slug,
		inForceAt: moment(row.in_force_at),
		closedAt: moment(row.closed_at),
		closingReport: row.closing_report,
		illustrative: row.illustrative,
		madeBy: row.made_by,
		changedAt: Temporal.Instant.from(row.changed_at),
	};
}

function parentOf(row: Row): ParentCitation | null {
	const { parent_plan_id: planId, parent_reference: reference, parent_issuer: issuer, parent_day } = row;
	if (planId === null && reference === null && issuer === null && parent_day === null) return null;
	return { planId, reference, issuer, day: day(parent_day) };
}

/** `[2026-01-01,2027-01-01)` */
export const rangeOf = ({ first, last }: PlanHead["period"]): string =>
	`[${first.toString()},${last.add({ days: 1 }).toString()})`;

/** What a head says, as columns. */
export const headColumns = (head: PlanHead) => ({
	paper_kind: head.paperKind,
	subject: head.subject,
	year: head.year,
	period: rangeOf(head.period),
	place: head.place,
	index_code: head.indexCode,
	index_year: head.indexYear,
	parent_plan_id: head.parent?.planId ?? null,
	parent_reference: head.parent?.reference ?? null,
	parent_issuer: head.parent?.issuer ?? null,
	parent_day: head.parent?.day?.toString() ?? null,
});

type Change = Partial<Omit<PlansTables["plans.plan"], "id" | "version" | "period" | "illustrative">> & {
	readonly period?: string;
};

/** Writes the change and counts the version up. */
export async function changePlan(
	trx: WriteTransaction,
	id: string,
	change: Change,
	at: Temporal.Instant,
): Promise<void> {
	await writes<PlansTables>(trx)
		.updateTable("plans.plan")
		.set({ ...change, version: sql<number>`version + 1`, changed_at: at.toString() })
		.where("id", "=", id)
		.execute();
}

export interface PlanToInsert {
	readonly id: string;
	readonly provinceId: string;
	readonly unitId: string;
	readonly issuerBodyId: string;
	readonly draftingBodyId: string;
	readonly head: PlanHead;
	readonly amends: StoredPlan["amends"];
	readonly copiedFromPlanId: string | null;
	readonly sourceFileId: string | null;
	readonly illustrative: boolean;
	readonly madeBy: string;
	readonly at: Temporal.Instant;
}

export async function insertPlan(trx: WriteTransaction, plan: PlanToInsert): Promise<void> {
	await writes<PlansTables>(trx)
		.insertInto("plans.plan")
		.values({
			id: plan.id,
			province_id: plan.provinceId,
			unit_id: plan.unitId,
			issuer_body_id: plan.issuerBodyId,
			drafting_body_id: plan.draftingBodyId,
			...headColumns(plan.head),
			state: "draft",
			amends_plan_id: plan.amends?.planId ?? null,
			amendment: plan.amends?.how ?? null,
			copied_from_plan_id: plan.copiedFromPlanId,
			source_file_id: plan.sourceFileId,
			illustrative: plan.illustrative,
			made_by: plan.madeBy,
			made_at: plan.at.toString(),
			changed_at: plan.at.toString(),
		})
		.execute();
}
