import type { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesOf, unitsAbove } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import type { DossiersTables } from "../../tables.ts";
import { isOneStop } from "./desks-of.ts";

/**
 * Bodies that may settle what is received here, the likeliest first: the one that settled this procedure's last dossier of
 * this desk, then those of the procedure's steps, then the committee, then the other bodies of the unit and of those above.
 */
export async function handlingChoices(
	db: ReadDb,
	desk: BodyView,
	version: VersionDetails,
	today: Temporal.PlainDate,
): Promise<readonly BodyView[]> {
	const above = (await unitsAbove(db, [desk.unitId], today)).get(desk.unitId) ?? [];
	const unitIds = [desk.unitId, ...above.map(({ id }) => id)];
	const byUnit = await bodiesOf(db, unitIds, today);
	const bodies = unitIds.flatMap((id) => byUnit.get(id) ?? []).filter(({ exists }) => exists);
	const last = await lastHandling(db, desk.id, version.procedureId);
	const kinds = version.steps.map(({ bodyKind }) => bodyKind);
	const place = (body: BodyView): number => {
		if (body.id === last) return 0;
		if (isOneStop(body)) return 4;
		if (body.kindCode !== null && kinds.includes(body.kindCode)) return 1;
		return body.kind === "committee" ? 2 : 3;
	};
	return bodies
		.map((body, index) => ({ body, at: place(body) * 1000 + index }))
		.sort((a, b) => a.at - b.at)
		.map(({ body }) => body);
}

async function lastHandling(db: ReadDb, deskBodyId: string, procedureId: string): Promise<string | null> {
	const row = await reads<DossiersTables>(db)
		.selectFrom("dossiers.dossier")
		.select("handling_body_id")
		.where("desk_body_id", "=", deskBodyId)
		.where("source_id", "=", "guong")
		.where("procedure_id", "=", procedureId)
		.orderBy("filed_on", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.handling_body_id ?? null;
}
