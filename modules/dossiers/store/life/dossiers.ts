import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import type { DossiersTables } from "../../tables.ts";

export type { StoredAct, StoredDossier } from "../../domain/life/dossier.ts";
export { actsOf } from "./acts.ts";

/** A row as it is read. */
export type DossierRow = Selectable<DossiersTables["dossiers.dossier"]>;

export async function findDossier(db: ReadDb, id: string): Promise<StoredDossier | null> {
	return (await dossiersById(db, [id]))[0] ?? null;
}

/** In no order; unknown ids are left out. */
export async function dossiersById(db: ReadDb, ids: readonly string[]): Promise<readonly StoredDossier[]> {
	if (ids.length === 0) return [];
	const rows = await reads<DossiersTables>(db)
		.selectFrom("dossiers.dossier")
		.selectAll()
		.where("id", "in", [...new Set(ids)])
		.execute();
	return rows.map(dossierOf);
}

/** Locked: of two who act at once the second waits, and then sees what the first did. */
export async function lockDossier(trx: WriteTransaction, id: string): Promise<StoredDossier | null> {
	const row = await writes<DossiersTables>(trx)
		.selectFrom("dossiers.dossier")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? dossierOf(row) : null;
}

/** The dossier that an act with this form key made or changed. */
export async function dossierOfForm(db: ReadDb, formKey: string): Promise<StoredDossier | null> {
	const act = await reads<DossiersTables>(db)
		.selectFrom("dossiers.act")
		.select("dossier_id")
		.where("form_key", "=", formKey)
		.executeTakeFirst();
	return act ? findDossier(db, act.dossier_id) : null;
}

/** A form sent twice at the same moment: the second waits here until the first has ended. */
export async function waitForForm(trx: WriteTransaction, formKey: string): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`dossiers/form ${formKey}`}, 0))`.execute(
		writes<DossiersTables>(trx),
	);
}

export async function insertDossier(trx: WriteTransaction, dossier: StoredDossier): Promise<void> {
	await writes<DossiersTables>(trx)
		.insertInto("dossiers.dossier")
		.values({ id: dossier.id, ...columnsOf(dossier) })
		.execute();
}

/** Writes what an act changed; false: somebody else changed it since it was read. */
export async function updateDossier(
	trx: WriteTransaction,
	before: StoredDossier,
	after: StoredDossier,
): Promise<boolean> {
	const { numUpdatedRows } = await writes<DossiersTables>(trx)
		.updateTable("dossiers.dossier")
		.set(columnsOf(after))
		.where("id", "=", before.id)
		.where("version", "=", before.version)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

const moment = (text: string | null): Temporal.Instant | null =>
	text === null ? null : Temporal.Instant.from(text);
const text = (at: Temporal.Instant | null): string | null => at?.toString() ?? null;

export function dossierOf(row: DossierRow): StoredDossier {
	const { limit_amount: amount, limit_unit: unit } = row;
	return {
		id: row.id,
		sourceId: row.source_id,
		code: row.code,
		provinceId: row.province_id,
		unitId: row.unit_id,
		handlingBodyId: row.handling_body_id,
		deskBodyId: row.desk_body_id,
		procedureId: row.procedure_id,
		versionId: row.version_id,
		procedureCode: row.procedure_code,
		procedureName: row.procedure_name,
		field: row.field,
		rules: row.rules,
		channel: row.channel,
		proxy: row.proxy,
		state: row.state,
		version: row.version,
		filedAt: Temporal.Instant.from(row.filed_at),
		receivedAt: moment(row.received_at),
		clockStartedAt: moment(row.clock_started_at),
		limit: amount === null || unit === null ? null : { amount, unit },
		firstDueAt: moment(row.first_due_at),
		dueAt: moment(row.due_at),
		dueUncertain: row.due_uncertain,
		settledAt: moment(row.settled_at),
		outcome: row.outcome,
		endedAt: moment(row.ended_at),
		deliveredAt: moment(row.delivered_at),
		deliveredHow: row.delivered_how,
		lateDays: row.late_days,
		earlyDays: row.early_days,
		supplements: row.supplements,
		returns: row.returns,
		extensions: row.extensions,
		fee: row.fee === null ? null : Number(row.fee),
		paidAt: moment(row.paid_at),
		paidOnline: row.paid_online,
		wantsPost: row.wants_post,
		digitised: row.digitised,
		electronicResult: row.electronic_result,
		step: row.step,
		officerPersonId: row.officer_person_id,
		illustrative: row.illustrative,
		changedAt: Temporal.Instant.from(row.changed_at),
	};
}

function columnsOf(dossier: StoredDossier) {
	return {
		source_id: dossier.sourceId,
		code: dossier.code,
		province_id: dossier.provinceId,
		unit_id: dossier.unitId,
		handling_body_id: dossier.handlingBodyId,
		desk_body_id: dossier.deskBodyId,
		procedure_id: dossier.procedureId,
		version_id: dossier.versionId,
		procedure_code: dossier.procedureCode,
		procedure_name: dossier.procedureName,
		field: dossier.field,
		rules: dossier.rules,
		channel: dossier.channel,
		proxy: dossier.proxy,
		state: dossier.state,
		version: dossier.version,
		filed_at: dossier.filedAt.toString(),
		received_at: text(dossier.receivedAt),
		clock_started_at: text(dossier.clockStartedAt),
		limit_amount: dossier.limit?.amount ?? null,
		limit_unit: dossier.limit?.unit ?? null,
		first_due_at: text(dossier.firstDueAt),
		due_at: text(dossier.dueAt),
		due_uncertain: dossier.dueUncertain,
		settled_at: text(dossier.settledAt),
		outcome: dossier.outcome,
		ended_at: text(dossier.endedAt),
		delivered_at: text(dossier.deliveredAt),
		delivered_how: dossier.deliveredHow,
		late_days: dossier.lateDays,
		early_days: dossier.earlyDays,
		supplements: dossier.supplements,
		returns: dossier.returns,
		extensions: dossier.extensions,
		fee: dossier.fee,
		paid_at: text(dossier.paidAt),
		paid_online: dossier.paidOnline,
		wants_post: dossier.wantsPost,
		digitised: dossier.digitised,
		electronic_result: dossier.electronicResult,
		step: dossier.step,
		officer_person_id: dossier.officerPersonId,
		illustrative: dossier.illustrative,
		changed_at: dossier.changedAt.toString(),
	};
}
