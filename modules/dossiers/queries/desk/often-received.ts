import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import { versionsWhere } from "../../store/catalogue/version-rows.ts";
import type { DossiersTables } from "../../tables.ts";

/** Procedures that this desk received most in the last thirty days, in versions that still hold. */
export async function oftenReceived(
	db: ReadDb,
	deskBodyId: string,
	today: Temporal.PlainDate,
	most = 8,
): Promise<readonly ProcedureVersion[]> {
	const rows = await reads<DossiersTables>(db)
		.selectFrom("dossiers.dossier as d")
		.innerJoin("dossiers.procedure_version as v", "v.id", "d.version_id")
		.select("v.id")
		.where("d.desk_body_id", "=", deskBodyId)
		.where("d.source_id", "=", "guong")
		.where("d.filed_on", ">=", today.subtract({ days: 30 }).toString())
		.where("v.state", "=", "published")
		.where(sql<boolean>`v.valid @> ${today.toString()}::date`)
		.groupBy("v.id")
		.orderBy((row) => row.fn.countAll(), "desc")
		.limit(most)
		.execute();
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	return versionsWhere(
		db,
		"all",
		sql`v.id = ANY (${ids}::uuid[])`,
		sql`array_position(${ids}::uuid[], v.id)`,
	);
}
