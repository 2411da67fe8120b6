import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { StoredAct } from "../../domain/life/dossier.ts";
import type { DossierAction } from "../../domain/life/states.ts";
import type { DossiersTables } from "../../tables.ts";

/** Everything done about a dossier, in order. */
export async function actsOf(db: ReadDb, dossierId: string): Promise<readonly StoredAct[]> {
	const rows = await reads<DossiersTables>(db)
		.selectFrom("dossiers.act")
		.selectAll()
		.where("dossier_id", "=", dossierId)
		.orderBy("number")
		.execute();
	const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));
	return rows.map((row) => ({
		id: row.id,
		dossierId: row.dossier_id,
		number: row.number,
		action: row.action as DossierAction,
		from: row.from_state,
		to: row.to_state,
		at: Temporal.Instant.from(row.at),
		happenedAt: Temporal.Instant.from(row.happened_at),
		byPersonId: row.by_person_id,
		byBodyId: row.by_body_id,
		toBodyId: row.to_body_id,
		reasonCode: row.reason_code,
		reason: row.reason,
		dueBefore: moment(row.due_before),
		dueAfter: moment(row.due_after),
		details: (row.details ?? {}) as Readonly<Record<string, unknown>>,
		formKey: row.form_key,
	}));
}

export async function insertAct(trx: WriteTransaction, act: StoredAct): Promise<void> {
	await writes<DossiersTables>(trx)
		.insertInto("dossiers.act")
		.values({
			id: act.id,
			dossier_id: act.dossierId,
			number: act.number,
			action: act.action,
			from_state: act.from,
			to_state: act.to,
			at: act.at.toString(),
			happened_at: act.happenedAt.toString(),
			by_person_id: act.byPersonId,
			by_body_id: act.byBodyId,
			to_body_id: act.toBodyId,
			reason_code: act.reasonCode,
			reason: act.reason,
			due_before: act.dueBefore?.toString() ?? null,
			due_after: act.dueAfter?.toString() ?? null,
			details: JSON.stringify(act.details),
			form_key: act.formKey,
		})
		.execute();
}

/** When a supplement was last asked for, at reception or while handled. */
export async function lastAskedAt(db: ReadDb, dossierId: string): Promise<Temporal.Instant | null> {
	const row = await reads<DossiersTables>(db)
		.selectFrom("dossiers.act")
		.select("happened_at")
		.where("dossier_id", "=", dossierId)
		.where("action", "in", ["ask-supplement", "return"])
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ? Temporal.Instant.from(row.happened_at) : null;
}

/** When the last thing happened, as the one who recorded it says. */
export async function lastHappenedAt(db: ReadDb, dossierId: string): Promise<Temporal.Instant | null> {
	const row = await reads<DossiersTables>(db)
		.selectFrom("dossiers.act")
		.select("happened_at")
		.where("dossier_id", "=", dossierId)
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ? Temporal.Instant.from(row.happened_at) : null;
}
