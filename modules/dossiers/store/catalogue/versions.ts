import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { CatalogueTables, VersionActName } from "../../catalogue/tables.ts";
import type { ProcedureVersion, TimeLimit, VersionParts } from "../../domain/catalogue/version.ts";

/** What of a version is written; its procedure's slug is not among it. */
export type NewVersion = Omit<ProcedureVersion, "slug">;
export interface MadeBy {
	readonly personId: string | null;
	readonly at: string;
}

export async function addProcedure(
	trx: WriteTransaction,
	procedure: {
		readonly id: string;
		readonly slug: string;
		readonly illustrative: boolean;
		readonly at: string;
	},
): Promise<void> {
	const { at, ...row } = procedure;
	await writes<CatalogueTables>(trx)
		.insertInto("dossiers.procedure")
		.values({ ...row, made_at: at })
		.execute();
}

export async function addVersion(trx: WriteTransaction, version: NewVersion, by: MadeBy): Promise<void> {
	await writes<CatalogueTables>(trx)
		.insertInto("dossiers.procedure_version")
		.values({ ...rowOf(version), made_by: by.personId, made_at: by.at })
		.execute();
}

export const days = (from: string, to: string | null) => sql<string>`daterange(${from}::date, ${to}::date)`;

/** As columns; `to` is the first day on which it holds no more. */
export function rowOf(version: NewVersion) {
	return {
		id: version.id,
		procedure_id: version.procedureId,
		unit_id: version.unitId,
		valid: days(version.from, version.to),
		state: version.state,
		code: version.code,
		name_vi: version.nameVi,
		name_en: version.nameEn,
		field: version.field,
		level: version.level,
		owner: version.owner,
		kind: version.kind,
		...limitRow(version.limit),
		limit_note: version.limitNote,
		online_law: version.online?.law ?? null,
		online_level: version.online?.level ?? null,
		proactive_level: version.proactiveLevel,
		online_reason: version.onlineReason,
		portal_url: version.portalUrl,
		online_payment: version.onlinePayment,
		about: version.about,
		who_for: version.whoFor,
		result: version.result,
		conditions: version.conditions,
		received_at: sql<readonly string[]>`${[...version.receivedAt]}::text[]`,
		announced_on: version.announcedOn,
		announced_by: version.announcedBy,
		published_on: version.publishedOn,
		review_on: version.reviewOn,
		end_reason: version.endReason,
		source: version.source,
		illustrative: version.illustrative,
	};
}

const limitRow = (limit: TimeLimit | null) => ({
	limit_amount: limit?.amount ?? null,
	limit_unit: limit?.unit ?? null,
});

/** The lists as they are now; what was there before goes. */
export async function putParts(trx: WriteTransaction, versionId: string, parts: Partial<VersionParts>) {
	const db = writes<CatalogueTables>(trx);
	const placed = <T>(items: readonly T[]) =>
		items.map((item, at) => ({ version_id: versionId, position: at + 1, item }));
	if (parts.steps) {
		await db.deleteFrom("dossiers.procedure_step").where("version_id", "=", versionId).execute();
		const rows = placed(parts.steps).map(({ item, ...at }) => ({
			...at,
			name: item.name,
			body_kind: item.bodyKind,
			body_name: item.bodyName,
			...limitRow(item.limit),
		}));
		if (rows.length > 0) await db.insertInto("dossiers.procedure_step").values(rows).execute();
	}
	if (parts.documents) {
		await db.deleteFrom("dossiers.procedure_document").where("version_id", "=", versionId).execute();
		const rows = placed(parts.documents).map(({ item, ...at }) => ({ ...at, ...item }));
		if (rows.length > 0) await db.insertInto("dossiers.procedure_document").values(rows).execute();
	}
	if (parts.fees) {
		await db.deleteFrom("dossiers.procedure_fee").where("version_id", "=", versionId).execute();
		const rows = placed(parts.fees).map(({ item, ...at }) => ({ ...at, ...item }));
		if (rows.length > 0) await db.insertInto("dossiers.procedure_fee").values(rows).execute();
	}
	if (parts.laws) {
		await db.deleteFrom("dossiers.procedure_law").where("version_id", "=", versionId).execute();
		const rows = placed(parts.laws).map(({ item, ...at }) => ({ ...at, ...item }));
		if (rows.length > 0) await db.insertInto("dossiers.procedure_law").values(rows).execute();
	}
}

export interface NewAct {
	readonly id: string;
	readonly versionId: string;
	readonly action: VersionActName;
	readonly by: MadeBy;
	readonly reason?: string | null;
	readonly details?: Readonly<Record<string, unknown>>;
}

export async function addVersionAct(trx: WriteTransaction, act: NewAct): Promise<void> {
	await writes<CatalogueTables>(trx)
		.insertInto("dossiers.version_act")
		.values({
			id: act.id,
			version_id: act.versionId,
			number: sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM dossiers.version_act WHERE version_id = ${act.versionId}::uuid)`,
			action: act.action,
			at: act.by.at,
			by_person_id: act.by.personId,
			reason: act.reason ?? null,
			details: JSON.stringify(act.details ?? {}),
		})
		.execute();
}
