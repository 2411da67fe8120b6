import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Limit, LimitUnit } from "../../domain/life/rules.ts";
import type { DossiersTables } from "../../tables.ts";

/** What a dossier keeps of the version of its procedure. */
export interface VersionToReceive {
	readonly id: string;
	/** the unit whose own version it is; null: the whole country's */
	readonly unitId: string | null;
	readonly procedureId: string;
	readonly code: string;
	readonly name: string;
	readonly field: string;
	readonly limit: Limit | null;
	readonly illustrative: boolean;
}

/** A published version, if it holds on the day of receipt: a dossier keeps the one it was received under. */
export async function findVersionToReceive(
	db: ReadDb,
	id: string,
	day: Temporal.PlainDate,
): Promise<VersionToReceive | null> {
	const row = await reads<DossiersTables>(db)
		.selectFrom("dossiers.procedure_version")
		.select([
			"id",
			"unit_id",
			"procedure_id",
			"code",
			"name_vi",
			"field",
			"limit_amount",
			"limit_unit",
			"illustrative",
		])
		.where("id", "=", id)
		.where("state", "=", "published")
		.where(sql<boolean>`valid @> ${day.toString()}::date`)
		.executeTakeFirst();
	if (!row) return null;
	const { limit_amount: amount, limit_unit: unit } = row;
	return {
		id: row.id,
		unitId: row.unit_id,
		procedureId: row.procedure_id,
		code: row.code,
		name: row.name_vi,
		field: row.field,
		limit: amount === null || unit === null ? null : { amount, unit: unit as LimitUnit },
		illustrative: row.illustrative,
	};
}
