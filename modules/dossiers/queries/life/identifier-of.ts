import type { Temporal } from "temporal-polyfill";
import { type BodyView, unitAt } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { LifeTables } from "../../life/tables.ts";

/** What stands for a body in dossier codes: the identifier announced to it, else the code of its unit. */
export async function identifierOf(db: ReadDb, body: BodyView, day: Temporal.PlainDate): Promise<string> {
	const row = await reads<LifeTables>(db)
		.selectFrom("dossiers.body_identifier")
		.select("identifier")
		.where("body_id", "=", body.id)
		.executeTakeFirst();
	if (row) return row.identifier;
	const unit = await unitAt(db, body.unitId, day);
	return unit?.code ?? body.unitId.replace(/[^A-Za-z0-9.]/g, ".").toUpperCase();
}
